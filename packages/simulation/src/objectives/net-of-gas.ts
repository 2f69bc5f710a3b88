import { meanOf } from '../moments.js'
import { defineObjective } from './objective.js'

/**
 * The net against holding once the owner's transactions are paid for. `netVsHold` is the same number where a run says what
 * they cost; this one is refused where it does not, so that no strategy is chosen because its transactions were free by
 * oversight.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { netOfGas } from '@ammeter/simulation'
 *
 * orThrow(netOfGas()).needs // => ['netVsHold', 'costs']
 */
export const netOfGas = defineObjective({
  name: 'netOfGas',
  summary: 'The payout against holding once gas is paid, which the run must state, as a fraction of holding',
  parameters: {},
  needs: ['netVsHold', 'costs'],
  score: (_parameters, figures) => meanOf(figures.netVsHold),
})
