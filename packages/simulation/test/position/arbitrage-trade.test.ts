import { definePool, exactIn, float64, orThrow, poolOf } from '@ammeter/core'
import { expect, test } from 'vitest'
import { arbitrageTrade, geometricBrownianMotion, monteCarlo } from '../../src/index.js'
import { product } from '../curves.js'
import { desk } from '../workers/exported.js'

const fee = 0.01

test('a pool on a curve tells it, and nobody trades where it does not pay', () => {
  const pool = orThrow(poolOf(product, { reserves: { x: 10, y: 40 }, fee }))
  const gross = (Math.sqrt((1 - fee) * 9 * 400) - 40) / (1 - fee)
  const trade = orThrow(arbitrageTrade(pool, 9))
  expect(trade).toMatchObject({ kind: 'exactIn', token: 'y' })
  expect(trade?.amount).toBeCloseTo(gross, 9)
  expect(orThrow(arbitrageTrade(pool, 4.01))).toBeUndefined()
})

test('of a pool with rules of its own it is searched: all that a desk has, in either direction', () => {
  const pool = orThrow(poolOf(orThrow(desk(float64, { spread: 0.2 })), { price: 4, deposit: 800 }))
  const [up, down] = [orThrow(arbitrageTrade(pool, 6)), orThrow(arbitrageTrade(pool, 3))]
  expect(up).toMatchObject({ kind: 'exactIn', token: 'y' })
  expect(up?.amount).toBeCloseTo(500, 6)
  expect(down).toMatchObject({ kind: 'exactIn', token: 'x' })
  expect(down?.amount).toBeCloseTo(125, 6)
  for (const price of [3.3, 4, 4.9]) expect(orThrow(arbitrageTrade(pool, price))).toBeUndefined()
  const after = orThrow(pool.swap(exactIn('y', up?.amount ?? 0)))
  expect(after.pool.reserves.x).toBeGreaterThanOrEqual(0)
})

/** A pool whose rules have a fault: they throw at each trade. */
const faulty = definePool({
  name: 'faulty',
  summary: 'Quotes, and then throws',
  parameters: {},
  over: ({ one, div }) => ({
    open: ({ price, value }) => ({ price, y: value }),
    reserves: ({ y = one }) => ({ x: one, y }),
    quote: ({ price = one }, tokenIn) => (tokenIn === 'x' ? price : div(one, price)),
    exactIn: () => {
      throw new Error('no trade today')
    },
    scaled: memory => memory,
  }),
})

test('rules that throw are told, and not taken for those of a pool that no trade pays with', () => {
  const source = orThrow(faulty(float64))
  const pool = orThrow(poolOf(source, { price: 1, deposit: 10 }))
  expect(arbitrageTrade(pool, 2)).toMatchObject({ left: { _tag: 'BrokenCurve', curve: 'faulty' } })
  const path = { model: geometricBrownianMotion, days: 1, stepSeconds: 3600 }
  expect(monteCarlo({ curve: source }, path, { paths: 1, seed: 1 })).toMatchObject({
    left: { _tag: 'CurveFailed', error: { _tag: 'BrokenCurve' } },
  })
})
