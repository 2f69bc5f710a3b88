// Options that are numbers, read together.

import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Outcome } from '../program/failure.js'
import { type Domain, numberOption } from '../settings/numbers.js'

/** An option, its text if it was given, and its domain. */
export type FloatOption = readonly [option: string, text: string | undefined, domain: Domain]

/**
 * The numbers of some options; those that were not given are left out. The failure names the first that is not valid.
 */
export const floatOptions = <K extends string>(
  options: Readonly<Record<K, FloatOption>>,
): Outcome<Readonly<Partial<Record<K, number>>>> => {
  const found: Partial<Record<K, number>> = {}
  for (const [name, [option, text, domain]] of Object.entries(options) as [K, FloatOption][]) {
    if (text === undefined) continue
    const number = numberOption(float64, option, text, domain)
    if (E.isLeft(number)) return number
    found[name] = number.right
  }
  return E.right(found)
}
