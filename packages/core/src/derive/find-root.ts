import type { PriceEnds } from '../definition.js'
import { Fault } from '../fault.js'
import type { Real } from '../real.js'

/** A root to find among the positive numbers. */
export interface RootProblem<N> {
  /** What it is, for the error of a search that does not end. */
  readonly quantity: string
  /** Zero at the root, and monotone: its sign tells the side. */
  readonly residual: (u: N) => N
  /** Where to begin. */
  readonly start: N
  /** Ends between which the root is known to lie. */
  readonly within?: PriceEnds<N>
  /** A guess of `d residual / d ln u`. Its sign must be right. */
  readonly slope: N
  /** A residual no larger than this is rounding: zero where nothing is known. */
  readonly noise: N
  /** `d residual / du`, exact: asked for only where derivatives are to pass through the root. */
  readonly derivative: (u: N) => N
}

/** Enough to halve the logarithm of a bracket as wide as float64 down to its rounding, twice over. */
const MOST_STEPS = 160

/** `ln(a/b)`: within a factor of two of each other by a rational function that agrees to third order, and costs less. */
export const lnRatio = <N>(real: Real<N>, a: N, b: N): N => {
  const ratio = real.div(a, b)
  const near = real.compare(ratio, real.of(0.5)) > 0 && real.compare(ratio, real.of(2)) < 0
  if (!near) return real.ln(ratio)
  const difference = real.div(real.sub(a, b), real.add(a, b))
  return real.add(difference, difference)
}

/** `u·eᵗ`: for small `t` by a rational function that agrees to third order, and costs less. */
const grown = <N>(real: Real<N>, u: N, t: N): N => {
  if (real.compare(real.abs(t), real.of(0.5)) >= 0) return real.mul(u, real.exp(t))
  const two = real.of(2)
  return real.mul(u, real.div(real.add(two, t), real.sub(two, t)))
}

/**
 * The root of a monotone function of a positive number: the secant method in the logarithm, kept inside its bracket, and
 * bisection where it does not halve the residual. It ends when a step or the residual is rounding, or the bracket closes
 * (as it does around a jump), and is bounded in steps: then a `NoConvergence` with the bracket.
 *
 * Over dual numbers it closes with a Newton step for each derivative carried, so that derivatives pass through.
 */
export const findRoot = <N>(real: Real<N>, problem: RootProblem<N>): N => {
  const { residual, noise } = problem
  const { compare, zero } = real
  const rounding = real.mul(real.of(4), real.roundingUnit)
  const widest = real.of(16)
  const rising = compare(problem.slope, zero) > 0
  let { lower, upper } = problem.within ?? {}
  let u = inside(real, problem.start, lower, upper)
  let r = residual(u)
  let slope = problem.slope
  /** Steps in a row that did not halve the residual. */
  let idle = 0

  for (let steps = 0; steps < MOST_STEPS && real.isFinite(r); steps++) {
    if (compare(real.abs(r), noise) <= 0) return polished(real, problem, u)
    if (compare(r, zero) > 0 === rising) upper = u
    else lower = u
    const bracketed = lower !== undefined && upper !== undefined
    if (bracketed && compare(lnRatio(real, upper as N, lower as N), rounding) <= 0) return polished(real, problem, u)

    const t = real.max(real.min(real.neg(real.div(r, slope)), widest), real.neg(widest))
    let next = real.isFinite(t) ? grown(real, u, t) : u
    const strays =
      (lower !== undefined && compare(next, lower) <= 0) || (upper !== undefined && compare(next, upper) >= 0)
    if (bracketed && (idle >= 2 || strays)) {
      next = real.mul(lower as N, real.sqrt(real.div(upper as N, lower as N)))
      idle = 0
    } else if (compare(real.abs(t), rounding) <= 0) {
      return polished(real, problem, next)
    }
    let found = residual(next)
    // Outside the residual's domain: back towards where it was last defined.
    for (let retreats = 0; !real.isFinite(found) && retreats < MOST_STEPS; retreats++) {
      next = real.mul(u, real.sqrt(real.div(next, u)))
      found = residual(next)
    }
    const chord = real.div(real.sub(found, r), lnRatio(real, next, u))
    if (real.isFinite(chord) && compare(chord, zero) > 0 === rising && !real.isZero(chord)) slope = chord
    idle = compare(real.add(real.abs(found), real.abs(found)), real.abs(r)) > 0 ? idle + 1 : 0
    u = next
    r = found
  }
  const end = (bound: N | undefined, open: string) => (bound === undefined ? open : real.toText(bound))
  throw new Fault({
    _tag: 'NoConvergence',
    given: `a search for the ${problem.quantity} without an end after ${MOST_STEPS} steps, the last at ${real.toText(u)}`,
    allowed: 'a concave, increasing trading function',
    bracket: [end(lower, '0'), end(upper, 'unbounded')],
  })
}

/** The start, moved between the ends where it is not. */
const inside = <N>(real: Real<N>, start: N, lower: N | undefined, upper: N | undefined): N => {
  const two = real.of(2)
  if (lower !== undefined && real.compare(start, lower) <= 0) {
    return upper === undefined ? real.mul(lower, two) : real.mul(lower, real.sqrt(real.div(upper, lower)))
  }
  if (upper !== undefined && real.compare(start, upper) >= 0) {
    return lower === undefined ? real.div(upper, two) : real.mul(lower, real.sqrt(real.div(upper, lower)))
  }
  return start
}

/** The root with its derivatives: a Newton step doubles how many of them are right. */
const polished = <N>(real: Real<N>, { residual, derivative }: RootProblem<N>, root: N): N => {
  let u = root
  for (let order = 0; order < real.order; order++) u = real.sub(u, real.div(residual(u), derivative(u)))
  return u
}
