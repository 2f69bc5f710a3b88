import { type PlaceOfFees, placeOfFees } from '@ammeter/simulation'
import type { Entered } from '../curves/entered.js'
import { joined } from './joined.js'

const WORDS: Readonly<Record<PlaceOfFees, string>> = { kept: 'kept in the reserves', aside: 'set aside' }

/** Where the fees of each curve go, in a sentence. */
export const feePlaces = (entered: readonly Pick<Entered, 'label' | 'curve'>[]): string => {
  const parts = (Object.keys(WORDS) as PlaceOfFees[]).flatMap(place => {
    const own = entered.filter(({ curve }) => placeOfFees(curve) === place).map(({ label }) => label)
    return own.length === 0 ? [] : [`${WORDS[place]} by ${joined(own)}`]
  })
  return parts.length === 0 ? '' : `Fees are ${parts.join(', and ')}.`
}
