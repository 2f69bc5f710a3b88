import { type Flow, knownTrader } from './trader.js'

/**
 * The market's own trades, each routed between this pool and the rest of the market to where its marginal price, fee
 * included, is the same: a pool earns by its depth at the price, and a dear one little.
 *
 * Either Poisson arrivals with log-normal sizes (`perDay`, `size`), or a share of the path's own volume (`share`), with
 * each row split into `tradesPerRow` equal trades. Each trade buys or sells with probability ½.
 *
 * Source: G. Angeris, T. Chitra, A. Evans, S. Boyd, *Optimal Routing for Constant Function Market Makers* (2022).
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { flow } from '@ammeter/simulation'
 *
 * orThrow(flow({ perDay: 200, size: 5000 })).role // => 'flow'
 */
export const flow = knownTrader<Flow, 'perDay' | 'size' | 'deviation' | 'share' | 'tradesPerRow'>('flow', {
  name: 'flow',
  summary: "The market's trades, routed between this pool and the rest of the market",
  parameters: {
    perDay: { default: 0, atLeast: 0, atMost: 1e6, meaning: 'mean number of trades in a day' },
    size: { default: 1000, above: 0, meaning: 'mean size of a trade, in Y' },
    deviation: { default: 1, atLeast: 0, atMost: 5, meaning: 'standard deviation of the log of the size' },
    share: { default: 0, atLeast: 0, atMost: 1, unit: 'share', meaning: "part of a file's volume that is routed" },
    tradesPerRow: { default: 100, atLeast: 1, atMost: 1e6, integer: true, meaning: "trades that make a row's volume" },
  },
  sources: [{ title: 'Angeris, Chitra, Evans, Boyd: Optimal Routing for Constant Function Market Makers (2022)' }],
})
