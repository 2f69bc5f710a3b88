import { agreesWithReference } from '../../../vitest.reference.ts'
import { constantProduct } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

agreesWithReference(constantProduct, reference.cases)
