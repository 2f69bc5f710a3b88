import type { PriceEnds } from '../definition.js'

/** Intervals of a table. */
const INTERVALS = 64

/** A table reaches from its middle to this factor of it in both directions. */
const REACH = 16

/** Deviations from proportionality that differ by less are all the same. */
const SAME = 2 ** -44

/**
 * Where a search begins: a function of positive numbers that is roughly proportional to `u`, or to `1/u`, from a table
 * of it, made when first needed. Outside the table, and where the function could not be tabulated, as if proportional.
 *
 * The logarithm of what the proportion leaves out is tabulated at equal steps of `ln u`, and read by cubics. Around the
 * middle of the prices of a curve, or around 1 where they have no ends.
 */
export const startTable = (
  solve: (u: number) => number | undefined,
  proportion: (u: number) => number,
  ends: PriceEnds<number>,
): ((u: number) => number) => {
  const { lower, upper } = ends
  const bounded = lower !== undefined && upper !== undefined
  const middle = bounded ? Math.sqrt(lower) * Math.sqrt(upper) : 1
  const half = Math.log(bounded ? Math.min(REACH, upper / middle) : REACH)
  const interval = (2 * half) / INTERVALS
  // The ends themselves, where a token runs out, are left out.
  const table = Array.from({ length: INTERVALS - 1 }, (_, i) => {
    const u = middle * Math.exp((i + 1) * interval - half)
    const solved = solve(u)
    return solved === undefined ? Number.NaN : Math.log(solved / proportion(u))
  })
  if (!table.every(Number.isFinite)) return proportion
  const [first = 0] = table
  if (table.every(each => Math.abs(each - first) <= SAME)) {
    const factor = Math.exp(first)
    return u => factor * proportion(u)
  }
  const last = table.length - 3
  return u => {
    const place = (Math.log(u / middle) + half) / interval - 1
    if (!(place > -1 && place < INTERVALS - 1)) return proportion(u)
    const i = Math.min(Math.max(Math.floor(place), 1), last)
    const t = place - i
    const [a = 0, b = 0, c = 0, d = 0] = [table[i - 1], table[i], table[i + 1], table[i + 2]]
    const value =
      (-t * (t - 1) * (t - 2) * a) / 6 +
      ((t + 1) * (t - 1) * (t - 2) * b) / 2 -
      ((t + 1) * t * (t - 2) * c) / 2 +
      ((t + 1) * t * (t - 1) * d) / 6
    return Math.exp(value) * proportion(u)
  }
}
