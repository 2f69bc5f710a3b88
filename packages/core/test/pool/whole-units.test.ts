import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  exactIn,
  exactOut,
  orThrow,
  otherToken,
  type Pool,
  type Reserves,
  type Trade,
} from '../../src/index.js'
import { refusal } from '../refusals.js'

const refused = (quantity: string, given: unknown, allowed: string): Answer<never> =>
  E.left({ _tag: 'InvalidQuantity', quantity, given: String(given), allowed })

/** Uniswap v2 in whole units: 0.3 % from the input, every division rounded against the trader. */
const pair = (reserves: Reserves<bigint>, time = 0): Pool<bigint> => {
  const none = { x: 0n, y: 0n }
  const proportion = (share: { readonly of: bigint; readonly parts: bigint }, sign: 1n | -1n) => {
    const amounts = { x: (reserves.x * share.of) / share.parts, y: (reserves.y * share.of) / share.parts }
    const pool = pair({ x: reserves.x + sign * amounts.x, y: reserves.y + sign * amounts.y }, time)
    return { pool, amounts, left: none, liquidity: share.of }
  }
  return {
    name: 'pair',
    tokens: ['x', 'y'],
    reserves,
    collected: none,
    protocolFees: none,
    time,
    quote: tokenIn => E.right((0.997 * Number(reserves[otherToken(tokenIn)])) / Number(reserves[tokenIn])),
    swap: ({ kind, token, amount }: Trade<bigint>) => {
      const tokenIn = kind === 'exactIn' ? token : otherToken(token)
      const tokenOut = otherToken(tokenIn)
      const [held, most] = [reserves[tokenIn], reserves[tokenOut]]
      if (kind === 'exactOut' && amount >= most) return refused('amount', amount, `below ${most}`)
      const amountIn = kind === 'exactIn' ? amount : (held * amount * 1000n) / ((most - amount) * 997n) + 1n
      const paid = amountIn * 997n
      const amountOut = kind === 'exactIn' ? (paid * most) / (held * 1000n + paid) : amount
      const [afterIn, afterOut] = [held + amountIn, most - amountOut]
      const pool = pair(tokenIn === 'x' ? { x: afterIn, y: afterOut } : { x: afterOut, y: afterIn }, time)
      const fee = (amountIn * 3n) / 1000n
      const fees = tokenIn === 'x' ? { x: fee, y: 0n } : { x: 0n, y: fee }
      return E.right({ amountIn, amountOut, fees, protocolFees: none, pool })
    },
    addLiquidity: added =>
      'liquidity' in added
        ? E.right(proportion({ of: added.liquidity, parts: reserves.x }, 1n))
        : refused('offered', 'amounts', 'liquidity'),
    removeLiquidity: removed =>
      'liquidity' in removed
        ? E.right(proportion({ of: removed.liquidity, parts: reserves.x }, -1n))
        : refused('share', removed.share, 'liquidity'),
    at: event =>
      event.time < time ? refused('time', event.time, `at least ${time}`) : E.right(pair(reserves, event.time)),
    state: {
      name: 'pair',
      parameters: {},
      time,
      reserves: { x: String(reserves.x), y: String(reserves.y) },
      collected: { x: '0', y: '0' },
      protocolFees: { x: '0', y: '0' },
      feeMemory: {},
      poolMemory: {},
    },
  }
}

describe('a pool of whole units', () => {
  const pool = pair({ x: 10n ** 18n, y: 2n * 10n ** 18n })
  test('trades exactly', () => {
    const swap = orThrow(pool.swap(exactIn('x', 10n ** 17n)))
    expect(swap.amountOut).toBe(181_322_178_776_029_826n)
    expect(swap.pool.reserves).toEqual({ x: 11n * 10n ** 17n, y: 1_818_677_821_223_970_174n })
    expect(orThrow(pool.swap(exactOut('y', swap.amountOut))).amountIn <= 10n ** 17n + 1n).toBe(true)
  })
  test('quotes in float64, and is told prices in float64', () => {
    const quote: number = orThrow(pool.quote('x'))
    expect(quote).toBeCloseTo(1.994, 14)
    expect(orThrow(pool.at({ time: 1, price: 2 })).time).toBe(1)
    expect(refusal(pool.at({ time: -1 }))._tag).toBe('InvalidQuantity')
  })
  test('keeps its state in texts', () => {
    expect(JSON.parse(JSON.stringify(pool.state)).reserves.x).toBe('1000000000000000000')
  })
})
