import type { PriceEnds } from '../definition.js'

/** Intervals of a table. */
const INTERVALS = 64

/** A table reaches from its middle to this factor of it in both directions. */
const REACH = 16

/** Deviations from proportionality that differ by less are all the same. */
const SAME = 2 ** -44

/** Where a search for `v` begins, and `d ln u / d ln v` there, the slope of a residual that is `ln u` but for a constant. */
export interface Start {
  readonly at: number
  readonly slope: number
}

/**
 * Where searches for a function of positive numbers begin, which is roughly proportional to `u^power`, from a table of
 * it. Outside the table, and where the function could not be tabulated, as if proportional.
 *
 * The logarithm of what the power leaves out is tabulated at equal steps of `ln u`, and read by cubics: around the middle
 * of the prices of a curve, or around 1 where they have no ends.
 *
 * @param power 1 or −1.
 */
export const startTable = (
  solve: (start: Start, u: number) => number | undefined,
  power: 1 | -1,
  ends: PriceEnds<number>,
): ((u: number) => Start) => {
  const proportional = (u: number): Start => ({ at: power === 1 ? u : 1 / u, slope: power })
  const { lower, upper } = ends
  const bounded = lower !== undefined && upper !== undefined
  const middle = bounded ? Math.sqrt(lower) * Math.sqrt(upper) : 1
  const half = Math.log(bounded ? Math.min(REACH, upper / middle) : REACH)
  const interval = (2 * half) / INTERVALS
  // The ends themselves, where a token runs out, are left out.
  const table = Array.from({ length: INTERVALS - 1 }, (_, i) => {
    const u = middle * Math.exp((i + 1) * interval - half)
    const start = proportional(u)
    const solved = solve(start, u)
    return solved === undefined ? Number.NaN : Math.log(solved / start.at)
  })
  if (!table.every(Number.isFinite)) return proportional
  const [first = 0] = table
  if (table.every(each => Math.abs(each - first) <= SAME)) {
    const factor = Math.exp(first)
    return u => ({ at: factor * (power === 1 ? u : 1 / u), slope: power })
  }
  const last = table.length - 3
  return u => {
    const place = (Math.log(u / middle) + half) / interval - 1
    if (!(place > -1 && place < INTERVALS - 1)) return proportional(u)
    const i = Math.min(Math.max(Math.floor(place), 1), last)
    const t = place - i
    const [a = 0, b = 0, c = 0, d = 0] = [table[i - 1], table[i], table[i + 1], table[i + 2]]
    // Newton's form of the cubic through four values, and its derivative.
    const [one, two, three] = [b - a, (c - 2 * b + a) / 2, (d - 3 * c + 3 * b - a) / 6]
    const value = a + (t + 1) * (one + t * (two + (t - 1) * three))
    const change = one + (2 * t + 1) * two + (3 * t * t - 1) * three
    return { at: Math.exp(value) * (power === 1 ? u : 1 / u), slope: 1 / (power + change / interval) }
  }
}
