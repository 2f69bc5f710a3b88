// How much of one token a level pays for the other, however little moves.

import type { Real } from '../arithmetic/real.js'
import { type Change, type ChangeAlong, DISAGREEMENT, type LevelsAlong, SMALL } from '../curve/derive/derived.js'
import { otherToken, type Reserves, type Token } from '../curve/reserves.js'
import { lazy } from '../lazy.js'
import { integrator } from '../solve/integral.js'

/**
 * Between two points that are this near to each other, a cubic tells the level to all digits where the price moves evenly:
 * where the cubic's mean price and that of the ends are apart by no more than the square root of `EVEN` times what the
 * price changes by. The cubic's error is about the twentieth part of the square of that, over the change.
 */
const NEAR = 1 / 512
const EVEN = 2 ** -40

/** How far apart the logarithms of the prices of a trade may be, to be summed over prices. */
const WIDEST = 64

/** The same levels with twice the digits. */
export interface FinerLevels<N> {
  readonly real: () => Real<N>
  readonly levels: () => LevelsAlong<N>
}

/** By how many rounding units of the reserves a trade may seem to end beyond the level's end, and not do so. */
const END = 8

/** The change along a level that is a straight line, at its one price. */
export const changeAtPrice = <N>(real: Real<N>, price: N, token: Token, step: N, other: N): Change<N> => {
  const size = real.abs(step)
  const moved = token === 'x' ? real.mul(price, size) : real.div(size, price)
  return { moved, left: real.sub(other, moved) }
}

/**
 * Changes along the level of a curve, exact to some rounding units of the amount however small it is: with twice the
 * digits where the arithmetic has them, else as the integral of the price, which does not cancel.
 */
export const changeAlong = <N>(real: Real<N>, derived: LevelsAlong<N>, finer?: FinerLevels<N>): ChangeAlong<N> => {
  const { add, sub, mul, div, compare, abs, max, exp, ln, zero, one } = real
  const [small, near, even, widest] = [SMALL, NEAR, EVEN, WIDEST].map(real.of) as [N, N, N, N]
  const tolerated = mul(real.of(DISAGREEMENT), real.roundingUnit)
  const integrate = integrator(real)
  const finest = lazy(() => finer?.levels() ?? derived)
  const isBelow = (part: N, change: N, reserve: N) => compare(abs(change), mul(part, reserve)) < 0

  return (token: Token, before: N, step: N, other: N) => {
    /** What one token more of the one costs in the other. */
    const rateOf = (price: N) => (token === 'x' ? price : div(one, price))
    const [x, y] = token === 'x' ? [before, other] : [other, before]
    const along = finest().along(token, x, y)
    const held = (finer?.real() ?? real).add(before, step)
    const end = along(held)
    const after = end.other
    const moved = abs(sub(other, after))
    const difference = { moved, left: add(after, zero) }
    if (finer !== undefined || real.order > 0) return difference
    /** Roundings of the reserve that is given count at the price of the end: next to the end of a level, for nothing. */
    const digitsLost = () => {
      if (isBelow(small, moved, other)) return true
      if (!isBelow(small, step, before)) return false
      const known = mul(before, rateOf(end.price()))
      return !real.isFinite(known) || isBelow(small, moved, known)
    }
    if (!digitsLost()) return difference
    /** Of both reserves, in the other token. */
    const rounding = mul(tolerated, add(other, mul(div(before, abs(step)), moved)))
    // Beyond the end by more than the level is known to: there is no price there to add up.
    if (compare(after, real.neg(div(rounding, real.of(DISAGREEMENT / END)))) < 0) return difference
    const [first, last] = [rateOf(derived.spotPrice(x, y)), rateOf(end.price())]
    /** Nothing where the price does not move evenly, as around a corner of it. */
    const simpson = () => {
      const middle = add(before, mul(real.of(0.5), step))
      // Between two points with their slopes, a cubic: exact to fourth order, as Simpson's rule is.
      const bow = mul(div(step, real.of(8)), sub(last, first))
      const there = add(mul(real.of(0.5), add(other, after)), bow)
      const price = token === 'x' ? derived.spotPrice(middle, there) : derived.spotPrice(there, middle)
      const mean = div(add(add(first, last), mul(real.of(4), rateOf(price))), real.of(6))
      const bend = sub(mean, mul(real.of(0.5), add(first, last)))
      const isEven = compare(mul(bend, bend), mul(mul(even, mean), abs(sub(last, first)))) <= 0
      return isEven ? mean : undefined
    }
    const byAmount = () =>
      integrate(part => {
        const chord = add(other, mul(part, sub(after, other)))
        return rateOf(along(add(before, mul(part, step)), chord).price())
      })
    /** By parts, `∫ p dx = p₀ Δx + ∫ (x₁ − x) dp`: nothing is searched and, from the lower price on, nothing cancels. */
    const byPrice = (given: (price: N) => Reserves<N>) => {
      const isRising = compare(last, first) > 0
      const [low, high, anchor, way] = isRising ? [first, last, held, step] : [last, first, before, sub(zero, step)]
      const span = ln(div(high, low))
      if (!(compare(span, widest) < 0)) return byAmount()
      const unit = given(end.price())
      // An error of the last price enters squared.
      const liquidity = div(add(mul(last, held), after), add(mul(last, unit[token]), unit[otherToken(token)]))
      return integrate(part => {
        const rate = mul(low, exp(mul(part, span)))
        const reserve = mul(liquidity, given(rateOf(rate))[token])
        return add(low, mul(mul(span, rate), div(sub(anchor, reserve), way)))
      })
    }
    const isNear = isBelow(near, step, before) && isBelow(near, moved, other)
    const rate = (isNear ? simpson() : undefined) ?? (derived.given ? byPrice(derived.given) : byAmount())
    if (rate === undefined) return difference
    const integrated = abs(mul(step, rate))
    // Where they disagree by more than roundings, the price has a corner on the way: the difference passes it unharmed.
    const agree =
      compare(abs(sub(integrated, moved)), max(rounding, mul(tolerated, div(mul(before, integrated), abs(step))))) <= 0
    return agree ? { moved: integrated, left: max(sub(other, integrated), zero) } : difference
  }
}
