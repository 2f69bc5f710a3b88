import { roundTripLoses } from '../deal/round-trip.js'
import { openPool, poolLaw } from './subject.js'

/** Selling in parts and buying back at once never profits, if no time passes and no oracle speaks in between. */
export const roundTrip = poolLaw({
  name: 'roundTrip',
  statement: 'an atomic round trip never profits',
  holds: (subject, input) => roundTripLoses(openPool(subject, input), input.deals),
})
