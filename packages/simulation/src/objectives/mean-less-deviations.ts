import { deviationOf, meanOf } from '../moments.js'
import { defineObjective } from './objective.js'

/**
 * The mean of the net against holding over paths, less a multiple of its standard deviation: what a position earns, and
 * how sure that is.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { meanLessDeviations, scoreOf } from '@ammeter/simulation'
 *
 * const figures = { netVsHold: Float64Array.of(-1, 0, 1) }
 * orThrow(scoreOf(orThrow(meanLessDeviations({ k: 2 })), figures)) // => -2
 */
export const meanLessDeviations = defineObjective({
  name: 'meanLessDeviations',
  summary: 'The mean of the net against holding over paths, less k times its standard deviation',
  parameters: { k: { default: 2, atLeast: 0, meaning: 'how many deviations to take off the mean' } },
  leastPaths: 2,
  needs: ['netVsHold'],
  score: ({ k }, { netVsHold }) => meanOf(netVsHold) - k * deviationOf(netVsHold),
})
