import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  constantFee,
  defineFee,
  directionalFee,
  exactIn,
  exactOut,
  type FeeRate,
  float64,
  offPegFee,
  orThrow,
  otherToken,
  type Pool,
  type PoolSwap,
  poolOf,
  stableSurgeFee,
  volatilityFee,
} from '../../src/index.js'
import { productCurve, range } from '../curves.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const policies = {
  constant: orThrow(constantFee(float64, { rate: 0.003 })),
  directional: orThrow(directionalFee(float64, { payingX: 0, payingY: 0.5 })),
  'off-peg': orThrow(offPegFee(float64, { base: 0.05, multiplier: 9 })),
  'stable surge': orThrow(stableSurgeFee(float64, { base: 0, threshold: 0.1 })),
  volatility: orThrow(volatilityFee(float64, { base: 0, scale: 10 })),
}
const tokens = fc.constantFrom<'x' | 'y'>('x', 'y')
const sides = fc.constantFrom<'input' | 'output'>('input', 'output')
const amounts = fc.double({ min: 1e-3, max: 50, noNaN: true })
const curves = { product: productCurve, range: orThrow(range(float64, { lower: 0.05, upper: 20 })) }

/** The most that a pool of about 100 of each token pays for any of 2000 amounts of a token. */
const mostOut = (pool: Pool<number>, token: 'x' | 'y'): number =>
  Math.max(
    ...Array.from({ length: 2000 }, (_, step) =>
      E.match(
        () => 0,
        ({ amountOut }: PoolSwap<number>) => amountOut,
      )(pool.swap(exactIn(token, 0.2 * (step + 1)))),
    ),
  )

describe.each(Object.entries(policies))('the fee policy %s', (_policy, fee) => {
  describe.each(Object.entries(curves))('on the curve %s', (_curve, curve) => {
    const open = (feeFrom: 'input' | 'output', fees: 'compounded' | 'collected' = 'compounded') =>
      orThrow(poolOf(curve, { price: 1, liquidity: 100, fee, feeFrom, fees }))

    property('has a rate in [0, 1), and charges that part', [amounts, tokens, sides], (amount, token, side) => {
      const { feeRate, fees, amountIn, amountOut } = orThrow(open(side).swap(exactIn(token, amount)))
      expect(feeRate).toBeGreaterThanOrEqual(0)
      expect(feeRate).toBeLessThan(1)
      const charged = side === 'input' ? fees[token] : fees[otherToken(token)]
      const whole = side === 'input' ? amountIn : amountOut + charged
      expect(Math.abs(charged - feeRate * whole)).toBeLessThanOrEqual(1e-14 * whole)
    })
    property(
      'lets no atomic round trip profit',
      [amounts, tokens, sides, fc.boolean(), fc.integer({ min: 1, max: 4 })],
      (amount, token, side, wantsExactly, parts) => {
        const other = otherToken(token)
        let pool = open(side)
        let paid = 0
        let held = 0
        for (let part = 0; part < parts; part += 1) {
          const swap = pool.swap(wantsExactly ? exactOut(other, amount / parts) : exactIn(token, amount / parts))
          if (wantsExactly && E.isLeft(swap)) {
            // A fee may grow until nothing more comes out: then no amount in buys what was refused.
            expect(swap.left._tag).toBe('InsufficientReserves')
            expect(mostOut(pool, token)).toBeLessThan(amount / parts)
            return
          }
          const { pool: left, amountIn, amountOut } = orThrow(swap)
          pool = left
          paid += amountIn
          held += amountOut
        }
        const back = orThrow(pool.swap(exactIn(other, held)))
        // A rounding of the reserves, which are about 100.
        expect(back.amountOut).toBeLessThanOrEqual(paid + 1e-12)
      },
    )
    property('never lets φ fall', [fc.array(fc.tuple(amounts, tokens), { maxLength: 6 }), sides], (trades, side) => {
      let pool = open(side)
      let level = orThrow(pool.liquidity())
      for (const [amount, token] of trades) {
        pool = orThrow(orThrow(pool.at({ time: pool.time + amount })).swap(exactIn(token, amount))).pool
        const after = orThrow(pool.liquidity())
        expect(after).toBeGreaterThanOrEqual(level * (1 - 1e-13))
        level = after
      }
    })
  })
})

describe('a policy that is wrong', () => {
  const answering = (rate: () => unknown, sameForAllSizes: boolean) =>
    orThrow(
      defineFee({
        name: 'wrong',
        summary: 'Wrong',
        parameters: {},
        sameForAllSizes,
        over: () => ({ rate: rate as () => FeeRate<never> }),
      })(float64),
    )
  const kinds: readonly (readonly [string, () => unknown, object])[] = [
    ['throws', () => expect.fail('no fee today'), { _tag: 'BrokenCurve', curve: 'wrong', member: 'rate' }],
    ['answers 1.5', () => ({ rate: 1.5 }), { _tag: 'InvalidQuantity', quantity: 'fee of wrong', given: '1.5' }],
    ['answers 1', () => ({ rate: 1 }), { _tag: 'InvalidQuantity', given: '1' }],
    ['answers -0.1', () => ({ rate: -0.1 }), { _tag: 'InvalidQuantity', given: '-0.1' }],
    ['answers NaN', () => ({ rate: Number.NaN }), { _tag: 'InvalidQuantity', given: 'NaN' }],
    ['answers a text', () => ({ rate: '0.1' }), { _tag: 'InvalidQuantity', given: '"0.1"' }],
    ['answers no object', () => undefined, { _tag: 'InvalidQuantity', given: 'undefined' }],
    [
      'remembers NaN',
      () => ({ rate: 0.1, memory: { last: Number.NaN } }),
      { _tag: 'BrokenCurve', given: 'last = NaN' },
    ],
  ]
  test.each(kinds)('%s', (_kind, rate, error) => {
    for (const sameForAllSizes of [true, false]) {
      for (const feeFrom of ['input', 'output'] as const) {
        const fee = answering(rate, sameForAllSizes)
        const pool = orThrow(poolOf(productCurve, { reserves: { x: 1, y: 1 }, fee, feeFrom }))
        expect(refusal(pool.swap(exactIn('x', 0.1)))).toMatchObject(error)
        expect(refusal(pool.swap(exactOut('x', 0.1)))).toMatchObject(error)
        expect(refusal(pool.quote('x'))).toMatchObject(error)
        expect(refusal(pool.tradeTo?.(4) ?? pool.quote('y'))).toMatchObject(error)
      }
    }
  })
  test('starts with what is no number', () => {
    const fee = orThrow(
      defineFee({
        name: 'wrong',
        summary: 'Wrong',
        parameters: {},
        over: ({ of, zero }) => ({ start: () => ({ last: of('none') }), rate: () => ({ rate: zero }) }),
      })(float64),
    )
    expect(refusal(poolOf(productCurve, { reserves: { x: 1, y: 1 }, fee }))).toMatchObject({
      _tag: 'BrokenCurve',
      member: 'start',
    })
  })
  test('has formulas that throw, parameters out of bounds, or no arithmetic', () => {
    const definition = defineFee({ name: 'wrong', summary: 'Wrong', parameters: {}, over: () => expect.fail('none') })
    expect(refusal(definition(float64))).toMatchObject({ _tag: 'BrokenCurve', member: 'over' })
    expect(refusal(constantFee(float64, { rate: 1 }))).toMatchObject({ _tag: 'InvalidParameter', parameter: 'rate' })
    expect(refusal(constantFee(undefined as never))._tag).toBe('InvalidArithmetic')
  })
})
