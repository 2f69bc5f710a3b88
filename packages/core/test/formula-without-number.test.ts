import { expect, test } from 'vitest'
import {
  type CurveParts,
  defineCurve,
  describeError,
  exactIn,
  float64,
  type Num,
  orThrow,
  type Real,
} from '../src/index.js'
import { refusal } from './refusals.js'

const curveOf = (over: (real: Real<Num>) => CurveParts<Num>) =>
  orThrow(defineCurve({ name: 'odd', summary: '', formula: '', parameters: {}, over })(float64, {}))

const none = (real: Real<Num>) => real.of(Number.NaN)

const pool = { x: 3, y: 5 }

test.each([
  ['tradingFunction at x = 3, y = 5', (real: Real<Num>) => ({ tradingFunction: () => none(real) })],
  ['levelSet at x = 3, y = 5, liquidity 3.872983346207417', (real: Real<Num>) => ({ levelSet: () => none(real) })],
  [
    'reserves at price 1.6666666666666667',
    (real: Real<Num>) => ({ reserves: () => ({ x: none(real), y: none(real) }) }),
  ],
] as const)('a swap names the formula that gave NaN, and where: %s', (where, over) => {
  const error = refusal(curveOf(over).swap(pool, exactIn('x', 1)))
  expect(error).toMatchObject({ _tag: 'NotRepresentable', quantity: where, given: 'NaN' })
  expect(describeError(error)).toBe(`${where} is NaN, must be a number that float64 can represent`)
})

test('so do reserves at a price', () => {
  const error = refusal(curveOf(real => ({ tradingFunction: () => none(real) })).reserves(2))
  expect(error).toMatchObject({ _tag: 'NotRepresentable', quantity: 'tradingFunction at x = 0.5, y = 1' })
})

test('a trading function that is flat is searched in vain', () => {
  const error = refusal(curveOf(real => ({ tradingFunction: () => real.one })).reserves(2))
  expect(error).toMatchObject({ _tag: 'NoConvergence', allowed: 'a concave, increasing trading function' })
})

/** What a formula in JavaScript may answer, which no type has kept from it. */
const written = (answer: unknown) => answer as Num

test.each([
  ['tradingFunction returns NaN', () => ({ tradingFunction: () => written(Number.NaN) })],
  ['tradingFunction returns 3', () => ({ tradingFunction: () => written(3) })],
  ['tradingFunction returns undefined', () => ({ tradingFunction: () => written(undefined) })],
  ['levelSet returns 3', () => ({ levelSet: () => written(3) })],
  ['value returns 3', () => ({ value: () => written(3), prices: {} })],
])('a formula that does without the arithmetic is told so: %s', (what, over) => {
  const curve = curveOf(over)
  const given = `an exception (${what}, not made with real: write real.add(x, y), not x + y)`
  expect(refusal(curve.reserves(2))).toMatchObject({ _tag: 'BrokenCurve', given })
  expect(refusal(curve.swap(pool, exactIn('x', 1)))).toMatchObject({ _tag: 'BrokenCurve', given })
})
