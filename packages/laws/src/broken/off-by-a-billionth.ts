import type { Num, Real } from '@ammeter/core'
import { brokenCurve } from './broken-curve.js'

const off = (real: Real<Num>, a: Num): Num => real.mul(a, real.add(real.one, real.of('1e-9')))

/** Formulas with a relative error far above any rounding, and far below what a chart shows. */
export const offByABillionth = [
  brokenCurve(
    'reserves-off-by-a-billionth',
    'the reserve of Y at a price is a billionth too large',
    ['cheapestBundle'],
    (real, right) => ({ reserves: price => ({ ...right.reserves(price), y: off(real, right.reserves(price).y) }) }),
  ),
  brokenCurve(
    'value-off-by-a-billionth',
    'the value is a billionth too large',
    ['value', 'envelope'],
    (real, right) => ({
      value: price => {
        const { x, y } = right.reserves(price)
        return off(real, real.add(real.mul(price, x), y))
      },
    }),
  ),
  brokenCurve('swap-off-by-a-billionth', 'the amount out is a billionth too large', ['inverse'], (real, right) => ({
    exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
      const { amountOut } = right.exactIn(tokenIn, reserveIn, reserveOut, amountIn)
      const more = off(real, amountOut)
      return { amountOut: more, remaining: real.sub(reserveOut, more) }
    },
  })),
  brokenCurve(
    'spot-price-off-by-a-billionth',
    'the spot price is a billionth too high',
    ['priceRoundTrip'],
    (real, right) => ({ spotPrice: (x, y) => off(real, right.spotPrice(x, y)) }),
  ),
] as const
