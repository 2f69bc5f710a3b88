// Checks of settings.

import { either as E } from 'fp-ts'
import type { InvalidSetting } from './errors.js'
import { GREATEST_SEED } from './random/random-stream.js'

/** What a number must be. */
export interface Domain {
  readonly allowed: string
  readonly holds: (value: number) => boolean
}

/** The domains of the settings, in words and as tests. */
export const domains = {
  positive: { allowed: 'a number above 0', holds: value => value > 0 },
  notNegative: { allowed: 'a number of at least 0', holds: value => value >= 0 },
  fraction: { allowed: 'a fraction of at least 0 and below 1', holds: value => value >= 0 && value < 1 },
  share: { allowed: 'a fraction from 0 to 1', holds: value => value >= 0 && value <= 1 },
  count: { allowed: 'a whole number of at least 1', holds: value => Number.isSafeInteger(value) && value >= 1 },
} as const satisfies Readonly<Record<string, Domain>>

/** A setting as given, and what it must be. */
export type Checked = readonly [setting: string, value: number | undefined, domain: Domain]

export const invalidSetting = (setting: string, given: unknown, allowed: string): E.Either<InvalidSetting, never> =>
  E.left({ _tag: 'InvalidSetting', setting, given: String(given), allowed })

/** The first setting outside its domain; those left out are fine. */
export const checkSettings = (settings: readonly Checked[]): E.Either<InvalidSetting, undefined> => {
  for (const [setting, value, { allowed, holds }] of settings) {
    if (value !== undefined && !(Number.isFinite(value) && holds(value))) return invalidSetting(setting, value, allowed)
  }
  return E.right(undefined)
}

/** A setting that is one of a few words, as given, and the words. */
export type CheckedWord = readonly [setting: string, word: string, words: readonly string[]]

/** The first setting that is none of its words: a caller in plain JavaScript may bring any. */
export const checkWords = (settings: readonly CheckedWord[]): E.Either<InvalidSetting, undefined> => {
  const stray = settings.find(([, word, words]) => !words.includes(word))
  if (stray === undefined) return E.right(undefined)
  const [setting, word, words] = stray
  return invalidSetting(setting, word, words.join(' or '))
}

/** Seeds are whole numbers of 32 bits. */
export const checkSeed = (seed: number): E.Either<InvalidSetting, undefined> =>
  checkSettings([
    [
      'seed',
      seed,
      {
        allowed: `a whole number from 0 to ${GREATEST_SEED}`,
        holds: value => Number.isInteger(value) && value >= 0 && value <= GREATEST_SEED,
      },
    ],
  ])
