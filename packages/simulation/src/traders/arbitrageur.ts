import { type Arbitrageur, knownTrader } from './trader.js'

/**
 * Who trades the pool to the price of the market outside, where that pays. One without costs is always there; this one
 * takes its place.
 *
 * It trades to the edge of a band that its costs in proportion widen: `γ + γ₀` in the log price each side, of the pool's fee
 * and the market's. And it trades only for a profit of at least `gas + leastProfit`.
 *
 * Source: J. Milionis, C. Moallemi, T. Roughgarden, *Automated Market Making and Arbitrage Profits in the Presence of
 * Fees* (2023).
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { arbitrageur } from '@ammeter/simulation'
 *
 * orThrow(arbitrageur({ gas: 5 })).parameters // => { gas: 5, leastProfit: 0, marketFee: 0 }
 */
export const arbitrageur = knownTrader<Arbitrageur, 'gas' | 'leastProfit' | 'marketFee'>('arbitrageur', {
  name: 'arbitrageur',
  summary: 'Trades the pool to the market price where that pays',
  parameters: {
    gas: { default: 0, atLeast: 0, meaning: 'what a trade costs, in Y' },
    leastProfit: { default: 0, atLeast: 0, meaning: 'the least profit worth a trade, after fees and gas, in Y' },
    marketFee: { default: 0, atLeast: 0, below: 1, unit: 'share', meaning: 'fee of the market outside' },
  },
  sources: [
    {
      title:
        'Milionis, Moallemi, Roughgarden: Automated Market Making and Arbitrage Profits in the Presence of Fees (2023)',
    },
  ],
})
