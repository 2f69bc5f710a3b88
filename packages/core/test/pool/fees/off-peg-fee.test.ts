import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, exactIn, exactOut, float64, offPegFee, orThrow, poolOf } from '../../../src/index.js'
import { product, productCurve, sum } from '../../curves.js'
import { expectNear } from '../../near.js'
import { property } from '../../property.js'
import { refusal } from '../../refusals.js'

const { of } = decimal
const exactly = orThrow(product(decimal, {}))

/** Fails unless a decimal agrees with a numeral to 30 digits. */
const expectDigits = (actual: ReturnType<typeof of>, expected: string) => {
  const difference = decimal.abs(decimal.sub(decimal.div(actual, of(expected)), decimal.one))
  expect(decimal.toNumber(difference)).toBeLessThan(1e-30)
}

describe('f·m / ((m − 1)·4xy/(x + y)² + 1)', () => {
  const fee = orThrow(offPegFee(decimal, { base: '0.0004', multiplier: 5 }))
  const pool = orThrow(poolOf(exactly, { reserves: { x: of(100), y: of(100) }, fee }))

  test('by hand: 25 X move the means to 112.5 and 90', () => {
    const { feeRate, amountOut, feeToken } = orThrow(pool.swap(exactIn('x', of(25))))
    expectDigits(feeRate, '0.00040399002493765586034912718204488778054862842892768')
    expectDigits(amountOut, '19.991920199501246882793017456359102244389027431421')
    expect(feeToken).toBe('y')
  })
  test('exact out is implicit: g·(1 − f(g)) = 20', () => {
    const { amountIn, amountOut, fees } = orThrow(pool.swap(exactOut('y', of(20))))
    expectDigits(amountIn, '25.012631180059299951012077030459782324473379352909')
    expect(decimal.toText(amountOut)).toBe('20')
    // What leaves the curve is 20.00808…, and the fee of it what is above 20.
    expectNear(decimal, decimal.add(fees.y, of(20)), of('20.008083138441335194615752326596683745909682735359'), 100)
  })
  test('a quote sees the reserves as they are', () => {
    const uneven = orThrow(poolOf(exactly, { reserves: { x: of(300), y: of(100) }, fee }))
    expectDigits(orThrow(uneven.quote('x')), '0.33316666666666666666666666666666666666666666666667')
  })
  test('X counts at the peg', () => {
    const two = orThrow(offPegFee(decimal, { base: '0.0004', multiplier: 5, peg: 2 }))
    const uneven = orThrow(poolOf(exactly, { reserves: { x: of(50), y: of(100) }, fee: two }))
    const { feeRate, amountOut } = orThrow(uneven.swap(exactIn('y', of(10))))
    expectDigits(feeRate, '0.00040072694229895502044525215810995002271694684234439')
    expectDigits(amountOut, '4.5436330593531865680888852174631365908058320598075')
  })
})

const amounts = fc.double({ min: 1e-6, max: 200, noNaN: true })
const tokens = fc.constantFrom<'x' | 'y'>('x', 'y')

property('exact in and exact out are inverse to 1e-12', [amounts, tokens], (amount, token) => {
  const fee = orThrow(offPegFee(float64, { base: 0.01, multiplier: 9 }))
  const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 80 }, fee }))
  const paid = orThrow(pool.swap(exactIn(token, amount)))
  const back = orThrow(pool.swap(exactOut(token === 'x' ? 'y' : 'x', paid.amountOut)))
  expect(Math.abs(back.amountIn / amount - 1)).toBeLessThan(1e-12)
  expect(back.amountOut).toBe(paid.amountOut)
})

property('exact in and exact out are inverse to 1e-30 in decimals', [amounts, tokens], (amount, token) => {
  const fee = orThrow(offPegFee(decimal, { base: '0.01', multiplier: 9 }))
  const pool = orThrow(poolOf(exactly, { reserves: { x: of(100), y: of(80) }, fee }))
  const paid = orThrow(pool.swap(exactIn(token, of(amount))))
  const back = orThrow(pool.swap(exactOut(token === 'x' ? 'y' : 'x', paid.amountOut)))
  expectNear(decimal, back.amountIn, of(amount), 1e8)
})

test('nearly all of a reserve comes out, and no more than the fee leaves of it', () => {
  const fee = orThrow(offPegFee(float64, { base: 0.01, multiplier: 9 }))
  const pool = orThrow(poolOf(orThrow(sum(float64, {})), { reserves: { x: 100, y: 100 }, fee }))
  // All 100 Y leave the constant sum for 100 X: the means are 150 and 50, and 4xy/(x + y)² is 0.75.
  const most = 100 * (1 - 0.09 / (8 * 0.75 + 1))
  expect(orThrow(pool.swap(exactOut('y', most * (1 - 1e-9)))).amountIn).toBeLessThan(100)
  expect(refusal(pool.swap(exactOut('y', most * 1.001)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
  expect(refusal(pool.swap(exactOut('y', 100)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
  expect(refusal(pool.swap(exactOut('y', 101)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
})
