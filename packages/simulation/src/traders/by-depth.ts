import { type ByDepth, knownTrader } from './trader.js'

/**
 * This pool's part of a market's volume, which small trades are best routed by: in proportion to its depth at the price. Of
 * a constant product it is the same multiple of its value every day; a curve that is as deep for twice the value has half.
 *
 * Volume that arbitrage brings is part of it, so that with a fee `f` a constant product earns `365·f·perDay` a year, all
 * fees together, wherever arbitrage brings no more than that. Trades buy as much as they sell, and move no price. It is the
 * limit of `flow` in a market that is much deeper than this pool.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { byDepth } from '@ammeter/simulation'
 *
 * orThrow(byDepth({ perDay: 0.08 })).perDay // => 0.08
 */
export const byDepth = knownTrader<ByDepth, 'perDay'>('by depth', {
  name: 'by-depth',
  summary: "A market's volume by depth at the price, arbitrage's part in it",
  parameters: {
    perDay: {
      default: 0.1,
      atLeast: 0,
      meaning: 'volume in a day ÷ value, of a constant product of the same market',
    },
  },
})
