import { type Num, otherToken, type Token } from '@ammeter/core'
import { brokenCurve } from './broken-curve.js'

/** A constant sum whose peg is kept away from 1 by the square root of the rounding unit. */
export const paddedPeg = brokenCurve(
  'padded-peg',
  'a constant is padded by a tolerance of the arithmetic: another curve in every one of them',
  ['arithmetic'],
  real => {
    const peg = real.add(real.one, real.sqrt(real.roundingUnit))
    /** What an amount of one token is worth in the other. */
    const exchanged = (token: Token, amount: Num) => (token === 'x' ? real.mul(peg, amount) : real.div(amount, peg))
    /** How much of the liquidity is in Y: nothing below the peg, all of it above, and half of it at the peg. */
    const partInY = [real.zero, real.of('0.5'), real.one]
    return {
      prices: { lower: peg, upper: peg },
      spotPrice: () => peg,
      tradingFunction: (x, y) => real.add(exchanged('x', x), y),
      reserves: price => {
        const y = partInY[1 + Math.sign(real.compare(price, peg))] ?? real.zero
        return { x: exchanged('y', real.sub(real.one, y)), y }
      },
      exactOut: (tokenIn, _reserveIn, _reserveOut, amountOut) => exchanged(otherToken(tokenIn), amountOut),
      exactIn: (tokenIn, _reserveIn, reserveOut, amountIn) => {
        const amountOut = exchanged(tokenIn, amountIn)
        return { amountOut, remaining: real.sub(reserveOut, amountOut) }
      },
    }
  },
)
