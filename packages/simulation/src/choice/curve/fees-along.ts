// Fees by depth along a path.

import type { StraightPieces } from '../paths/straight-pieces.js'
import type { StraightPart } from './straight-part.js'

/** The Y of a deposit over the root of the price, up to a factor and what is added: fees are made of its differences. */
export interface HeldY {
  readonly at: (root: number) => number
  /** What a difference of it is multiplied by for that of Y. */
  readonly factor: number
}

/** Y where it is straight over the root of the price, as it is for a constant product and for a range. */
export const straightY = ({ lower, upper, slope }: StraightPart): HeldY => ({
  at: root => (root < lower ? lower : root > upper ? upper : root),
  factor: slope,
})

/** A function that is constant but for one place, where it jumps: what a constant sum holds of Y. */
export const step = (f: (root: number) => number, place: number): HeldY => {
  const [below, there, above] = [f(place / 2), f(place), f(place * 2)]
  return { at: root => (root < place ? below : root > place ? above : there), factor: 1 }
}

/**
 * Fees by depth along the pieces of a path, for an APR of full range of 1.
 *
 * They accrue at `4·k` a year, where `k = p²·|x′(p)|`; as `dy = −p·dx` on every curve, that is `4·dy/d ln p`, and along a
 * piece on which the price goes straight in the logarithm it comes to `4·(y₁ − y₀)/(ln p₁ − ln p₀)` a year: exactly, also
 * where the depth jumps, as at the end of a range, or has no bound.
 *
 * @param into Takes the fees up to the end of each piece, if it is given.
 */
export const feesAlong = (
  { at, factor }: HeldY,
  { count, roots, rates }: StraightPieces,
  into?: Float64Array,
): number => {
  let sum = 0
  let before = at(1)
  for (let piece = 1; piece <= count; piece += 1) {
    const y = at(roots[piece] as number)
    sum += (y - before) * (rates[piece] as number)
    before = y
    if (into !== undefined) into[piece] = 4 * factor * sum
  }
  return 4 * factor * sum
}

/** The same, written out for a straight part: V8 makes it several times as fast. */
export const feesAlongStraight = (
  { lower, upper, slope }: StraightPart,
  { count, roots, rates }: StraightPieces,
): number => {
  let sum = 0
  let before = Math.min(Math.max(1, lower), upper)
  for (let piece = 1; piece <= count; piece += 1) {
    const root = roots[piece] as number
    const within = root < lower ? lower : root > upper ? upper : root
    sum += (within - before) * (rates[piece] as number)
    before = within
  }
  return 4 * slope * sum
}
