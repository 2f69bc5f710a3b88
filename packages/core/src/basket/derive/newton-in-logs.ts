// Newton's method in logarithms: the point at which elasticities equal shares of the cost.

import type { Dual } from '../../arithmetic/dual.js'
import type { Real } from '../../arithmetic/real.js'
import { attempt } from '../../fault.js'
import { rootFinder } from '../../solve/find-root.js'
import { solveLinearSystem } from '../../solve/linear-system.js'
import type { BasketForms } from '../definition/formulas.js'
import { type Concave, type Sloped, varying } from './concave.js'

/** The most halvings of a step that does not lead closer. */
const MOST_HALVINGS = 40

/** The widest steps of a search, in the logarithm. */
const WIDEST = { down: 4, up: 2 ** 30 } as const

/** A smaller part of a step promises less than roundings may bring about. */
const LEAST_PART = 2 ** -8

/** A function, and the same over dual numbers. */
export interface Functions<N> {
  readonly concave: Concave<N>
  readonly overDuals: () => Concave<Dual<N>>
}

/** The state of a search: the point, and the figures at it. */
export interface Place<N> extends Sloped<N> {
  readonly at: readonly N[]
  /** `ln e − ln s` of the tokens in the search. */
  readonly pull: readonly N[]
  /** The shares of the cost. */
  readonly shares: readonly N[]
  readonly elasticities: readonly N[]
  readonly merit: N
}

export const largest = <N>({ compare, abs, zero }: Real<N>, list: readonly N[]): N =>
  list.reduce((most, each) => (compare(abs(each), most) > 0 ? abs(each) : most), zero)

/** One search, for some of the tokens: the others are empty. */
export const newtonInLogs = <N>(
  forms: BasketForms<N>,
  { concave, overDuals }: Functions<N>,
  weights: readonly N[],
  within: readonly number[],
) => {
  const { real } = forms
  const { add, sub, mul, div, zero, compare } = real
  const { lnRatio } = rootFinder(real)
  const half = real.of(0.5)
  const leastPart = real.of(LEAST_PART)
  const e = real.exp(real.one)

  const placeAt = (at: readonly N[]): Place<N> | undefined => {
    const sloped = attempt(() => concave.sloped(at))
    if (sloped === undefined) return undefined
    const parts = (slopes: readonly N[]) => {
      const products = within.map(i => mul(at[i] as N, slopes[i] as N))
      const total = products.reduce(add)
      return { total, shares: products.map(product => div(product, total)) }
    }
    const cost = parts(weights)
    const own = parts(sloped.gradient)
    const degree = div(own.total, sloped.value)
    const merit = sub(real.ln(cost.total), div(real.ln(sloped.value), degree))
    const pull = own.shares.map((share, i) => lnRatio(share, cost.shares[i] as N))
    if (!real.isFinite(merit) || !pull.every(real.isFinite)) return undefined
    return { ...sloped, at, pull, shares: cost.shares, elasticities: own.shares, merit }
  }

  /** The token with the largest share stays where it is: only ratios count. */
  const fixedAt = ({ shares }: Place<N>) =>
    shares.reduce((best, share, i) => (compare(share, shares[best] as N) > 0 ? i : best), 0)

  /** Newton's step, if there is one. */
  const newton = (place: Place<N>): readonly N[] | undefined => {
    const fixed = fixedAt(place)
    const free = within.map((_, i) => i).filter(i => i !== fixed)
    /** `∂ ln h′ᵢ / ∂uⱼ`, by columns. */
    const columns = free.map(j => {
      const token = within[j] as number
      const { gradient } = overDuals().sloped(varying(forms, place.at, token))
      const by = (i: number) =>
        div(mul(place.at[token] as N, (gradient[i] as Dual<N>).derivative), place.gradient[i] as N)
      const ofFixed = by(within[fixed] as number)
      return free.map(i => sub(by(within[i] as number), ofFixed))
    })
    const matrix = free.map((_, row) => columns.map(column => column[row] as N))
    const right = free.map(i => sub(place.pull[fixed] as N, place.pull[i] as N))
    const solution = solveLinearSystem(real, matrix, right)
    if (solution === undefined) return undefined
    const step = new Array<N>(within.length).fill(zero)
    free.forEach((i, row) => {
      step[i] = solution[row] as N
    })
    return step
  }

  /**
   * By how much a number grows in a step of its logarithm: a long one is taken in the number itself, since a slope that
   * hardly depends on a number is linear in it.
   */
  const growth = (step: N): N => (compare(step, real.one) <= 0 ? real.exp(step) : mul(e, step))

  const moved = (at: readonly N[], step: readonly N[], times: N): readonly N[] => {
    const next = at.slice()
    within.forEach((token, i) => {
      next[token] = mul(at[token] as N, growth(mul(times, step[i] as N)))
    })
    return next
  }

  /** How fast the merit changes along a step. */
  const descent = ({ shares, elasticities }: Place<N>, step: readonly N[]): N =>
    step.reduce((sum, each, i) => add(sum, mul(each, sub(shares[i] as N, elasticities[i] as N))), zero)

  /** The fraction of a step that keeps it within the widest. */
  const limited = (step: readonly N[]): N =>
    step.reduce((times, each) => {
      const most = real.of(compare(each, zero) < 0 ? WIDEST.down : WIDEST.up)
      return compare(mul(times, real.abs(each)), most) > 0 ? div(most, real.abs(each)) : times
    }, real.one)

  /** The next place along a step, if it is better. */
  const along = (place: Place<N>, step: readonly N[]): Place<N> | undefined => {
    const slope = descent(place, step)
    let times = limited(step)
    for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
      const next = placeAt(moved(place.at, step, times))
      if (next !== undefined) {
        const enough = add(place.merit, mul(mul(real.of(1e-4), times), slope))
        const isBetter = compare(slope, zero) < 0 && compare(next.merit, enough) < 0
        // Near the end, and of a token that is hardly held, the merit is flat to its roundings.
        const left = compare(times, leastPart) < 0 ? half : sub(real.one, mul(half, times))
        const isCloser = compare(largest(real, next.pull), mul(left, largest(real, place.pull))) < 0
        if (isBetter || isCloser) return next
      }
      times = mul(times, half)
    }
    return undefined
  }

  return { placeAt, newton, moved, along }
}
