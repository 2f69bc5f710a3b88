import { roundTripLoses } from '../deal/round-trip.js'
import { openPool, poolLaw } from './subject.js'

/** Without time and without an oracle in between, selling in parts and buying back never profits. */
export const roundTrip = poolLaw({
  name: 'roundTrip',
  statement: 'an atomic round trip never profits',
  holds: (subject, input) => roundTripLoses(openPool(subject, input), input.deals),
})
