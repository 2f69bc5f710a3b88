// The root finder: the root of a monotone function of a positive number, in any arithmetic.

import type { Real } from '../arithmetic/real.js'
import type { PriceRange } from '../curve/curve.js'
import type { CurveError } from '../errors.js'
import { Fault } from '../fault.js'
import { type InLogarithm, inLogarithm } from './in-logarithm.js'

/** A point near a root. */
export interface Near<N> {
  readonly point: N
  /** As a part of the root, how far from it the point is expected to be at most. */
  readonly reach: N
}

/** A root to find among the positive numbers. */
export interface RootProblem<N> {
  /** What it is, for the error of a search that does not end. */
  readonly quantity: string
  /** The formula that the residual is made of and what it is asked for, if that can be NaN: then this is the error. */
  readonly place?: (u: N) => string | undefined
  /** Zero at the root, and monotone: its sign tells the side. */
  readonly residual: (u: N) => N
  /** Where to begin. */
  readonly start: N
  /** Where to begin instead, if something is known. */
  readonly near?: Near<N> | undefined
  /** Ends between which the root is known to lie. */
  readonly within?: PriceRange<N>
  /** A guess of `d residual / d ln u`. Its sign must be right. */
  readonly slope: N
  /** A residual no larger than this is rounding: zero where nothing is known. */
  readonly noise: N
  /** Why there may be no root above, if there is none: asked where a few of the widest steps have not come to it. */
  readonly noneAbove?: () => CurveError | undefined
  /** Where the root lies beyond what the arithmetic can represent, to answer the last number before; else a refusal. */
  readonly nearest?: boolean
  /** `d residual / du`, exact: asked for only where derivatives are to pass through the root. */
  readonly derivative: (u: N) => N
}

/** The search for roots in an arithmetic. */
export interface RootFinder<N> extends Omit<InLogarithm<N>, 'grown'> {
  /**
   * The root of a monotone function of a positive number: the secant method in the logarithm, kept inside its bracket,
   * and bisection where it does not halve the residual. It ends when a step or the residual is rounding, or the bracket
   * closes (as it does around a jump), and is bounded in steps: then a `NoConvergence` with the bracket, or a
   * `NotRepresentable` where the arithmetic's range ends before the root.
   *
   * Over dual numbers it closes with Newton steps, so that derivatives pass through.
   */
  readonly findRoot: (problem: RootProblem<N>) => N
}

/** Enough to bisect the widest bracket, or to follow a root towards zero by a factor of e a step to the last of 200 digits. */
const MOST_STEPS = 512

/** The widest steps that a search takes before it asks whether there is a root at all. */
const FEW = 3

/**
 * The root finder of an arithmetic, for formulas that have no closed form.
 *
 * @param real The arithmetic.
 * @returns Its searches. They throw what a curve then answers: `NoConvergence` with the bracket, or `NotRepresentable`.
 *
 * @example
 * import { float64, rootFinder } from '@ammeter/core'
 *
 * const { findRoot } = rootFinder(float64)
 * const residual = (u: number) => u * u - 2
 * findRoot({ quantity: 'root of 2', residual, start: 1, slope: 1, noise: 1e-16, derivative: u => 2 * u }).toFixed(12) // => '1.414213562373'
 */
