import { meanOf } from '../moments.js'
import { defineObjective } from './objective.js'

/**
 * The net against rebalancing: what the position would pay out, against a portfolio that always has the position's tokens
 * and trades them at market prices, as a fraction of the deposit.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { netVsRebalancing } from '@ammeter/simulation'
 *
 * orThrow(netVsRebalancing()).needs // => ['netVsRebalancing']
 */
export const netVsRebalancing = defineObjective({
  name: 'netVsRebalancing',
  summary:
    'The payout against a portfolio that trades as the reserves do at market prices, as a fraction of the deposit',
  parameters: {},
  needs: ['netVsRebalancing'],
  score: (_parameters, figures) => meanOf(figures.netVsRebalancing),
})
