import type { CurveName } from '../curves/curves.js'
import type { Operation } from '../races/ours.js'

/** What Ammeter is meant to reach on a machine with two ordinary cores. Nothing fails where it does not. */
export interface Target {
  readonly curve: CurveName
  readonly arithmetic: 'float64' | 'decimal'
  readonly operations: readonly Operation[]
  /** Operations in a second. */
  readonly perSecond: number
}

const swaps = ['exactIn', 'exactOut'] as const

export const targets: readonly Target[] = [
  { curve: 'constant-product', arithmetic: 'float64', operations: swaps, perSecond: 10e6 },
  { curve: 'concentrated', arithmetic: 'float64', operations: swaps, perSecond: 10e6 },
  { curve: 'weighted', arithmetic: 'float64', operations: swaps, perSecond: 4e6 },
  { curve: 'stableswap', arithmetic: 'float64', operations: swaps, perSecond: 3e6 },
  { curve: 'stableswap', arithmetic: 'decimal', operations: ['reserves'], perSecond: 500 },
]

/** How many times faster than the fastest peer the swaps of every curve are meant to be. */
export const TIMES_FASTER = 10

/** How many times as long as its closed forms a derived curve may take. */
export const DERIVED: readonly {
  readonly what: string
  readonly operations: readonly Operation[]
  readonly timesSlower: number
}[] = [
  { what: 'derived swaps, against the closed form', operations: swaps, timesSlower: 15 },
  { what: 'derived reserves, against the closed form', operations: ['reserves'], timesSlower: 40 },
]
