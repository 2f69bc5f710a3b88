/**
 * Small trades. A difference of two reserves would lose digits in them; an integral of the price along the trade does not,
 * because nothing cancels.
 */
import { DISAGREEMENT, SMALL } from '../derive/derived.js'

const ROUNDING = 2 ** -53

/** The widest trade, in the logarithm of the price, along which a polynomial follows all digits. */
export const WIDEST = 1 / 16

/** In a trade this narrow, Simpson's rule is exact to all digits if depth changes little; callers say how little. */
export const NARROW = 2 ** -12

/**
 * Lobatto's rule and Simpson's may differ by this for the former to be exact to all digits: its error is about the
 * hundredth part of the square of what they differ by, over what the integrand varies by.
 */
export const CLOSE = 2 ** -24

/** Simpson's rule on [0, 1]. */
export const simpson = (first: number, middle: number, last: number): number => (first + 4 * middle + last) / 6

/**
 * Lobatto's rule of five points on [0, 1], which takes both ends too and is exact to the eighth order.
 *
 * Source: M. Abramowitz and I. Stegun, *Handbook of Mathematical Functions* (1964), 25.4.32.
 */
export const lobatto = (first: number, left: number, middle: number, right: number, last: number): number =>
  (1 / 20) * (first + last) + (49 / 180) * (left + right) + (16 / 45) * middle

/** The points inside that Lobatto's rule takes beside the middle. */
export const LEFT = 0.5 - 0.5 * Math.sqrt(3 / 7)
export const RIGHT = 0.5 + 0.5 * Math.sqrt(3 / 7)

/** Whether too little moves for a difference of reserves. */
export const isSmall = (before: number, step: number, other: number, difference: number): boolean =>
  Math.abs(step) < SMALL * before || difference < SMALL * other

/**
 * The integrated amount if the difference of reserves agrees with it; nothing otherwise, because then the price has a
 * corner along the trade. They may differ by roundings of the other reserve, and `times` those of what moves.
 */
export const integrated = (moved: number, difference: number, other: number, times: number) => {
  const allowed = DISAGREEMENT * ROUNDING * (other + times * moved)
  return Math.abs(moved - difference) <= allowed ? { moved, left: Math.max(other - moved, 0) } : undefined
}
