// The search that turns prices into the reserves of a basket, and reserves into prices.

/**
 * Finds where a concave, homogeneous function `h`, of one number for each token, is largest for its cost: the point `z`
 * that minimises `w·z / h(z)`. There the gradient of `h` is proportional to `w`.
 *
 * For the trading function and prices, `z` gives the ratio of the reserves; for the value and reserves, the ratio of
 * the prices.
 *
 * With `u = ln z`, shares of the cost `s = w·z / Σ` and elasticities `e = z·h′ / Σ`, the point is where `e = s`.
 * Newton's method on `ln e − ln s`, with second derivatives from dual numbers, is damped by the merit `ln(w·z) −
 * ln(h)/degree`, along which `ln e − ln s` itself always descends. A token whose share goes to nothing is dropped where
 * its slope at nothing is less than the others', and taken back if it is more in the end.
 *
 * Source: G. Angeris, A. Evans and T. Chitra, *Replicating Market Makers* (2021), section 2.
 */

import { attempt, Fault } from '../../fault.js'
import { lazy } from '../../lazy.js'
import type { BasketForms } from '../definition/formulas.js'
import { dot } from '../dot.js'
import type { ConcaveOver } from './concave.js'
import { largest, newtonInLogs, type Place } from './newton-in-logs.js'

/** Far more steps than a successful search takes. */
const MOST_STEPS = 256

/** After so many steps, a place where all slopes agree up to rounding is accepted. */
const ENOUGH_STEPS = 24
const TOLERANCE = 4096

/** For each token, how often it may be dropped and taken back. */
const MOST_CHANGES = 4

/** A share of the cost below which a token may be dropped. */
const NEARLY_NONE = 2 ** -20

/**
 * The search for such points.
 *
 * @param over The function, over any arithmetic.
 * @param startAt Where to begin, if something is known; by default at equal costs.
 */
export const conjugate = <N>(
  forms: BasketForms<N>,
  over: ConcaveOver,
  startAt: (weights: readonly N[]) => readonly N[] | undefined = () => undefined,
): ((weights: readonly N[]) => readonly N[]) => {
  const { real, tokens } = forms
  const { compare, zero, mul, div } = real
  const concave = over(forms)
  const functions = { concave, overDuals: lazy(() => over(forms.overDual())) }
  const least = real.sqrt(real.roundingUnit)
  const tolerance = mul(real.of(TOLERANCE), real.roundingUnit)
  const nearlyNone = real.of(NEARLY_NONE)

  const notFound = (place: readonly N[]): Fault =>
    new Fault({
      _tag: 'NoConvergence',
      given: `a search among ${concave.formula === 'reserves' || concave.formula === 'value' ? 'prices' : 'reserves'} that found none, the last at [${place.map(real.toText).join(', ')}]`,
      allowed: 'a strictly concave, increasing, homogeneous function of all tokens',
      bracket: ['0', 'unbounded'],
    })

  const isRounding = ({ pull }: Place<N>) => compare(largest(real, pull), tolerance) <= 0

  /** What one more unit of a token gives, divided by its cost. */
  const perCost = (gradient: readonly N[], weights: readonly N[], token: number) =>
    div(gradient[token] as N, weights[token] as N)

  /** A place at which one token more, or one fewer, is to be searched among. */
  type Ended = { readonly place: Place<N>; readonly gone?: number }

  /** Takes Newton steps until they are roundings, or until a token is running out. */
  const follow = (weights: readonly N[], from: Place<N>, within: readonly number[]): Ended => {
    const search = newtonInLogs(forms, functions, weights, within)
    let place = from
    let small = 0
    for (let steps = 0; within.length > 1 && small < 2; steps++) {
      // Near the point where a token runs out, its reserve is a rounding of the others', and so is each step.
      if (steps > ENOUGH_STEPS && isRounding(place)) break
      if (steps > MOST_STEPS) throw notFound(place.at)
      const gone = vanishing(weights, place, within)
      if (gone !== undefined) return { place, gone }
      const step = search.newton(place)
      const size = step && largest(real, step)
      if (step !== undefined && size !== undefined && compare(size, least) <= 0) {
        // Every step squares the error: after the second small one it is a rounding.
        small++
        place = search.placeAt(search.moved(place.at, step, real.one)) ?? place
        continue
      }
      const next = (step && search.along(place, step)) ?? search.along(place, place.pull)
      if (next === undefined && isRounding(place)) break
      if (next === undefined) throw notFound(place.at)
      small = 0
      place = next
    }
    // Each further step makes one more derivative right.
    for (let order = 0; order < real.order && within.length > 1; order++) {
      const step = search.newton(place)
      const next: Place<N> | undefined = step && search.placeAt(search.moved(place.at, step, real.one))
      if (next === undefined) throw notFound(place.at)
      place = next
    }
    return { place }
  }

  /** A token that is running out, and would stay empty: it gives less for its cost than the tokens do on average. */
  const vanishing = (weights: readonly N[], place: Place<N>, within: readonly number[]): number | undefined =>
    within.find((token, i) => {
      if (compare(place.shares[i] as N, nearlyNone) >= 0 || compare(place.pull[i] as N, zero) >= 0) return false
      const without = place.at.map((each, j) => (j === token ? zero : each))
      const slopes = attempt(() => concave.sloped(without))?.gradient
      if (slopes === undefined) return false
      const mean = div(dot(real, without, slopes), dot(real, without, weights))
      const own = perCost(slopes, weights, token)
      return real.isFinite(own) && compare(own, mean) < 0
    })

  /** An empty token of which more would give more than it costs. */
  const missing = (weights: readonly N[], place: Place<N>, within: readonly number[]): number | undefined => {
    if (within.length === tokens) return undefined
    const most = within.map(i => perCost(place.gradient, weights, i)).reduce(real.max)
    const clearly = mul(most, real.add(real.one, least))
    return weights.findIndex((_, i) => !within.includes(i) && compare(perCost(place.gradient, weights, i), clearly) > 0)
  }

  return weights => {
    const equal = weights.map(weight => div(real.one, weight))
    let at = startAt(weights) ?? equal
    let within = at.map((_, i) => i).filter(i => compare(at[i] as N, zero) > 0)
    for (let changes = 0; changes <= MOST_CHANGES * tokens; changes++) {
      const search = newtonInLogs(forms, functions, weights, within)
      const from = search.placeAt(at) ?? search.placeAt(equal.map((each, i) => (within.includes(i) ? each : zero)))
      if (from === undefined) throw notFound(at)
      const { place, gone } = follow(weights, from, within)
      at = place.at
      if (gone !== undefined) {
        within = within.filter(i => i !== gone)
        at = at.map((each, i) => (i === gone ? zero : each))
        continue
      }
      const wanted = missing(weights, place, within) ?? -1
      if (wanted < 0) return at
      const some = mul(
        nearlyNone,
        div(mul(at[within[0] as number] as N, weights[within[0] as number] as N), weights[wanted] as N),
      )
      within = [...within, wanted].sort((a, b) => a - b)
      at = at.map((each, i) => (i === wanted ? some : each))
    }
    throw notFound(at)
  }
}
