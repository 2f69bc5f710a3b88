import { lazy } from '../../lazy.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import { type Change, DISAGREEMENT, SMALL } from '../float64-derive/float64-swap.js'
import { integrator } from '../float64-derive/integral.js'
import { otherToken, type Token } from '../reserves.js'
import type { Derived } from './derived.js'

/**
 * Between two points that are this near to each other, a cubic tells the level to all digits where the price moves evenly:
 * where the cubic's mean price and that of the ends are apart by no more than the square root of `EVEN` times what the
 * price changes by. The cubic's error is about the twentieth part of the square of that, over the change.
 */
const NEAR = 1 / 512
const EVEN = 2 ** -40

/** By how many rounding units of the reserves a trade may seem to end beyond the level's end, and not do so. */
const END = 8

/**
 * Swaps along the level of a curve, exact to some rounding units of the amount however small it is: with twice the digits
 * where the arithmetic has them, else as the integral of the price, which does not cancel.
 */
export const swapsAlong = <N>(
  formulas: Formulas<N>,
  derived: Derived<N>,
  derive: (finer: Formulas<N>) => Derived<N>,
): Pick<CurveFormulas<N>, 'exactIn' | 'exactOut'> => {
  const { real, finer } = formulas
  const { add, sub, mul, div, compare, abs, max, zero, one } = real
  const [small, near, even] = [real.of(SMALL), real.of(NEAR), real.of(EVEN)] as const
  const tolerated = mul(real.of(DISAGREEMENT), real.roundingUnit)
  const integrate = integrator(real)
  const finest = lazy(() => (finer === undefined ? derived : derive(finer())))
  const [half, four, six, eight] = [real.of(0.5), real.of(4), real.of(6), real.of(8)] as const
  /** The one price of a curve whose levels are straight lines. */
  const onePrice = lazy(() => {
    const { lower, upper } = derived.prices()
    return lower !== undefined && upper !== undefined && compare(lower, upper) >= 0 ? lower : undefined
  })
  const isBelow = (part: N, change: N, reserve: N) => compare(abs(change), mul(part, reserve)) < 0

  /** By how much the other reserve changes, and what is left of it, as `token`'s goes from `before` by `step`. */
  const change = (token: Token, before: N, step: N, other: N): Change<N> => {
    const price = onePrice()
    if (price !== undefined) {
      const moved = token === 'x' ? mul(price, abs(step)) : div(abs(step), price)
      return { moved, left: sub(other, moved) }
    }
    return settled(token, before, step, other) ?? searched(token, before, step, other)
  }

  /** Nothing also where a formula refuses: whether the swap does, the search will tell. */
  const settled = (token: Token, before: N, step: N, other: N): Change<N> | undefined => {
    try {
      return derived.swap?.(token, before, step, other)
    } catch {
      return undefined
    }
  }

  const searched = (token: Token, before: N, step: N, other: N): Change<N> => {
    const [x, y] = token === 'x' ? [before, other] : [other, before]
    const along = finest().along(token, x, y)
    const held = finer === undefined ? add(before, step) : finer().real.add(before, step)
    // With twice the digits from where these end: most of the search is done in the cheaper arithmetic.
    const end = finer === undefined ? along(held) : along(held, derived.along(token, x, y)(held).other)
    const after = end.other
    const moved = abs(sub(other, after))
    const difference = { moved, left: add(after, zero) }
    if (finer !== undefined || real.order > 0) return difference
    /** What one token more of the one costs in the other. */
    const rateOf = (price: N) => (token === 'x' ? price : div(one, price))
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

    /** Nothing where the price does not move evenly, as around a corner of it. */
    const simpson = () => {
      const [first, last] = [rateOf(derived.spotPrice(x, y)), rateOf(end.price())]
      const middle = add(before, mul(half, step))
      // Between two points with their slopes, a cubic: exact to fourth order, as Simpson's rule is.
      const bow = mul(div(step, eight), sub(last, first))
      const there = add(mul(half, add(other, after)), bow)
      const price = token === 'x' ? derived.spotPrice(middle, there) : derived.spotPrice(there, middle)
      const mean = div(add(add(first, last), mul(four, rateOf(price))), six)
      const bend = sub(mean, mul(half, add(first, last)))
      const isEven = compare(mul(bend, bend), mul(mul(even, mean), abs(sub(last, first)))) <= 0
      return isEven ? mean : undefined
    }
    const adaptive = () =>
      integrate(part => {
        const chord = add(other, mul(part, sub(after, other)))
        return rateOf(along(add(before, mul(part, step)), chord).price())
      })
    const isNear = isBelow(near, step, before) && isBelow(near, moved, other)
    const rate = (isNear ? simpson() : undefined) ?? adaptive()
    if (rate === undefined) return difference
    const integrated = abs(mul(step, rate))
    // Where they disagree by more than roundings, the price has a corner on the way: the difference passes it unharmed.
    const agree =
      compare(abs(sub(integrated, moved)), max(rounding, mul(tolerated, div(mul(before, integrated), abs(step))))) <= 0
    return agree ? { moved: integrated, left: max(sub(other, integrated), zero) } : difference
  }

  return {
    exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
      const { moved, left } = change(tokenIn, reserveIn, amountIn, reserveOut)
      return { amountOut: moved, remaining: left }
    },
    exactOut: (tokenIn, reserveIn, reserveOut, amountOut) =>
      change(otherToken(tokenIn), reserveOut, real.neg(amountOut), reserveIn).moved,
  }
}
