import { type CurveDefinition, defineCurve, type Num, type Real } from '@ammeter/core'

/** The formulas of a constant product. */
export const productFormulas = (real: Real<Num>) => ({
  tradingFunction: (x: Num, y: Num) => real.mul(real.sqrt(x), real.sqrt(y)),
  spotPrice: (x: Num, y: Num) => real.div(y, x),
  reserves: (price: Num) => {
    const root = real.sqrt(price)
    return { x: real.div(real.one, root), y: root }
  },
  exactIn: (_tokenIn: 'x' | 'y', reserveIn: Num, reserveOut: Num, amountIn: Num) => {
    const share = real.div(reserveOut, real.add(reserveIn, amountIn))
    return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
  },
  exactOut: (_tokenIn: 'x' | 'y', reserveIn: Num, reserveOut: Num, amountOut: Num) =>
    real.mul(reserveIn, real.div(amountOut, real.sub(reserveOut, amountOut))),
})

/**
 * A constant product: the curve on which plug-ins are tried.
 *
 * @example
 * import { float64, orThrow } from '@ammeter/core'
 * import { product } from '@ammeter/laws'
 *
 * orThrow(orThrow(product(float64)).reserves(4)) // => { x: 0.5, y: 2 }
 */
export const product: CurveDefinition = defineCurve({
  name: 'product',
  summary: 'A constant product, on which plug-ins are tried',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: productFormulas,
})
