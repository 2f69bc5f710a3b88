import type { PlainSwap, SwapKind } from '../races/workload.js'

/** A swap in a peer's own terms: everything that is not computing it has been done. */
export interface PreparedSwap {
  /** What is timed: the smallest units that are paid out for an exact amount in, or asked for an exact amount out. */
  readonly run: () => bigint
  /** Those units in tokens of the curve without fee. */
  readonly toTokens: (units: bigint) => number
}

/** Another library that computes the swaps of one of the curves. */
export interface Peer {
  /** The package on npm. */
  readonly library: string
  /** What of it is called. */
  readonly calls: string
  readonly prepare: (kind: SwapKind, swap: PlainSwap) => PreparedSwap
}

/** Tokens in smallest units, as exactly as the number is. */
export const toUnits = (tokens: number, decimals: number): bigint => BigInt(Math.round(tokens * 10 ** decimals))

/** Smallest units in tokens. */
export const fromUnits = (units: bigint, decimals: number): number => Number(units) / 10 ** decimals
