import type { Token } from '../reserves.js'
import type { Float64Levels, Probe } from './float64-levels.js'
import { LOBATTO } from './lobatto.js'

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

/** Elasticities that differ by less are the same. */
const SAME = 8 * ROUNDING

/** Newton steps of a search before it is given up. */
const MOST_STEPS = 16

/** So many times the reserve that there was may be the end of all levels, which the general search tells. */
const FARTHEST = 1 / (64 * ROUNDING)

/** The widest trade, in the logarithm of the ratio of the reserves, whose price a polynomial follows to all digits. */
const WIDEST = 1 / 16

/**
 * In a trade this narrow Simpson's rule is exact to all digits where it differs from the mean of the ends by no more than
 * `EVEN`: its error is about the twentieth part of the square of that.
 */
const NARROW = 2 ** -12
const EVEN = 2 ** -26

/** Whether neither token is so small a part of the value that the rounding of the level drowns its elasticity. */
const isEven = (elasticity: number) => elasticity > 1 / 64 && elasticity < 64

/**
 * Lobatto's rule and Simpson's may differ by this for the former to be exact to all digits: its error is about the
 * hundredth part of the square of what they differ by, over what the elasticity varies by.
 */
const CLOSE = 2 ** -24

/** `(1 + s)^e`: by its Padé approximant where that is exact to all digits, as it is for `e = −1`. */
const powerOf = (s: number, e: number): number =>
  Math.abs(e * (e * e - 1) * s * s * s) <= ROUNDING
    ? (2 + (1 + e) * s) / (2 + (1 - e) * s)
    : Math.exp(e * Math.log1p(s))

/** `(1 + s)^e − 1`, likewise. */
const growthBy = (s: number, e: number): number =>
  Math.abs((e * e - 1) * s * s) <= ROUNDING ? (2 * e * s) / (2 + (1 - e) * s) : Math.expm1(e * Math.log1p(s))

/** A trade of which little moves: where it begins and ends, and `e` there. */
interface SmallTrade {
  readonly sellsX: boolean
  readonly level: number
  readonly before: number
  readonly step: number
  readonly other: number
  readonly after: number
  readonly first: number
  readonly last: number
}

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
  /** The mean of `e` over a trade that is small. Nothing where it bends too much. */
  const meanElasticity = (trade: SmallTrade): number | undefined => {
    const { sellsX, level, before, step, other, after, first, last } = trade
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
    const simpson =
      (share * first + 4 * middle.weight * middle.e + lastShare * last) / (share + 4 * middle.weight + lastShare)
    const ends = (share * first + lastShare * last) / (share + lastShare)
    const isEvenHere = Math.abs(simpson - ends) <= EVEN * simpson
    if (Math.abs(share) * (1 + first) <= NARROW && isEvenHere) return simpson
    const [left, right] = [at(LOBATTO.first), at(LOBATTO.last)]
    const mean =
      (LOBATTO.end * (share * first + lastShare * last) +
        LOBATTO.middle * middle.weight * middle.e +
        LOBATTO.inner * (left.weight * left.e + right.weight * right.e)) /
      (LOBATTO.end * (share + lastShare) +
        LOBATTO.middle * middle.weight +
        LOBATTO.inner * (left.weight + right.weight))
    const spread = Math.max(Math.abs(last - first), Math.abs(simpson - ends))
    return (mean - simpson) ** 2 <= CLOSE ** 2 * mean * spread ? mean : undefined
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
    const pullOfHeld = before * probe.derivative
    probeAt(sellsX, before, other, true)
    const pullOfOther = other * probe.derivative
    const rounding = noise * Math.abs(pullOfHeld + pullOfOther)
    const first = pullOfHeld / pullOfOther
    if (!(first > 0 && first < Number.POSITIVE_INFINITY)) return undefined
    const held = before + step
    const share = step / before

    let after = other * powerOf(share, -first)
    let pull = 0
    let steps = 0
    for (; ; steps++) {
      if (steps === MOST_STEPS) return undefined
      probeAt(sellsX, held, after, true)
      const { value } = probe
      pull = after * probe.derivative
      if (Math.abs(value) <= rounding) break
      const t = -value / pull
      // A derivative that overflowed would take any point for the root.
      if (!(Math.abs(t) < 0.5 && Number.isFinite(pull))) return undefined
      after *= (2 + t) / (2 - t)
      if (Math.abs(t) <= 4 * ROUNDING) break
    }
    if (after > FARTHEST * other) return undefined
    const difference = Math.abs(other - after)
    const small = Math.abs(step) < SMALL * before || difference < SMALL * other
    if (!small) return { moved: difference, left: after }

    probeAt(sellsX, held, after, false)
    const last = (held * probe.derivative) / pull
    if (!(Math.abs(share) * (1 + first) <= WIDEST && isEven(first) && isEven(last))) return undefined
    // Where it is the same at both ends, and had led to the end at once, it is the same all the way.
    const isSame = steps === 0 && Math.abs(last - first) <= SAME * first
    const mean = isSame ? first : meanElasticity({ sellsX, level, before, step, other, after, first, last })
    if (mean === undefined) return undefined
    const moved = other * Math.abs(growthBy(share, -mean))
    // Where they disagree by more than roundings, the price has a corner on the way.
    const allowed = DISAGREEMENT * ROUNDING * (other + (before / Math.abs(step)) * moved)
    return Math.abs(moved - difference) <= allowed ? { moved, left: Math.max(other - moved, 0) } : undefined
  }
}
