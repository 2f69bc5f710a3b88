import type { Token } from '../reserves.js'
import { LOBATTO } from './lobatto.js'
import type { PlainLevels } from './plain-levels.js'

/** By how much one reserve changes, and what is left of it, as the other changes. */
export interface Change<N> {
  readonly moved: N
  readonly left: N
}

/** A change of less than this part of a reserve would lose too many digits in a difference of two reserves. */
export const SMALL = 1 / 256

/** By how many rounding units of a reserve the integral of the price and the difference of reserves may disagree. */
export const DISAGREEMENT = 4096

const ROUNDING = 2 ** -53

/** Newton steps of a search before it is given up. */
const MOST_STEPS = 16

/** The widest trade, in the logarithm of the ratio of the reserves, whose price a polynomial follows to all digits. */
const WIDEST = 1 / 16

/** A trade so narrow that Simpson's rule is exact to all digits. */
const NARROW = 2 ** -12

/** Whether neither token is so small a part of the value that the rounding of the level drowns its elasticity. */
const isEven = (elasticity: number) => elasticity > 1 / 64 && elasticity < 64

/** Lobatto's rule and Simpson's may differ by this: then the former is exact to all digits. */
const CLOSE = 2 ** -24

/**
 * A swap along a level in plain numbers: the few steps that settle nearly every one of them, or nothing where they do
 * not, and the general search is asked.
 *
 * With `e = x φ_x/(y φ_y)`, which depends on the ratio of the reserves alone, `d ln y = −e · d ln x` along a level.
 * Newton's method in `ln y` finds the other reserve. Where too little of it moves for a difference, the mean of `e` over
 * the trade tells how much: `ln(y′/y) = −ē · ln(x′/x)`, and nothing cancels. By `ζ = ln(x/y)`, of which
 * `dζ = (1 + e) d ln x`, that mean is `∫ e/(1+e) dζ / ∫ 1/(1+e) dζ`; both by Lobatto's rule.
 */
export const plainSwap =
  ({ start, residual, elasticity, noise }: PlainLevels) =>
  (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const sellsX = token === 'x'
    const [dx, dy] = sellsX ? [0, 1] : [1, 0]
    const { value: level, derivative: pullAtStart } = sellsX
      ? start(before, other, dy, dx)
      : start(other, before, dy, dx)
    /** The residual and its derivative by the other token, and by the one that is held. */
    const byOther = (held: number, rest: number) =>
      sellsX ? residual(held, rest, dx, dy, level) : residual(rest, held, dx, dy, level)
    const byHeld = (held: number, rest: number) =>
      sellsX ? residual(held, rest, dy, dx, level) : residual(rest, held, dy, dx, level)

    const pullOfHeld = before * pullAtStart
    const pullOfOther = other * byOther(before, other).derivative
    const rounding = noise * Math.abs(pullOfHeld + pullOfOther)
    const first = pullOfHeld / pullOfOther
    if (!(first > 0 && first < Number.POSITIVE_INFINITY)) return undefined
    const held = before + step
    const grown = Math.log1p(step / before)

    let after = other * Math.exp(-first * grown)
    let pull = 0
    for (let steps = 0; ; steps++) {
      if (steps === MOST_STEPS) return undefined
      const { value, derivative } = byOther(held, after)
      pull = after * derivative
      if (Math.abs(value) <= rounding) break
      const t = -value / pull
      if (!(Math.abs(t) < 0.5)) return undefined
      after *= (2 + t) / (2 - t)
      if (Math.abs(t) <= 4 * ROUNDING) break
    }
    const difference = Math.abs(other - after)
    const small = Math.abs(step) < SMALL * before || difference < SMALL * other
    if (!small) return { moved: difference, left: after }

    const width = grown + Math.log(other / after)
    const last = (held * byHeld(held, after).derivative) / pull
    if (!(Math.abs(width) <= WIDEST && isEven(first) && isEven(last))) return undefined

    // Between the ends a cubic with their slopes, which leaves the level to fourth order.
    const share = step / before
    const lastShare = step / held
    const chord = after - other
    const bend = -first * other * share - chord
    const lastBend = -last * after * lastShare - chord
    /** `dζ/(1 + e)` at a part of the way, and `e`. */
    const at = (part: number) => {
      const rest = 1 - part
      const bow = rest * bend - part * lastBend
      const inner = other + part * (chord + rest * bow)
      const slope = chord + (rest - part) * bow - part * rest * (bend + lastBend)
      const point = before + part * step
      const e = sellsX ? elasticity(point, inner, level) : 1 / elasticity(inner, point, level)
      return { e, weight: (step / point - slope / inner) / (1 + e) }
    }
    const middle = at(0.5)
    const simpson =
      (share * first + 4 * middle.weight * middle.e + lastShare * last) / (share + 4 * middle.weight + lastShare)
    let mean = simpson
    const flat = 8 * ROUNDING * first
    if (Math.abs(width) > NARROW && !(Math.abs(middle.e - first) <= flat && Math.abs(last - first) <= flat)) {
      const [left, right] = [at(LOBATTO.first), at(LOBATTO.last)]
      mean =
        (LOBATTO.end * (share * first + lastShare * last) +
          LOBATTO.middle * middle.weight * middle.e +
          LOBATTO.inner * (left.weight * left.e + right.weight * right.e)) /
        (LOBATTO.end * (share + lastShare) +
          LOBATTO.middle * middle.weight +
          LOBATTO.inner * (left.weight + right.weight))
      if (!(Math.abs(mean - simpson) <= CLOSE * mean)) return undefined
    }
    const moved = other * Math.abs(Math.expm1(-mean * grown))
    // Where they disagree by more than roundings, the price has a corner on the way.
    const allowed = DISAGREEMENT * ROUNDING * (other + (before / Math.abs(step)) * moved)
    return Math.abs(moved - difference) <= allowed ? { moved, left: Math.max(other - moved, 0) } : undefined
  }
