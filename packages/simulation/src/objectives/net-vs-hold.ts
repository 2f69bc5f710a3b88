import { meanOf } from '../moments.js'
import { defineObjective } from './objective.js'

/**
 * The net against holding: what the position would pay out, against the deposited tokens, held. For `il` it is minus
 * impermanent loss.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { netVsHold } from '@ammeter/simulation'
 *
 * orThrow(netVsHold()).needs // => ['netVsHold']
 */
export const netVsHold = defineObjective({
  name: 'netVsHold',
  summary: 'The payout against holding, as a fraction of holding',
  parameters: {},
  needs: ['netVsHold'],
  score: (_parameters, figures) => meanOf(figures.netVsHold),
})
