import { parameterNames } from '../plug-in/parameter-names.js'
import type { Law } from '../run/law.js'
import { conservation } from './conservation.js'
import { curve } from './curve.js'
import { determinism } from './determinism.js'
import { invariant } from './invariant.js'
import { inverse } from './inverse.js'
import { mutation } from './mutation.js'
import { quote } from './quote.js'
import { roundTrip } from './round-trip.js'
import { state } from './state.js'
import type { PoolSubject } from './subject.js'
import { total } from './total.js'
import { updateCost } from './update-cost.js'
import { updateTrip } from './update-trip.js'

/**
 * The laws of pools whose parameters move, and of pools with rules of their own.
 *
 * @example
 * import { poolLaws } from '@ammeter/laws'
 *
 * poolLaws[0]?.name // => 'roundTrip'
 */
export const poolLaws: readonly Law<PoolSubject>[] = [
  roundTrip,
  curve,
  invariant,
  conservation,
  determinism,
  updateCost,
  updateTrip,
  quote,
  inverse,
  total,
  mutation,
  state,
  parameterNames,
]
