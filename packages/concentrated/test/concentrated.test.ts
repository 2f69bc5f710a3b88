import { agreesWithReference } from '../../../vitest.reference.ts'
import { concentrated } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

agreesWithReference(concentrated, reference.cases)
