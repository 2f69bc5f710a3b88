import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { controlled, decimal, describeError, exactIn, float64, orThrow, poolOf } from '../../src/index.js'
import { drifting, geometric } from '../drifting.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

/** A weight that time alone moves. */
const fading = controlled(geometric, {
  name: 'fading',
  summary: 'A weight that falls with time',
  parameters: {},
  over: ({ of }) => ({ parameters: (_memory, time) => ({ weight: of(0.9 - Math.min(time, 300) / 1000) }) }),
})

const source = orThrow(drifting(float64, {}))
const opened = orThrow(poolOf(source, { reserves: { x: 100, y: 100 } }))
const later = (pool: typeof opened, time: number) => orThrow(pool.at({ time }))

describe('a pool whose parameters move', () => {
  test('keeps its reserves when time passes, and moves its price', () => {
    const moved = later(opened, 100)
    expect(moved.reserves).toEqual({ x: 100, y: 100 })
    expect(moved.curve.parameters.weight).toBeCloseTo(0.4, 14)
    expect(orThrow(moved.spotPrice())).toBeCloseTo(0.4 / 0.6, 14)
    expect(opened.curve.parameters.weight).toBe(0.5)
  })
  test('sees each trade, and nothing of a trade of nothing', () => {
    const { pool } = orThrow(opened.swap(exactIn('x', 1)))
    expect(pool.curve.parameters.weight).toBe(0.501)
    expect(orThrow(opened.swap(exactIn('x', 0))).pool.curve.parameters.weight).toBe(0.5)
  })
  test('hears an oracle', () => {
    expect(orThrow(opened.at({ time: 1, price: 7 })).state.poolMemory).toEqual({ trades: 0, oracle: 7 })
    expect(refusal(opened.at({ time: 1, price: -7 }))._tag).toBe('InvalidPrice')
  })
  test('goes forward in time only', () => {
    const moved = later(opened, 10)
    expect(moved.time).toBe(10)
    expect(refusal(moved.at({ time: 9.9 }))).toMatchObject({
      quantity: 'time',
      allowed: 'a number of seconds, at least 10',
    })
    for (const time of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(refusal(moved.at({ time }))._tag).toBe('InvalidQuantity')
  })

  const times = fc.double({ min: 0, max: 300, noNaN: true })
  const prices = fc.double({ min: 0.1, max: 10, noNaN: true })

  property('an update costs q·x + y − L′·V′(q), which is never below 0', [times, prices], (time, price) => {
    const pool = orThrow(poolOf(source, { price, liquidity: 100 }))
    const moved = later(pool, time)
    const { x, y } = pool.reserves
    const q = orThrow(pool.spotPrice())
    const cost = q * x + y - orThrow(moved.liquidity()) * orThrow(moved.curve.value(q))
    expect(cost).toBeGreaterThanOrEqual(-1e-11 * (q * x + y))
    // That is what an arbitrageur at the old price makes of it.
    const trade = orThrow(moved.tradeTo?.(q) ?? expect.fail())
    if (trade === undefined) {
      expect(Math.abs(cost)).toBeLessThan(1e-9 * (q * x + y))
      return
    }
    const { amountIn, amountOut } = orThrow(moved.swap(trade))
    const gain = trade.token === 'x' ? amountOut - q * amountIn : q * amountOut - amountIn
    expect(Math.abs(gain - cost)).toBeLessThan(1e-9 * (q * x + y))
  })

  test('a small update costs ½k(Δ ln q)², with k = w(1 − w) of the value', () => {
    const moved = later(opened, 1)
    const moveOfPrice = Math.log(orThrow(moved.spotPrice()))
    const cost = 200 - orThrow(moved.liquidity()) * orThrow(moved.curve.value(1))
    expect(cost / (0.5 * 0.25 * 200 * moveOfPrice ** 2)).toBeCloseTo(1, 4)
  })

  property(
    'between updates it is its curve',
    [times, fc.double({ min: 1e-3, max: 50, noNaN: true })],
    (time, amount) => {
      const moved = later(opened, time)
      const alone = orThrow(poolOf(moved.curve, { reserves: moved.reserves }))
      const trade = exactIn('x', amount)
      const { pool: _after, ...swap } = orThrow(moved.swap(trade))
      const { pool: _alone, ...same } = orThrow(alone.swap(trade))
      expect(swap).toEqual(same)
    },
  )

  property('the same events give the same state', [fc.array(times, { minLength: 1, maxLength: 5 })], pauses => {
    const run = () => {
      let pool = opened
      for (const pause of pauses) pool = orThrow(later(pool, pool.time + pause).swap(exactIn('y', 1 + pause))).pool
      return pool.state
    }
    expect(run()).toEqual(run())
  })

  property('an atomic round trip of a curve that trades do not move never profits', [times], time => {
    const moved = orThrow(orThrow(poolOf(orThrow(fading(float64)), { reserves: { x: 100, y: 100 } })).at({ time }))
    const there = orThrow(moved.swap(exactIn('x', 10)))
    const back = orThrow(there.pool.swap(exactIn('y', there.amountOut)))
    expect(back.amountOut).toBeLessThanOrEqual(10 * (1 + 1e-14))
  })
})

describe('a pool that has stopped trading', () => {
  const closed = later(orThrow(opened.swap(exactIn('x', 10))).pool, 1e5)

  test('refuses trades, and quotes nothing', () => {
    expect(describeError(refusal(closed.swap(exactIn('x', 1))))).toBe(
      'time of the trade is 100000, must be before the pool stops trading',
    )
    expect(orThrow(closed.quote('x'))).toBe(0)
    expect(orThrow(closed.tradeTo?.(100) ?? expect.fail())).toBeUndefined()
  })
  test('lets its liquidity out', () => {
    expect(orThrow(closed.removeLiquidity({ share: 1 })).amounts).toEqual(closed.reserves)
    const half = orThrow(closed.removeLiquidity({ share: 0.5 })).pool
    expectNear(float64, half.reserves.x, 55, 4)
  })
  test('is not opened anew', () => {
    expect(refusal(poolOf(source, { price: 1, liquidity: 1, time: 1e5 }))).toMatchObject({
      quantity: 'time',
      allowed: 'before the pool stops trading',
    })
  })
})

describe('a controller that is wrong', () => {
  const broken = (over: Parameters<typeof controlled<'weight', never>>[1]['over']) =>
    controlled(geometric, { name: 'broken', summary: 'Wrong', parameters: {}, over })(float64)
  const reserves = { x: 1, y: 1 }

  test('throws', () => {
    const failing = orThrow(broken(() => ({ parameters: () => expect.fail('no weight today') })))
    expect(refusal(poolOf(failing, { reserves }))).toMatchObject({ _tag: 'BrokenCurve', curve: 'broken' })
    expect(refusal(broken(() => expect.fail('no formulas')))).toMatchObject({ _tag: 'BrokenCurve', member: 'over' })
  })
  test('answers parameters that the curve refuses, once time has passed', () => {
    const failing = orThrow(broken(({ of }) => ({ parameters: (_memory, time) => ({ weight: of(0.5 + time) }) })))
    const pool = orThrow(poolOf(failing, { reserves }))
    expect(refusal(pool.at({ time: 1 }))).toMatchObject({ _tag: 'InvalidParameter', parameter: 'weight' })
  })
  test('remembers what is no number', () => {
    const failing = orThrow(
      broken(({ of }) => ({
        onTime: () => ({ last: of('none') }),
        onSwap: () => ({ last: of('none') }),
        parameters: () => ({ weight: of(0.5) }),
      })),
    )
    const pool = orThrow(poolOf(failing, { reserves }))
    expect(refusal(pool.at({ time: 1 }))).toMatchObject({ _tag: 'BrokenCurve', member: 'onTime' })
    expect(refusal(pool.swap(exactIn('x', 0.1)))).toMatchObject({ _tag: 'BrokenCurve', member: 'onSwap' })
  })
})

test('parameters and arithmetics of a definition are checked', () => {
  expect(refusal(drifting(float64, { speed: -1 }))).toMatchObject({ _tag: 'InvalidParameter', curve: 'drifting' })
  expect(refusal(drifting(undefined as never, {}))._tag).toBe('InvalidArithmetic')
  expect([drifting.kind, drifting.name]).toEqual(['pool', 'drifting'])
  const inDecimals = orThrow(poolOf(orThrow(drifting(decimal, {})), { price: decimal.of(1), liquidity: decimal.of(1) }))
  expect(inDecimals.name).toBe('drifting')
})
