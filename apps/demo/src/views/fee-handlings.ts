import { defaultFeeHandling, type FeeHandling } from '@ammeter/core'
import type { Entered } from '../curves/entered.js'
import { joined } from './joined.js'

const WORDS: Readonly<Record<FeeHandling, string>> = {
  compounded: 'compounded into the reserves',
  collected: 'collected separately',
}

/** Where the fees of each curve go, in a sentence. */
export const feeHandlings = (entered: readonly Pick<Entered, 'label' | 'curve'>[]): string => {
  const parts = (Object.keys(WORDS) as FeeHandling[]).flatMap(handling => {
    const own = entered.filter(({ curve }) => defaultFeeHandling(curve) === handling).map(({ label }) => label)
    return own.length === 0 ? [] : [`${WORDS[handling]} by ${joined(own)}`]
  })
  return parts.length === 0 ? '' : `Fees are ${parts.join(', and ')}.`
}
