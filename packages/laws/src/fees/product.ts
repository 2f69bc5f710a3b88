import { type CurveDefinition, defineCurve } from '@ammeter/core'

/** A constant product: the curve on which fees are tried. */
export const product: CurveDefinition = defineCurve({
  name: 'product',
  summary: 'A constant product, on which fees are tried',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)),
    spotPrice: (x, y) => real.div(y, x),
    reserves: price => {
      const root = real.sqrt(price)
      return { x: real.div(real.one, root), y: root }
    },
    exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
      const share = real.div(reserveOut, real.add(reserveIn, amountIn))
      return { amountOut: real.mul(amountIn, share), remaining: real.mul(reserveIn, share) }
    },
    exactOut: (_tokenIn, reserveIn, reserveOut, amountOut) =>
      real.mul(reserveIn, real.div(amountOut, real.sub(reserveOut, amountOut))),
  }),
})
