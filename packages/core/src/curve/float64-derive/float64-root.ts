// The root finder of the fast path in float64.

import type { Start } from './start-table.js'

const ROUNDING = 2 ** -53

/** A residual no larger than this is rounding. */
const NOISE = 2 * ROUNDING

/** Steps of a search before it is given up. */
const MOST_STEPS = 48

/** No step in the logarithm is longer: where the slope tells nothing, the bracket is halved instead. */
const LONGEST = 4
const GROWING = Math.exp(LONGEST)
const SHRINKING = Math.exp(-LONGEST)

/** A step shorter than this is the last. */
const LAST = 4 * ROUNDING

/** Steps this short that no longer shrink are the rounding of the residual. */
const ROUNDED = 64 * ROUNDING

/** A slope measured over less than this is mostly rounding; one measured over more than `SHORT` is that of a long chord. */
const LEAST_CHORD = 2 ** -30
const SHORT = 0.01

/** Up to here logarithms and exponentials are replaced by what agrees with them to third order and costs less. */
const SMALL = 2 ** -9

/** `ln(a/b)`; of neighbours to third order. */
export const float64LnRatio = (a: number, b: number): number => {
  const small = (2 * (a - b)) / (a + b)
  return small < SMALL && small > -SMALL ? small : Math.log(a / b)
}

/** `u·eᵗ`; for small `t` to third order. */
export const stepped = (u: number, t: number): number =>
  t < SMALL && t > -SMALL ? u * ((2 + t) / (2 - t)) : u * Math.exp(t)

/** From a start in a table, one step as short as this leads to the root. */
const SETTLED = 2 ** -40

/** Whether one step leads from a start in a table to the root. */
export const isSettled = (residual: number, slope: number): boolean =>
  Math.abs(residual) <= SETTLED * Math.min(1, Math.abs(slope))

/** A root, and the slope of the residual there by the logarithm, as far as the secants tell. */
export interface Float64Root {
  readonly root: number
  readonly slope: number
}

/**
 * The root of a monotone function of a positive number between two ends, in plain numbers: secants in the logarithm,
 * kept inside their bracket. Nothing where they do not converge soon; the general search, which always ends, is asked.
 *
 * @param residual Zero at the root, and the logarithm of something. It was last asked for at the root, or so near to it
 * that an error squared is none.
 * @param near Where to begin, with its slope there: the sign must be right.
 */
export const float64Root = (
  residual: (u: number) => number,
  near: Start,
  least: number,
  most: number,
): Float64Root | undefined => {
  const guess = near.slope
  let u = near.at > least && near.at < most ? near.at : Math.sqrt(least) * Math.sqrt(most)
  if (!(u > least && u < most)) return undefined
  let r = residual(u)
  let lower = least
  let upper = most
  let slope = guess
  let last = Number.POSITIVE_INFINITY
  for (let steps = 0; !(Math.abs(r) <= NOISE); steps++) {
    if (r * guess > 0) upper = u
    else lower = u
    const t = -r / slope
    let next = stepped(u, t)
    let length = Math.abs(t)
    if (length <= ROUNDED && length > 0.5 * last) break
    if (!(next > lower && next < upper && length <= LONGEST)) {
      // Halfway to the end, or by the longest step where that is nearer.
      const middle = Math.sqrt(lower) * Math.sqrt(upper)
      next = r * guess > 0 ? Math.max(middle, u * SHRINKING) : Math.min(middle, u * GROWING)
      length = Number.POSITIVE_INFINITY
      // Between these, the residual is rounding.
      if (upper - lower <= ROUNDED * lower) break
      if (!(next > lower && next < upper)) return undefined
    }
    if (steps === MOST_STEPS) return undefined
    const found = residual(next)
    if (length > LEAST_CHORD) {
      const chord = (found - r) / float64LnRatio(next, u)
      if (!(chord * guess > 0)) return undefined
      slope = chord
    }
    const isTrusted = last <= SHORT
    u = next
    r = found
    last = length
    if (length <= LAST && isTrusted) break
  }
  return { root: u, slope }
}
