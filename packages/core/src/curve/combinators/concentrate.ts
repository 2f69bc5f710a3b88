// Any curve restricted to a range of prices.

import { either as E } from 'fp-ts'
import { dual } from '../../arithmetic/dual.js'
import { checkPositive, invalidQuantity } from '../../check.js'
import { rootFinder } from '../../solve/find-root.js'
import type { Answer, Curve } from '../curve.js'
import type { CurveParts } from '../definition/definition.js'
import { otherToken, type Token } from '../reserves.js'
import { exactIn, exactOut } from '../trade.js'
import { type Curves, combine, type Recipe, unwrap } from './combine.js'

/** A range of prices, Y per X. */
export interface Range<N> {
  /** Above 0. */
  readonly lower: N
  /** Above `lower`. */
  readonly upper: N
}

/**
 * The curve's own reserves are the virtual ones: `(x + L·x(b), y + L·y(a))`, with the real `x`, `y` and the reserves of
 * liquidity 1 at the ends `a`, `b` of the range.
 */
const recipe = (name: string): Recipe<'lower' | 'upper'> => ({
  name: `${name} in a range`,
  parts: <N>([curve]: Curves<N>, { lower, upper }: Range<N>): CurveParts<N> => {
    const { real } = curve
    const { add, sub, mul, div, min, max } = real
    const { findRoot, lnRatio } = rootFinder(real)
    const full = unwrap(curve.reserves(lower))
    const gone = unwrap(curve.reserves(upper))
    const virtualX = gone.x
    const virtualY = full.y
    const mostX = sub(full.x, virtualX)
    const mostY = sub(gone.y, virtualY)

    /** `L` at which the virtual reserves lie on level 1 for each unit of it. */
    const tradingFunction = (x: N, y: N): N => {
      const levelAt = (liquidity: N) =>
        unwrap(curve.liquidity({ x: add(div(x, liquidity), virtualX), y: add(div(y, liquidity), virtualY) }))
      return findRoot({
        quantity: 'liquidity',
        residual: liquidity => lnRatio(levelAt(liquidity), real.one),
        // What each token alone would be: exact where the other is gone, and never above.
        start: add(div(x, mostX), div(y, mostY)),
        slope: real.of(-0.5),
        noise: mul(real.of(2), real.roundingUnit),
        derivative: liquidity => {
          const overDual = dual(real)
          const { constant } = overDual
          const along = overDual.variable(liquidity)
          const level = unwrap(
            unwrap(curve.dual()).liquidity({
              x: overDual.add(overDual.div(constant(x), along), constant(virtualX)),
              y: overDual.add(overDual.div(constant(y), along), constant(virtualY)),
            }),
          )
          return div(level.derivative, level.value)
        },
      })
    }
    const virtual = (x: N, y: N) => {
      const liquidity = tradingFunction(x, y)
      return { x: add(x, mul(liquidity, virtualX)), y: add(y, mul(liquidity, virtualY)) }
    }
    const held = (tokenIn: Token, reserveIn: N, reserveOut: N) =>
      tokenIn === 'x' ? virtual(reserveIn, reserveOut) : virtual(reserveOut, reserveIn)
    return {
      tradingFunction,
      spotPrice: (x, y) => min(max(unwrap(curve.spotPrice(virtual(x, y))), lower), upper),
      reserves: price => {
        const { x, y } = unwrap(curve.reserves(min(max(price, lower), upper)))
        return { x: max(sub(x, virtualX), real.zero), y: max(sub(y, virtualY), real.zero) }
      },
      exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
        const { amountOut } = unwrap(curve.swap(held(tokenIn, reserveIn, reserveOut), exactIn(tokenIn, amountIn)))
        return { amountOut, remaining: sub(reserveOut, amountOut) }
      },
      exactOut: (tokenIn, reserveIn, reserveOut, amountOut) => {
        const trade = exactOut(otherToken(tokenIn), amountOut)
        return unwrap(curve.swap(held(tokenIn, reserveIn, reserveOut), trade)).amountIn
      },
      prices: { lower, upper },
    }
  },
})

/**
 * A curve restricted to a range of prices, with the reserves that it takes there: the real ones. Outside the range the
 * position holds one token only and stops trading.
 *
 * @param curve Any curve that trades at prices inside the range.
 * @param range Its ends, Y per X; where the curve's own prices end inside it, that is where the range ends.
 * @returns Errors: `InvalidQuantity` for the range, those of the curve's `reserves` at its ends.
 *
 * Source: Uniswap v3's construction, applied to any curve; for the constant product it is `concentrated`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { concentrate, float64, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(concentrate(orThrow(constantProduct(float64, {})), { lower: 1, upper: 16 }))
 * orThrow(curve.reserves(4)) // => { x: 0.25, y: 1 }
 */
export const concentrate = <N>(curve: Curve<N>, range: Range<N>): Answer<Curve<N>> => {
  const { real, prices } = curve
  const refusal =
    checkPositive(real, 'lower end of the range', range.lower) ??
    checkPositive(real, 'upper end of the range', range.upper)
  if (refusal !== undefined) return E.left(refusal)
  const lower = prices.lower === undefined ? range.lower : real.max(range.lower, prices.lower)
  const upper = prices.upper === undefined ? range.upper : real.min(range.upper, prices.upper)
  if (real.compare(lower, upper) >= 0) {
    const allowed = `above ${real.toText(lower)}, where the range and the prices of the curve begin`
    return E.left(invalidQuantity(real, 'upper end of the range', range.upper, allowed))
  }
  return combine<N, 'lower' | 'upper'>(recipe(curve.name), [curve], { lower, upper })
}
