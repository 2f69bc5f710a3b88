import { decimal, decimalOf } from '@ammeter/core'
import { testCurve } from '../src/vitest.ts'
import { capped, derivedProduct, product, sum } from './sound-curves.ts'

testCurve(product, {})
testCurve(product, {}, { arithmetic: decimal })
testCurve(product, {}, { arithmetic: decimalOf(12) })
testCurve(sum, { peg: 1 })
testCurve(sum, { peg: '1e-9' }, { arithmetic: decimal })
testCurve(derivedProduct, {})
testCurve(capped, {})
