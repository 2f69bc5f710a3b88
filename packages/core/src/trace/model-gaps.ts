// How far a continuous model is from the contract, and why.

import type { Real } from '../arithmetic/real.js'
import type { ModelGap } from './twin.js'

/** Gaps that have the same cause. */
export interface GapCause {
  readonly cause: string
  /** How many figures were compared. */
  readonly figures: number
  /** The largest of them, relative. */
  readonly largest: number
}

/** Relative gaps between the figures of a contract and of its continuous model: `null` where none could be compared. */
export interface ContinuousGaps {
  readonly largest: number | null
  readonly median: number | null
  readonly causes: readonly GapCause[]
}

/** A gap as a number. */
export interface MeasuredGap {
  readonly cause: string
  /** Relative to the continuous model's figure. */
  readonly relative: number
}

/** A gap relative to the continuous model's figure; none where both are nothing. */
export const measured = <N>(real: Real<N>, { exact, real: figure, cause }: ModelGap<N>): MeasuredGap => {
  const distance = real.abs(real.sub(real.of(String(exact)), figure))
  return { cause, relative: real.isZero(distance) ? 0 : real.toNumber(real.div(distance, real.abs(figure))) }
}

const largestOf = (gaps: readonly MeasuredGap[]): number =>
  gaps.reduce((most, { relative }) => Math.max(most, relative), 0)

const medianOf = (gaps: readonly MeasuredGap[]): number => {
  const sorted = gaps.map(({ relative }) => relative).sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]
  return low + (high - low) / 2
}

/** The largest gap, the median, and the largest of each cause in the order in which they came up. */
export const gapsOf = (gaps: readonly MeasuredGap[]): ContinuousGaps => {
  if (gaps.length === 0) return { largest: null, median: null, causes: [] }
  const causes = [...new Set(gaps.map(({ cause }) => cause))].map(cause => {
    const same = gaps.filter(gap => gap.cause === cause)
    return { cause, figures: same.length, largest: largestOf(same) }
  })
  return { largest: largestOf(gaps), median: medianOf(gaps), causes }
}
