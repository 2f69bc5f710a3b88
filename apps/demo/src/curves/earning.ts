// The base of a position's fees: its value, or its depth.

import type { FeesBy } from '@ammeter/simulation'
import { densityAt } from './depth.js'
import type { Along, Entered } from './entered.js'

/** The mean of the values at entry and at a price, of a deposit of 1. */
export const meanValue = ({ loss, hold }: Pick<Along, 'loss' | 'hold'>): number => (1 + hold * (1 - loss)) / 2

/** Ratios nearer to each other than this have one depth, because their difference would be rounding. */
const STILL = 1e-6

const kept = new WeakMap<Entered, number | undefined>()

/** The amount of the quote token that a deposit of 1 holds at entry. */
const quoteAtEntry = (entered: Entered): number | undefined => {
  if (!kept.has(entered)) kept.set(entered, entered.along.find(({ ratio }) => ratio === 1)?.quote)
  return kept.get(entered)
}

/**
 * Four times the mean depth of a deposit of 1, while the price goes to a ratio straight in its logarithm: for full
 * range that is its mean value.
 */
export const earningByDepth = (
  entered: Entered,
  { ratio, quote }: Pick<Along, 'ratio' | 'quote'>,
): number | undefined => {
  const way = Math.log(ratio)
  if (Math.abs(way) < STILL) return densityAt(entered, ratio)
  const before = quoteAtEntry(entered)
  // As dy = −p·dx, depth is what Y rises by, divided by what the logarithm of the price does.
  return before === undefined ? undefined : (4 * (quote - before)) / way
}

/**
 * The value of full range that earns the same fees: the mean value of a position or, by depth, four times its depth.
 */
export const earningAt = (entered: Entered, at: Along, feesBy: FeesBy): number | undefined =>
  feesBy === 'depth' ? earningByDepth(entered, at) : meanValue(at)
