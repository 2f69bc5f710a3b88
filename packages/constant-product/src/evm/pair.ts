// What a pair of Uniswap v2 stores, and the checks that every change of it passes.

import type { InvalidQuantity, Reserves, Reverted } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { reverted } from './reverted.js'

/** The most that a pair stores of a token: its reserves are words of 112 bits. */
export const MOST_RESERVE = (1n << 112n) - 1n

/** What a pair stores: nothing else decides what it answers. */
export interface Pair {
  /** The reserves, in the smallest units of token 0 (X) and token 1 (Y), below 2^112. */
  readonly reserves: Reserves<bigint>
  /** Shares of liquidity, those that are locked included. */
  readonly totalSupply: bigint
  /** The product of the reserves after the last deposit or withdrawal while the protocol's fee was on; 0 before that. */
  readonly kLast: bigint
  /** Whether the protocol takes its sixth of the growth of `√k`. */
  readonly feeOn: boolean
  /** Shares by holder. */
  readonly shares: ReadonlyMap<string, bigint>
}

/** The pair that nobody has paid into. */
export const EMPTY: Pair = {
  reserves: { x: 0n, y: 0n },
  totalSupply: 0n,
  kLast: 0n,
  feeOn: false,
  shares: new Map(),
}

const MOST_AMOUNT = (1n << 256n) - 1n

/** Checks whole units as a contract takes them: answers the error, or nothing. */
export const checkWhole = (quantity: string, given: unknown, most = MOST_AMOUNT): InvalidQuantity | undefined =>
  typeof given === 'bigint' && given >= 0n && given <= most
    ? undefined
    : {
        _tag: 'InvalidQuantity',
        quantity,
        given: typeof given === 'bigint' ? String(given) : `${String(given)} (${typeof given})`,
        allowed: `a bigint of at least 0 and at most ${most}`,
      }

/** Checks amounts of both tokens: answers the error, or nothing. */
export const checkAmounts = (
  quantity: string,
  amounts: Reserves<bigint>,
  most?: bigint,
): InvalidQuantity | undefined => {
  const { x, y } = (amounts as Reserves<bigint> | undefined | null) ?? {}
  return checkWhole(`${quantity}, X`, x, most) ?? checkWhole(`${quantity}, Y`, y, most)
}

/** Reserves that a pair can store. Errors: `Reverted` from 2^112 on. */
export const storable = (reserves: Reserves<bigint>): E.Either<Reverted, Reserves<bigint>> => {
  if (reserves.x <= MOST_RESERVE && reserves.y <= MOST_RESERVE) return E.right(reserves)
  const most = reserves.x > reserves.y ? reserves.x : reserves.y
  return reverted('UniswapV2: OVERFLOW', 'reserve', most, 'below 2^112')
}

/** The shares of a holder. */
export const sharesOf = ({ shares }: Pair, holder: string): bigint => shares.get(holder) ?? 0n

/** A pair with as many shares more for a holder, or fewer where the number is below 0. */
export const withShares = (pair: Pair, holder: string, more: bigint): Pair => ({
  ...pair,
  shares: new Map(pair.shares).set(holder, sharesOf(pair, holder) + more),
  totalSupply: pair.totalSupply + more,
})
