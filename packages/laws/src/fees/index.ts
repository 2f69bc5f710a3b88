import { parameterNames } from '../plug-in/parameter-names.js'
import type { Law } from '../run/law.js'
import { arithmetic } from './arithmetic.js'
import { claims } from './claims.js'
import { determinism } from './determinism.js'
import { invariant } from './invariant.js'
import { mutation } from './mutation.js'
import { rate } from './rate.js'
import { roundTrip } from './round-trip.js'
import { state } from './state.js'
import type { FeeSubject } from './subject.js'

/**
 * The laws of fee policies.
 *
 * @example
 * import { feeLaws } from '@ammeter/laws'
 *
 * feeLaws[0]?.name // => 'rate'
 */
export const feeLaws: readonly Law<FeeSubject>[] = [
  rate,
  determinism,
  roundTrip,
  invariant,
  claims,
  state,
  mutation,
  arithmetic,
  parameterNames,
]
