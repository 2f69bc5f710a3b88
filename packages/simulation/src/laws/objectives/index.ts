import { type Law, parameterNames } from '@ammeter/laws'
import { leavesFigures } from './leaves-figures.js'
import { number } from './number.js'
import { onlyNeeds } from './only-needs.js'
import { pathOrder } from './path-order.js'
import { sameScore } from './same-score.js'
import type { ObjectiveSubject } from './subject.js'

/**
 * The laws of objectives.
 *
 * @example
 * import { objectiveLaws } from '@ammeter/simulation/laws'
 *
 * objectiveLaws[0]?.name // => 'number'
 */
export const objectiveLaws: readonly Law<ObjectiveSubject>[] = [
  number,
  sameScore,
  pathOrder,
  onlyNeeds,
  leavesFigures,
  parameterNames,
]
