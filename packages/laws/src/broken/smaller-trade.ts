import { brokenCurve } from './broken-curve.js'

/** A constant sum that takes everything and pays what there is. */
export const smallerTrade = brokenCurve(
  'smaller-trade',
  'a request for more than the curve holds is a smaller trade',
  ['invariant', 'shape'],
  real => {
    const half = real.of('0.5')
    return {
      prices: { lower: real.one, upper: real.one },
      tradingFunction: real.add,
      spotPrice: () => real.one,
      reserves: price => {
        const side = real.compare(price, real.one)
        const x = side < 0 ? real.one : side > 0 ? real.zero : half
        return { x, y: real.sub(real.one, x) }
      },
      exactIn: (_tokenIn, _reserveIn, reserveOut, amountIn) => {
        const amountOut = real.min(amountIn, reserveOut)
        return { amountOut, remaining: real.sub(reserveOut, amountOut) }
      },
      exactOut: (_tokenIn, _reserveIn, _reserveOut, amountOut) => amountOut,
    }
  },
)
