/**
 * What every contestant is given, in plain numbers: prices, and swaps with pools that hold given reserves.
 *
 * Any two positive reserves are a pool of any of the curves, so all of them race over the same ones. No amount is more
 * than a tenth of the smaller reserve: the peers refuse larger shares, and no swap leaves a concentrated range.
 */
import type { Token } from '@ammeter/core'

/** The parameters that the curves race with. */
export const parameters = {
  peg: 1,
  weight: 0.8,
  amplification: 100,
  range: { lower: 0.25, upper: 4 },
} as const

/** What the trader gives exactly: what is paid, or what is taken. */
export type SwapKind = 'exactIn' | 'exactOut'

/** A swap, the pool included. */
export interface PlainSwap {
  /** Tokens of X and Y that the pool holds, each within a factor of 2 of a million. */
  readonly reserves: { readonly x: number; readonly y: number }
  /** The token paid. */
  readonly tokenIn: Token
  /** Tokens: of `tokenIn` for an exact amount in, of the other for an exact amount out. */
  readonly amount: number
}

/** What is timed over. */
export interface Workload {
  /** Prices, Y per X, within a factor of 2 of the price at entry. */
  readonly prices: readonly number[]
  readonly entryPrice: number
  readonly swaps: readonly PlainSwap[]
}

/** Mulberry32 by Tommy Ettinger: the same numbers in [0, 1) in every process. */
const randomNumbers = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A workload of so many prices and so many swaps, always the same. */
export const workload = (size: number): Workload => {
  const random = randomNumbers(1)
  /** A number between two others, its logarithm evenly spread. */
  const between = (least: number, most: number) => least * (most / least) ** random()
  const swap = (): PlainSwap => {
    const reserves = { x: between(0.5e6, 2e6), y: between(0.5e6, 2e6) }
    const tokenIn = random() < 0.5 ? 'x' : 'y'
    return { reserves, tokenIn, amount: Math.min(reserves.x, reserves.y) * between(1e-4, 0.1) }
  }
  return {
    prices: Array.from({ length: size }, () => between(0.5, 2)),
    entryPrice: 1,
    swaps: Array.from({ length: size }, swap),
  }
}
