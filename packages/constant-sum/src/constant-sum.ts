/**
 * Constant sum: `c x + y = L`.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | tokens | ≥ 0, not both 0 |
 * | c | peg | Y per X | > 0 |
 * | p | price | Y per X | > 0 |
 * | L | liquidity | Y | > 0 |
 *
 * Source: G. Angeris and T. Chitra, *Improved Price Oracles: Constant Function Market Makers* (2020), section 2.4.
 */
import { type CurveDefinition, defineClosedCurve } from '@ammeter/core'

/**
 * The constant sum curve `c x + y`: exchanges the tokens at the peg until one of them is gone.
 *
 * It quotes one price only. Below the peg the pool holds X alone, above it Y alone; at the peg every split is as cheap
 * as any other, and `reserves` answers half and half by value.
 *
 * @example
 * import { constantSum } from '@ammeter/constant-sum'
 * import { float64, impermanentLoss, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(constantSum(float64, { peg: 1 }))
 * orThrow(impermanentLoss(curve, 1, 3)) // => 0.5
 */
export const constantSum: CurveDefinition<'peg', never> = defineClosedCurve({
  name: 'constant-sum',
  summary: 'One fixed price until a token runs out',
  formula: 'c x + y',
  parameters: {
    peg: { default: 1, above: 0, unit: 'price', meaning: 'the one price at which the pool trades' },
  },
  sources: [
    {
      title: 'G. Angeris, T. Chitra: Improved Price Oracles: Constant Function Market Makers (2020), section 2.4',
      url: 'https://arxiv.org/abs/2003.10001',
    },
  ],
  reflection: (real, { peg }) => ({ peg: real.div(real.one, peg) }),
  over: (real, { peg }) => {
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
})
