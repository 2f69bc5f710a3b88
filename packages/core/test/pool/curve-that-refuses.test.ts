import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type Curve,
  defineFee,
  exactIn,
  exactOut,
  float64,
  orThrow,
  type PoolTerms,
  poolOf,
  type Trade,
} from '../../src/index.js'
import { productCurve, sum } from '../curves.js'
import { refusal } from '../refusals.js'

const refused = { _tag: 'InvalidPrice', given: 'anything', allowed: 'nothing' } as const
const refuse = () => E.left(refused)
const reserves = { x: 100, y: 100 }

/** A pool on the constant product, some of whose operations refuse from now on. */
const poolOn = (broken: Partial<Curve<number>>, terms: Partial<PoolTerms<number>> = {}) =>
  orThrow(poolOf({ ...productCurve, ...broken }, { reserves, fees: 'collected', ...terms } as PoolTerms<number>))

describe('what the curve refuses, the pool refuses', () => {
  test('in its spot price', () => {
    const pool = poolOn({ spotPrice: refuse })
    expect(pool.spotPrice()).toEqual(refuse())
    expect(pool.quote('x')).toEqual(refuse())
    expect(pool.swap(exactIn('x', 1))).toEqual(refuse())
    expect(pool.tradeTo?.(2)).toEqual(refuse())
  })
  test('in its spot price before a trade, or after it', () => {
    const after: Curve<number>['spotPrice'] = held => (held.x === 100 ? productCurve.spotPrice(held) : refuse())
    expect(poolOn({ spotPrice: after }).swap(exactIn('x', 1))).toEqual(refuse())
    const before: Curve<number>['spotPrice'] = held => (held.x === 100 ? refuse() : productCurve.spotPrice(held))
    expect(poolOn({ spotPrice: before }).swap(exactIn('x', 1))).toEqual(refuse())
  })
  test('in its reserves at the price of the market', () => {
    expect(poolOn({ reserves: refuse }).tradeTo?.(2)).toEqual(refuse())
  })
  test('in its liquidity', () => {
    let asked = 0
    const liquidity: Curve<number>['liquidity'] = held => (asked++ === 0 ? productCurve.liquidity(held) : refuse())
    const pool = poolOn({ liquidity })
    expect(pool.tradeTo?.(2)).toEqual(refuse())
    expect(pool.addLiquidity({ liquidity: 1 })).toEqual(refuse())
    expect(pool.removeLiquidity({ share: 1 })).toEqual(refuse())
  })
  test('in what it opens with', () => {
    expect(poolOf({ ...productCurve, reserves: refuse }, { price: 1, liquidity: 1 })).toEqual(refuse())
    expect(poolOf({ ...productCurve, liquidity: refuse }, { reserves })).toEqual(refuse())
  })
})

describe('the trade to a price inside the band', () => {
  const reserveless = { reserves: () => expect.fail('the curve was asked') }
  test.each([1, 0.6, 1.9])('asks the curve for nothing: at %d', price => {
    expect(orThrow(poolOn(reserveless, { fee: 0.5 }).tradeTo?.(price) ?? expect.fail())).toBeUndefined()
  })
  test.each([0.5, 2])('nor at its ends: at %d', price => {
    expect(orThrow(poolOn(reserveless, { fee: 0.5 }).tradeTo?.(price) ?? expect.fail())).toBeUndefined()
  })
})

describe('a fee that depends on the trade', () => {
  const never = orThrow(
    defineFee({
      name: 'never',
      summary: 'Is not asked',
      parameters: {},
      over: () => ({ rate: () => expect.fail('asked') }),
    })(float64),
  )
  /** A fee of a thousandth of what enters, seen without a fee. */
  const bySize = orThrow(
    defineFee({
      name: 'by-size',
      summary: 'Dearer for larger trades',
      parameters: {},
      over: ({ div, of, sub }) => ({ rate: ({ before, after }) => ({ rate: div(sub(after.x, before.x), of(1000)) }) }),
    })(float64),
  )
  test.each<[string, Trade<number>, 'input' | 'output']>([
    ['an output', exactOut('y', 101), 'input'],
    ['an output after the fee', exactOut('y', 101), 'output'],
    ['an input whose fee is taken from the output', exactIn('x', 101), 'output'],
  ])('is not asked of %s that there is not', (_what, trade, feeFrom) => {
    const curve = orThrow(sum(float64, { peg: 1 }))
    const pool = orThrow(poolOf(curve, { reserves, fee: never, feeFrom }))
    expect(refusal(pool.swap(trade))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
  })
  test('nor of a trade that the curve refuses', () => {
    const line = orThrow(sum(float64, { peg: 1 }))
    const swap: Curve<number>['swap'] = (held, trade) => (trade.kind === 'exactIn' ? refuse() : line.swap(held, trade))
    const pool = orThrow(poolOf({ ...line, swap }, { reserves, fee: never, feeFrom: 'input' }))
    expect(pool.swap(exactIn('x', 1))).toEqual(refuse())
  })
  test('is that of the trade itself', () => {
    const curve = orThrow(sum(float64, { peg: 1 }))
    const { feeRate, amountOut } = orThrow(orThrow(poolOf(curve, { reserves, fee: bySize })).swap(exactIn('x', 10)))
    expect(feeRate).toBe(0.01)
    expect(amountOut).toBe(9.9)
  })
  test('is refused with the curve in a search for an output', () => {
    const swap: Curve<number>['swap'] = () => refuse()
    expect(poolOn({ swap }, { fee: bySize, feeFrom: 'output' }).swap(exactOut('y', 1))).toEqual(refuse())
  })
})
