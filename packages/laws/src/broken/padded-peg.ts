import { brokenCurve } from './broken-curve.js'

/** A constant sum whose peg is kept away from 1 by the square root of the rounding unit. */
export const paddedPeg = brokenCurve(
  'padded-peg',
  'a constant is padded by a tolerance of the arithmetic: another curve in every one of them',
  ['arithmetic'],
  real => {
    const peg = real.add(real.one, real.sqrt(real.roundingUnit))
    const half = real.of('0.5')
    return {
      prices: { lower: peg, upper: peg },
      tradingFunction: (x, y) => real.add(real.mul(peg, x), y),
      spotPrice: () => peg,
      reserves: price => {
        const side = real.compare(price, peg)
        const y = side < 0 ? real.zero : side > 0 ? real.one : half
        return { x: real.div(real.sub(real.one, y), peg), y }
      },
      exactIn: (tokenIn, _reserveIn, reserveOut, amountIn) => {
        const amountOut = tokenIn === 'x' ? real.mul(peg, amountIn) : real.div(amountIn, peg)
        return { amountOut, remaining: real.sub(reserveOut, amountOut) }
      },
      exactOut: (tokenIn, _reserveIn, _reserveOut, amountOut) =>
        tokenIn === 'x' ? real.div(amountOut, peg) : real.mul(peg, amountOut),
    }
  },
)
