import { describe, expect, test } from 'vitest'
import {
  decimal,
  directionalFee,
  exactIn,
  exactOut,
  float64,
  orThrow,
  type Pool,
  type PoolState,
  poolOf,
  type Real,
  volatilityFee,
} from '../../src/index.js'
import { product, productCurve, range } from '../curves.js'
import { drifting } from '../drifting.js'
import { refusal } from '../refusals.js'

/** A state as it comes back from a file. */
const throughJson = (state: PoolState): PoolState => JSON.parse(JSON.stringify(state))

/** Trades and passes time, and tells all that came of it. */
const story = <N>(real: Real<N>, opened: Pool<N>): readonly unknown[] => {
  let pool = opened
  const told: unknown[] = []
  for (let step = 1; step <= 6; step += 1) {
    pool = orThrow(pool.at({ time: pool.time + 17 * step }))
    const trade = step % 2 === 0 ? exactIn('x', real.of(step)) : exactOut('y', real.of(`0.${step}`))
    const swap = orThrow(pool.swap(trade))
    pool = swap.pool
    told.push(real.toText(swap.amountIn), real.toText(swap.amountOut), pool.state)
  }
  return told
}

const inArithmetic = <N>(real: Real<N>) => {
  const { of } = real
  const reserves = { x: of(100), y: of('83.7') }
  const curve = orThrow(product(real, {}))
  const moving = orThrow(drifting(real, { speed: '0.001' }))
  const fee = orThrow(volatilityFee(real, { base: '0.0007' }))
  const terms = { fee, feeFrom: 'output', fees: 'collected', protocolFee: of('0.25') } as const

  test('a pool with a constant fee needs nothing but its curve', () => {
    const pool = orThrow(poolOf(curve, { reserves, fee: of('0.003'), protocolFee: of('0.5'), time: 5 }))
    const traded = orThrow(pool.swap(exactIn('x', of(7)))).pool
    const again = orThrow(poolOf(curve, { state: throughJson(traded.state) }))
    expect(again.state).toEqual(traded.state)
    expect(story(real, again)).toEqual(story(real, traded))
  })
  test('mid-way with a policy', () => {
    const traded = orThrow(orThrow(poolOf(curve, { reserves, ...terms })).swap(exactIn('x', of(7)))).pool
    const again = orThrow(poolOf(curve, { fee, state: throughJson(traded.state) }))
    expect(again.state).toEqual(traded.state)
    expect(story(real, again)).toEqual(story(real, traded))
  })
  test('mid-way with a controller and a policy', () => {
    const pool = orThrow(poolOf(moving, { price: of(1), liquidity: of(100), ...terms }))
    const later = orThrow(orThrow(pool.swap(exactIn('x', of(7)))).pool.at({ time: 30 }))
    const again = orThrow(poolOf(moving, { fee, state: throughJson(later.state) }))
    expect(again.state).toEqual(later.state)
    expect(story(real, again)).toEqual(story(real, later))
  })
  test('once it has stopped trading', () => {
    const pool = orThrow(poolOf(moving, { price: of(1), liquidity: of(100) }))
    const ended = orThrow(pool.at({ time: 1e6 }))
    const again = orThrow(poolOf(moving, { state: throughJson(ended.state) }))
    expect(again.state).toEqual(ended.state)
    expect(real.toText(orThrow(again.liquidity()))).toBe(real.toText(orThrow(ended.liquidity())))
    expect(refusal(again.swap(exactIn('x', of(1))))).toEqual(refusal(ended.swap(exactIn('x', of(1)))))
  })
}

describe('a pool saved as JSON and opened again gives the same answers', () => {
  describe('float64', () => inArithmetic(float64))
  describe('decimal', () => inArithmetic(decimal))
})

describe('a state opens only the pool that it was', () => {
  const fee = orThrow(directionalFee(float64, { payingX: 0.01 }))
  const { state } = orThrow(poolOf(productCurve, { reserves: { x: 1, y: 1 }, fee, time: 3 }))
  const open = (terms: object, changed: object = {}) =>
    refusal(poolOf(productCurve, { fee, ...terms, state: { ...state, ...changed } }))

  test.each<readonly [string, object, object, string]>([
    ['another name', {}, { name: 'weighted' }, 'name of the saved pool'],
    ['a time that is none', {}, { time: null }, 'time'],
    ['another time', { time: 4 }, {}, 'time'],
    ['negative reserves', {}, { reserves: { x: -1, y: 1 } }, 'saved reserves: x'],
    ['reserves of one token', {}, { reserves: { x: 1 } }, 'saved reserves: y'],
    ['a text that is no number', {}, { collected: { x: 'much', y: 0 } }, 'saved fees: x'],
    ['no protocol fees', {}, { protocolFees: undefined }, 'saved protocol fees'],
    ['a memory that is no numbers', {}, { feeMemory: { lastTrade: {} } }, 'memory of the fee policy: lastTrade'],
    ['no terms', {}, { terms: undefined }, 'terms of the saved pool'],
    ['no policy', { fee: undefined }, {}, 'fee policy'],
    ['another policy', { fee: 0.01 }, {}, 'fee policy'],
    ['another side', { feeFrom: 'output' }, {}, 'feeFrom'],
    ['another place of fees', { fees: 'collected' }, {}, 'fees'],
    ['another part of the protocol', { protocolFee: 0.5 }, {}, 'saved protocolFee of the pool'],
    [
      'another rate',
      { fee: orThrow(directionalFee(float64, { payingX: 0.02 })) },
      {},
      'saved payingX of the fee policy directional',
    ],
  ])('%s', (_what, terms, changed, quantity) => {
    expect(open(terms, changed)).toMatchObject({ _tag: 'InvalidQuantity', quantity })
  })
  test('another curve', () => {
    const curve = orThrow(range(float64, {}))
    const wider = orThrow(range(float64, { upper: 9 }))
    const saved = orThrow(poolOf(curve, { price: 2, liquidity: 1 })).state
    expect(refusal(poolOf(wider, { state: saved }))).toMatchObject({ quantity: 'saved upper of range', given: '4' })
  })
  test('a memory of a controller', () => {
    const moving = orThrow(drifting(float64, {}))
    const saved = orThrow(poolOf(moving, { price: 1, liquidity: 1 })).state
    expect(refusal(poolOf(moving, { state: { ...saved, poolMemory: { trades: 'x' } } }))).toMatchObject({
      quantity: 'memory of the pool: trades',
    })
    expect(refusal(poolOf(moving, { state: { ...saved, curveParameters: undefined } as never }))).toMatchObject({
      quantity: 'saved parameters of the curve',
    })
  })
})

test('decimals are saved as texts, whole', () => {
  const curve = orThrow(product(decimal, {}))
  const { state } = orThrow(poolOf(curve, { price: decimal.of(2), liquidity: decimal.of(1), fee: decimal.of('0.1') }))
  expect(state.reserves).toEqual({
    x: '0.7071067811865475244008443621048490392847',
    y: '1.41421356237309504880168872420969807857',
  })
  expect(state.terms).toEqual({
    fee: { name: 'constant', parameters: { rate: '0.1' } },
    feeFrom: 'input',
    fees: 'compounded',
    protocolFee: '0',
  })
})

test('a controller keeps its name apart from its curve', () => {
  expect(orThrow(poolOf(orThrow(drifting(float64, {})), { price: 1, liquidity: 1 })).state.name).toBe('drifting')
})
