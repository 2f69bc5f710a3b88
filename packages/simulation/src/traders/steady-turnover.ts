import { knownTrader, type SteadyTurnover } from './trader.js'

/**
 * What trades with the pool in a day as a multiple of what it holds: steadily, as much bought as sold, so that it moves no
 * price, and only while the price is one at which the curve trades. An assumption that favours the shallowest curve.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { steadyTurnover } from '@ammeter/simulation'
 *
 * orThrow(steadyTurnover({ perDay: 0.5 })).perDay // => 0.5
 */
export const steadyTurnover = knownTrader<SteadyTurnover, 'perDay'>('steady turnover', {
  name: 'steady-turnover',
  summary: 'The same volume ÷ value a day, whatever the pool charges',
  parameters: { perDay: { default: 0.1, atLeast: 0, meaning: 'volume in a day ÷ what the pool holds' } },
})
