import { meanOf } from '../moments.js'
import { defineObjective } from './objective.js'

/**
 * Loss-versus-rebalancing for each unit of volume: the fee at which the pool's trades would just have made up for it. Over
 * many paths it is the loss of all ÷ the volume of all; without any volume it has no value.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { lvrPerVolume, scoreOf } from '@ammeter/simulation'
 *
 * const figures = { lvr: Float64Array.of(0.01, 0.03), volume: Float64Array.of(4, 6) }
 * orThrow(scoreOf(orThrow(lvrPerVolume()), figures)) // => 0.004
 */
export const lvrPerVolume = defineObjective({
  name: 'lvrPerVolume',
  summary: 'Loss-versus-rebalancing ÷ volume',
  parameters: {},
  isLoss: true,
  needs: ['lvr', 'volume'],
  score: (_parameters, { lvr, volume }) => meanOf(lvr) / meanOf(volume),
})
