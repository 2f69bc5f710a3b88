import { decimal, decimalOf } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { constantProduct } from '../src/index.ts'

testCurve(constantProduct, {})
testCurve(constantProduct, {}, { arithmetic: decimal })
testCurve(constantProduct, {}, { arithmetic: decimalOf(8) })
