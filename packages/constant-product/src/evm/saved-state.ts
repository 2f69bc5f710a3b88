// The state of a pair of Uniswap v2 as JSON.

import type { Answer, InvalidQuantity, PoolState } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Pair } from './pair.js'

const HOLDER = 'shares of '

const NEEDED = ['x', 'y', 'totalSupply', 'kLast', 'feeOn']

/** A pair as plain data: whole units as texts. */
export const savedState = (
  { reserves, totalSupply, kLast, feeOn, shares }: Pair,
  name: string,
  time: number,
): PoolState => ({
  name,
  parameters: {},
  time,
  reserves: { x: String(reserves.x), y: String(reserves.y) },
  collected: { x: '0', y: '0' },
  protocolFees: { x: '0', y: '0' },
  feeMemory: {},
  poolMemory: {
    totalSupply: String(totalSupply),
    kLast: String(kLast),
    feeOn: feeOn ? '1' : '0',
    ...Object.fromEntries([...shares].map(([holder, held]) => [HOLDER + holder, String(held)])),
  },
})

const wrong = (quantity: string, given: unknown, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: String(given),
  allowed,
})

/** The pair and the time of a saved state. Errors: `InvalidQuantity`. */
export const restored = (state: PoolState, name: string): Answer<{ readonly pair: Pair; readonly time: number }> => {
  if (state?.name !== name) return E.left(wrong('name of the saved pool', state?.name, name))
  const texts: Readonly<Record<string, unknown>> = { ...state.poolMemory, x: state.reserves?.x, y: state.reserves?.y }
  const isWhole = (text: unknown) => typeof text === 'string' && /^\d+$/.test(text)
  const odd = [...new Set([...NEEDED, ...Object.keys(texts)])].find(key => !isWhole(texts[key]))
  if (odd !== undefined) return E.left(wrong(`saved ${odd}`, texts[odd], 'a whole number of at least 0, as text'))
  const numberOf = (text: unknown) => BigInt(String(text))
  const { x, y, totalSupply, kLast, feeOn } = texts
  const shares = Object.entries(texts)
    .filter(([key]) => key.startsWith(HOLDER))
    .map(([key, held]) => [key.slice(HOLDER.length), numberOf(held)] as const)
  return E.right({
    pair: {
      reserves: { x: numberOf(x), y: numberOf(y) },
      totalSupply: numberOf(totalSupply),
      kLast: numberOf(kLast),
      feeOn: numberOf(feeOn) !== 0n,
      shares: new Map(shares),
    },
    time: state.time,
  })
}
