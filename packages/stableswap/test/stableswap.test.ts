import { agreesWithReference } from '../../../vitest.reference.ts'
import { stableswap } from '../src/index.js'
import reference from './reference.json' with { type: 'json' }

agreesWithReference(stableswap, reference.cases)
