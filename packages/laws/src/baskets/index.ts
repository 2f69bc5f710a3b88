import { parameterNames } from '../plug-in/parameter-names.js'
import type { Law } from '../run/law.js'
import { arithmetic } from './arithmetic.js'
import { cheapestBundle } from './cheapest-bundle.js'
import { envelope } from './envelope.js'
import { homogeneity } from './homogeneity.js'
import { impermanentLoss } from './impermanent-loss.js'
import { invariant } from './invariant.js'
import { inverse } from './inverse.js'
import { mutation } from './mutation.js'
import { pathIndependence } from './path-independence.js'
import { permutation } from './permutation.js'
import { priceRoundTrip } from './price-round-trip.js'
import { roundTrip } from './round-trip.js'
import { shape } from './shape.js'
import type { BasketSubject } from './subject.js'
import { total } from './total.js'
import { twoTokens } from './two-tokens.js'
import { value } from './value.js'

/**
 * The laws of baskets.
 *
 * @example
 * import { basketLaws } from '@ammeter/laws'
 *
 * basketLaws[0]?.name // => 'value'
 */
export const basketLaws: readonly Law<BasketSubject>[] = [
  value,
  cheapestBundle,
  priceRoundTrip,
  invariant,
  pathIndependence,
  roundTrip,
  homogeneity,
  shape,
  inverse,
  permutation,
  impermanentLoss,
  envelope,
  twoTokens,
  arithmetic,
  total,
  mutation,
  parameterNames,
]
