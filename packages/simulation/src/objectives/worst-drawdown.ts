import { meanOf } from '../moments.js'
import { defineObjective } from './objective.js'

/**
 * The worst drawdown: the largest fall of the payout against holding from its best before. Over many paths it is the mean
 * of theirs.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { worstDrawdown } from '@ammeter/simulation'
 *
 * orThrow(worstDrawdown()).isLoss // => true
 */
export const worstDrawdown = defineObjective({
  name: 'worstDrawdown',
  summary: 'The worst fall of the payout against holding from its best before, as a fraction of that best',
  parameters: {},
  isLoss: true,
  needs: ['worstDrawdown'],
  score: (_parameters, figures) => meanOf(figures.worstDrawdown),
})
