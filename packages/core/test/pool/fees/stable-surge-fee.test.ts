import { expect, test } from 'vitest'
import { decimal, exactIn, exactOut, float64, orThrow, poolOf, stableSurgeFee } from '../../../src/index.js'
import { product, productCurve } from '../../curves.js'
import { expectNear } from '../../near.js'

const { of } = decimal
const parameters = { base: '0.001', most: '0.5', threshold: '0.2' }
const fee = orThrow(stableSurgeFee(decimal, parameters))
const pool = orThrow(poolOf(orThrow(product(decimal, {})), { reserves: { x: of(100), y: of(100) }, fee }))

test('by hand: 100 X without a fee leave 200 and 50, an imbalance of 0.6', () => {
  const { feeRate, amountOut, feeToken } = orThrow(pool.swap(exactIn('x', of(100))))
  expectNear(decimal, feeRate, of('0.2505'), 8)
  expectNear(decimal, amountOut, of('42.840811660474421263218062303515290082880823092312'), 8)
  expect(feeToken).toBe('x')
})
test('an exact output is rated by what it takes without a fee', () => {
  const { amountIn } = orThrow(pool.swap(exactOut('y', of(50))))
  expectNear(decimal, amountIn, of('133.42228152101400933955970647098065376917945296865'), 8)
})
test('below the threshold the base is charged', () => {
  // 10 X leave 110 and 90.9…, an imbalance of 0.095.
  expectNear(decimal, orThrow(pool.swap(exactIn('x', of(10)))).feeRate, of('0.001'), 1)
})
test('a trade that makes the pool more even pays the base', () => {
  const curve = productCurve
  const cheap = orThrow(stableSurgeFee(float64, parameters))
  const uneven = orThrow(poolOf(curve, { reserves: { x: 300, y: 100 }, fee: cheap }))
  expect(orThrow(uneven.swap(exactIn('y', 10))).feeRate).toBe(0.001)
  // The imbalance is 0.5 already: what adds to it pays at least 0.001 + 0.499·0.3/0.8.
  expect(orThrow(uneven.swap(exactIn('x', 1e-9))).feeRate).toBeCloseTo(0.188125, 9)
  expect(1 - 3 * orThrow(uneven.quote('x'))).toBeCloseTo(0.188125, 12)
  expect(1 - orThrow(uneven.quote('y')) / 3).toBeCloseTo(0.001, 12)
})
test('X counts at the peg', () => {
  const atPeg = orThrow(stableSurgeFee(float64, { ...parameters, peg: 4 }))
  const even = orThrow(poolOf(productCurve, { reserves: { x: 25, y: 100 }, fee: atPeg }))
  expect(orThrow(even.swap(exactIn('x', 25))).feeRate).toBeCloseTo(0.2505, 12)
})
test('from the output, whatever the fee leaves can be asked for exactly, though it falls again beyond a size', () => {
  const surge = orThrow(stableSurgeFee(float64, { base: 0, threshold: 0.1 }))
  const even = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee: surge, feeFrom: 'output' }))
  // 73.01 X take 42.2 Y out of the curve, the most that its fee leaves of any amount: 24.41981883590373.
  for (const wanted of [1, 22.64258243772495, 24, 24.419, 24.4198]) {
    const { amountIn, amountOut } = orThrow(even.swap(exactOut('y', wanted)))
    expect(amountOut).toBe(wanted)
    expect(amountIn).toBeLessThan(73.01)
    expect(orThrow(even.swap(exactIn('x', amountIn))).amountOut).toBeCloseTo(wanted, 11)
  }
  expect(even.swap(exactOut('y', 24.42))).toMatchObject({ left: { _tag: 'InsufficientReserves', token: 'y' } })
})
