// Swaps in float64 along a level.

import type { Change } from '../derive/derived.js'
import type { Token } from '../reserves.js'
import type { Float64Levels, Probe } from './float64-levels.js'
import { CLOSE, integrated, isSmall, LEFT, lobatto, NARROW, RIGHT, simpson, WIDEST } from './small-trade.js'

const ROUNDING = 2 ** -53

/** Elasticities that differ by less than this count as equal. */
const SAME = 8 * ROUNDING

/** Newton steps of a search before it is given up. */
const MOST_STEPS = 16

/** So many times the reserve that there was may be the end of all levels, which the general search tells. */
const FARTHEST = 1 / (64 * ROUNDING)

/**
 * Simpson's rule is exact to all digits in a narrow trade where it differs from the mean of the ends by no more than this:
 * its error is about the twentieth part of the square of that.
 */
const EVEN = 2 ** -26

/** Whether neither token is so small a part of the value that the rounding of the level drowns its elasticity. */
const isEven = (elasticity: number) => elasticity > 1 / 64 && elasticity < 64

/** `(1 + s)^e`: by its Padé approximant where that is exact to all digits, as it is for `e = −1`. */
const powerOf = (s: number, e: number): number =>
  Math.abs(e * (e * e - 1) * s * s * s) <= ROUNDING
    ? (2 + (1 + e) * s) / (2 + (1 - e) * s)
    : Math.exp(e * Math.log1p(s))

/** `(1 + s)^e − 1`, likewise. */
const growthBy = (s: number, e: number): number =>
  Math.abs((e * e - 1) * s * s) <= ROUNDING ? (2 * e * s) / (2 + (1 - e) * s) : Math.expm1(e * Math.log1p(s))

/**
 * A swap along a level in plain numbers: the few steps that settle nearly every one of them, or nothing where they do
 * not, and the general search is asked.
 *
 * With `e = x φ_x/(y φ_y)`, which depends on the ratio of the reserves alone, `d ln y = −e · d ln x` along a level.
 * Newton's method in `ln y` finds the other reserve. Where too little of it moves for a difference, the mean of `e` over
 * the trade tells how much: `ln(y′/y) = −ē · ln(x′/x)`, and nothing cancels. By `ζ = ln(x/y)`, of which
 * `dζ = (1 + e) d ln x`, that mean is `∫ e/(1+e) dζ / ∫ 1/(1+e) dζ`; both by Lobatto's rule.
 */
export const float64Swap = ({ level: levelOf, probe: ask, elasticity, noise }: Float64Levels) => {
  /** The mean of `e` over a trade that is small, from `first` to `last`. Nothing where it bends too much. */
  const meanElasticity = (
    sellsX: boolean,
    level: number,
    before: number,
    step: number,
    other: number,
    after: number,
    first: number,
    last: number,
  ): number | undefined => {
    const share = step / before
    const lastShare = step / (before + step)
    // Between the ends a cubic with their slopes, which leaves the level to fourth order.
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
    const value = share * first
    const lastValue = lastShare * last
    const narrow = simpson(value, middle.weight * middle.e, lastValue) / simpson(share, middle.weight, lastShare)
    const ends = (value + lastValue) / (share + lastShare)
    if (Math.abs(share) * (1 + first) <= NARROW && Math.abs(narrow - ends) <= EVEN * narrow) return narrow
    const left = at(LEFT)
    const right = at(RIGHT)
    const mean =
      lobatto(value, left.weight * left.e, middle.weight * middle.e, right.weight * right.e, lastValue) /
      lobatto(share, left.weight, middle.weight, right.weight, lastShare)
    const spread = Math.max(Math.abs(last - first), Math.abs(narrow - ends))
    return (mean - narrow) ** 2 <= CLOSE ** 2 * mean * spread ? mean : undefined
  }

  const probe: Probe = { x: 0, y: 0, dx: 0, dy: 0, level: 0, value: 0, derivative: 0 }
  /** Probes at the reserves of the token that is held and of the other, in the direction of the other or not. */
  const probeAt = (sellsX: boolean, held: number, rest: number, byOther: boolean) => {
    probe.x = sellsX ? held : rest
    probe.y = sellsX ? rest : held
    probe.dx = sellsX === byOther ? 0 : 1
    probe.dy = sellsX === byOther ? 1 : 0
    ask(probe)
  }

  return (token: Token, before: number, step: number, other: number): Change<number> | undefined => {
    const sellsX = token === 'x'
    const level = sellsX ? levelOf(before, other) : levelOf(other, before)
    probe.level = level
    probeAt(sellsX, before, other, false)
    const logSlopeOfHeld = before * probe.derivative
    probeAt(sellsX, before, other, true)
    const logSlopeOfOther = other * probe.derivative
    const rounding = noise * Math.abs(logSlopeOfHeld + logSlopeOfOther)
    const first = logSlopeOfHeld / logSlopeOfOther
    if (!(first > 0 && first < Number.POSITIVE_INFINITY)) return undefined
    const held = before + step
    const share = step / before

    let after = other * powerOf(share, -first)
    let logSlope = 0
    let steps = 0
    for (; ; steps++) {
      if (steps === MOST_STEPS) return undefined
      probeAt(sellsX, held, after, true)
      const { value } = probe
      logSlope = after * probe.derivative
      if (Math.abs(value) <= rounding) break
      const t = -value / logSlope
      // A derivative that overflowed would take any point for the root.
      if (!(Math.abs(t) < 0.5 && Number.isFinite(logSlope))) return undefined
      after *= (2 + t) / (2 - t)
      if (Math.abs(t) <= 4 * ROUNDING) break
    }
    if (after > FARTHEST * other) return undefined
    const difference = Math.abs(other - after)
    if (!isSmall(before, step, other, difference)) return { moved: difference, left: after }

    probeAt(sellsX, held, after, false)
    const last = (held * probe.derivative) / logSlope
    if (!(Math.abs(share) * (1 + first) <= WIDEST && isEven(first) && isEven(last))) return undefined
    // Where it is the same at both ends, and had led to the end at once, it is the same all the way.
    const isSame = steps === 0 && Math.abs(last - first) <= SAME * first
    const mean = isSame ? first : meanElasticity(sellsX, level, before, step, other, after, first, last)
    if (mean === undefined) return undefined
    return integrated(other * Math.abs(growthBy(share, -mean)), difference, other, before / Math.abs(step))
  }
}
