import { type ByTurnover, knownTrader } from './trader.js'

/**
 * The same volume ÷ value a day in every pool, while the price is one at which it trades; what arbitrage brings is part of it.
 * An assumption that favours the shallowest curve: `byDepth` does not make it.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { byTurnover } from '@ammeter/simulation'
 *
 * orThrow(byTurnover({ perDay: 0.08 })).perDay // => 0.08
 */
export const byTurnover = knownTrader<ByTurnover, 'perDay'>('by turnover', {
  name: 'by-turnover',
  summary: "The same volume ÷ value a day in every pool, arbitrage's part in it",
  parameters: { perDay: { default: 0.1, atLeast: 0, meaning: 'volume in a day ÷ what the pool holds' } },
})
