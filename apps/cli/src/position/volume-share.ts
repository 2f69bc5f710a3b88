import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Outcome } from '../failure.js'
import { FRACTION, numberOption } from '../numbers.js'

/** What `--volume-share` says, if it was given. */
export const volumeShareOption = (text: string | undefined): Outcome<{ readonly volumeShare?: number }> =>
  text === undefined
    ? E.right({})
    : E.either.map(numberOption(float64, '--volume-share', text, FRACTION), volumeShare => ({ volumeShare }))