export const rootFinder = <N>(real: Real<N>): RootFinder<N> => {
  const { compare, zero, add, sub, mul, div, neg, abs, min } = real
  const { lnRatio, between, grown } = inLogarithm(real)
  const half = real.of(0.5)
  const two = real.of(2)
  const four = real.of(4)
  const rounding = mul(four, real.roundingUnit)
  const widest = real.of(16)
  const short = real.of(0.01)
  const steady = real.of(0.01)
  const more = real.of(2 ** 10)

  /** The start, moved between the ends where it is not. */
  const inside = (start: N, lower: N | undefined, upper: N | undefined): N => {
    if (lower !== undefined && compare(start, lower) <= 0) {
      return upper === undefined ? mul(lower, two) : between(lower, upper)
    }
    if (upper !== undefined && compare(start, upper) >= 0) {
      return lower === undefined ? mul(upper, half) : between(lower, upper)
    }
    return start
  }

  /** The root with its derivatives: a Newton step doubles how many of them are right. */
  const polished = ({ residual, derivative }: RootProblem<N>, root: N): N => {
    let u = root
    for (let order = 0; order < real.order; order++) u = sub(u, div(residual(u), derivative(u)))
    return u
  }

  const isPositive = (a: N) => real.isFinite(a) && compare(a, zero) > 0

  const isNone = (a: N) => !real.isFinite(a) && Number.isNaN(real.toNumber(a))

  const findRoot = (problem: RootProblem<N>): N => {
    const { residual, noise } = problem
    const rising = compare(problem.slope, zero) > 0
    let lower = problem.within?.lower
    let upper = problem.within?.upper
    let u = inside(problem.near?.point ?? problem.start, lower, upper)
    /** The widest step of all; near the root it grows from what is expected to be enough. */
    let most = problem.near?.reach ?? widest
    /** It grows, too, where the slope stays as it is. */
    let limit = widest
    let r = residual(u)
    if (!real.isFinite(r) && lower !== undefined && upper !== undefined) {
      // So near to an end that nothing is left there to measure.
      u = between(lower, upper)
      r = residual(u)
    }
    const place = isNone(r) ? problem.place?.(u) : undefined
    if (place !== undefined) {
      throw new Fault({
        _tag: 'NotRepresentable',
        quantity: place,
        given: 'NaN',
        allowed: `a number that ${real.name} can represent`,
      })
    }
    let slope = problem.slope
    /** Steps in a row that did not halve the residual. */
    let idle = 0
    /** The last residual on the other side of the root. */
    let across: N | undefined
    /** Whether the slope is that at the point, rather than of a long chord. */
    let trusted = false

    /** The widest steps without an upper end. */
    let wide = 0
    /** The widest steps in a row that changed nothing. */
    let flat = 0
    let steps = 0
    for (; steps < MOST_STEPS && real.isFinite(r); steps++) {
      if (compare(abs(r), noise) <= 0) return polished(problem, u)
      if (compare(r, zero) > 0 === rising) upper = u
      else lower = u
      let t = neg(div(r, slope))
      if (!trusted && compare(abs(t), rounding) <= 0) {
        // A chord from far away is no slope to end by.
        slope = mul(u, problem.derivative(u))
        t = neg(div(r, slope))
        trusted = true
      }
      // A slope that led nowhere twice is no measure of the distance: farther, each time.
      for (let times = 1; times < idle && (lower === undefined || upper === undefined); times++) t = mul(t, four)
      const strays = !real.isFinite(t) || compare(abs(t), most) > 0
      // Where the slope tells nothing, towards the root by the widest step.
      if (strays) t = upper === u ? neg(most) : most
      const far = strays && compare(most, limit) >= 0
      most = min(mul(most, more), limit)
      if (far && upper === undefined) {
        wide++
        const none = wide === FEW ? problem.noneAbove?.() : undefined
        if (none !== undefined) throw new Fault(none)
      }
      let next = grown(u, t)
      if (compare(abs(t), rounding) <= 0) return polished(problem, next)
      // Not out of the arithmetic's range.
      for (; !isPositive(next); next = grown(u, t)) t = mul(half, t)
      if (lower !== undefined && upper !== undefined) {
        const isOutside = compare(next, lower) <= 0 || compare(next, upper) >= 0
        if (idle >= 2 || isOutside) {
          next = between(lower, upper)
          // Among the least of all numbers, neighbours are farther apart than a rounding.
          const closed = compare(next, lower) <= 0 || compare(next, upper) >= 0
          if (closed || compare(sub(upper, lower), mul(rounding, upper)) <= 0) return polished(problem, u)
          // Around a jump no step halves the residual: then the bracket is halved each time, until it closes.
          idle = 1
          steps--
        }
      }
      let found = residual(next)
      // Outside the residual's domain: back towards where it was last defined, and no farther than there.
      for (let retreats = 0; !real.isFinite(found) && retreats < MOST_STEPS; retreats++) {
        const closer = between(u, next)
        if (compare(closer, next) === 0) break
        next = closer
        found = residual(next)
      }
      if (!real.isFinite(found) || compare(next, u) === 0) break
      const reach = lnRatio(next, u)
      const chord = div(sub(found, r), reach)
      const isSteady = far && compare(abs(sub(chord, slope)), mul(steady, abs(slope))) <= 0
      limit = isSteady ? mul(limit, two) : widest
      if (isSteady) most = limit
      if (real.isFinite(chord) && (rising ? compare(chord, zero) > 0 : compare(chord, zero) < 0)) {
        slope = chord
        trusted = compare(abs(reach), short) <= 0
      }
      // A reserve that the widest steps no longer change has come to its limit: there is no root beyond.
      flat = far && compare(abs(sub(found, r)), noise) <= 0 ? flat + 1 : 0
      if (problem.nearest && flat === FEW && (lower === undefined || upper === undefined)) {
        r = found
        u = next
        break
      }
      // On the other side of the root a jump may leave less, each time: what counts is what was left on the same side.
      const crosses = compare(found, zero) > 0 !== compare(r, zero) > 0
      const before = crosses ? (across ?? r) : r
      idle = compare(add(abs(found), abs(found)), abs(before)) > 0 ? idle + 1 : 0
      if (crosses) across = r
      u = next
      r = found
    }
    if (problem.nearest && real.isFinite(r)) return u
    const open = lower === undefined ? 'less' : upper === undefined ? 'more' : undefined
    if (open !== undefined && !isPositive(grown(u, open === 'less' ? neg(widest) : widest))) {
      throw new Fault({
        _tag: 'NotRepresentable',
        quantity: problem.quantity,
        given: `${open} than ${real.toText(u)}`,
        allowed: `a number that ${real.name} can represent`,
      })
    }
    const end = (bound: N | undefined, otherwise: string) => (bound === undefined ? otherwise : real.toText(bound))
    throw new Fault({
      _tag: 'NoConvergence',
      given: `a search for the ${problem.quantity} that found none in ${steps} steps, the last at ${real.toText(u)}`,
      allowed: 'a concave, increasing trading function',
      bracket: [end(lower, '0'), end(upper, 'unbounded')],
    })
  }

  return { lnRatio, between, findRoot }
}
