import { agreesWithReference } from '../../../vitest.reference.ts'
import { weighted } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

agreesWithReference(weighted, reference.cases)
