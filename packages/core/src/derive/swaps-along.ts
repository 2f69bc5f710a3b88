import type { CurveFormulas } from '../definition.js'
import type { Formulated } from '../formulated.js'
import { once } from '../once.js'
import { otherToken, type Token } from '../reserves.js'
import type { Derived } from './derived.js'
import { integrator } from './integral.js'

/** A change of less than this part of a reserve would lose too many digits in a difference of two reserves. */
const SMALL = 1 / 256

/** A change of less than this part of both reserves is one along which three points tell the price. */
const SMOOTH = 1 / 64

/** By how many rounding units of a reserve the integral of the price and the difference of reserves may disagree. */
const ROUNDING = 4096

/**
 * Swaps along the level of a curve, exact to some rounding units of the amount however small it is: with twice the digits
 * where the arithmetic has them, else as the integral of the price, which does not cancel.
 */
export const swapsAlong = <N>(
  formulated: Formulated<N>,
  derived: Derived<N>,
  derive: (finer: Formulated<N>) => Derived<N>,
): Pick<CurveFormulas<N>, 'exactIn' | 'exactOut'> => {
  const { real, finer } = formulated
  const { add, sub, mul, div, compare, abs, zero, one } = real
  const small = real.of(SMALL)
  const tolerated = mul(real.of(ROUNDING), real.roundingUnit)
  const integrate = integrator(real)
  const finest = once(() => (finer === undefined ? derived : derive(finer())))
  const smooth = real.of(SMOOTH)
  const isBelow = (part: N, change: N, reserve: N) => compare(abs(change), mul(part, reserve)) < 0

  /** The other reserve, and by how much it changes, as `token`'s reserve changes from `before` by `step`. */
  const change = (token: Token, before: N, step: N, other: N): { readonly moved: N; readonly after: N } => {
    const [x, y] = token === 'x' ? [before, other] : [other, before]
    const along = finest().along(token, x, y)
    const held = finer === undefined ? add(before, step) : finer().real.add(before, step)
    const after = along(held).other
    const moved = abs(sub(other, after))
    const digitsLost = isBelow(small, step, before) || isBelow(small, moved, other)
    if (finer !== undefined || real.order > 0 || !digitsLost || compare(after, zero) < 0) return { moved, after }

    const rate = (part: N) => {
      const chord = add(other, mul(part, sub(after, other)))
      const price = along(add(before, mul(part, step)), chord).price()
      return token === 'x' ? price : div(one, price)
    }
    const isSmooth = isBelow(smooth, step, before) && isBelow(smooth, moved, other)
    const integrated = abs(mul(step, integrate(rate, isSmooth)))
    // The rounding of both reserves, in the other token. Where they disagree by more, the price has a corner on the way, which the difference passes unharmed.
    const roundings = add(other, mul(div(before, abs(step)), integrated))
    const agree = compare(abs(sub(integrated, moved)), mul(tolerated, roundings)) <= 0
    return agree ? { moved: integrated, after } : { moved, after }
  }

  return {
    exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
      const { moved, after } = change(tokenIn, reserveIn, amountIn, reserveOut)
      // Where little is left, what was found; else what the amount leaves.
      const remaining = compare(after, mul(small, reserveOut)) < 0 ? add(after, zero) : sub(reserveOut, moved)
      return { amountOut: moved, remaining }
    },
    exactOut: (tokenIn, reserveIn, reserveOut, amountOut) =>
      change(otherToken(tokenIn), reserveOut, real.neg(amountOut), reserveIn).moved,
  }
}
