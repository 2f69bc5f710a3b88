import { float64 } from '@ammeter/core'
import { roundTripLoses } from '../deal/round-trip.js'
import { feeLaw, poolWith } from './subject.js'

/** Selling and buying back at once, in one part or several, never profits. */
export const roundTrip = feeLaw({
  name: 'roundTrip',
  statement: 'an atomic round trip never profits',
  holds: (subject, input) => roundTripLoses(poolWith(subject, float64, input), input.deals),
})
