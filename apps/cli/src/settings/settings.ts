// Settings typed as `key=value`.

import { float64, settingNames } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Definition } from '../plug-in/kinds.js'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from './nearest.js'

/** One `key=value`, from `--set` or from a word that names a plug-in. */
export interface Setting {
  /** The words of the command line, for messages. */
  readonly typed: string
  /** The one curve that it is for; none if it is for every curve with the parameter. */
  readonly curve: string | undefined
  readonly key: string
  readonly value: string
}

/** The names of a pool's terms among the settings of its curve. No plug-in has a parameter with such a name. */
export const TERMS = ['value', 'fee', 'feeFrom'] as const

/** A term of a pool among settings. */
export type Term = (typeof TERMS)[number]

/** Terms of a pool, as they were typed. */
export type Terms = Readonly<Partial<Record<Term, string>>>

/**
 * Whether a text is a number, a fraction in percent or basis points, a multiple of the price at entry, or a duration; the plug-in decides which
 * of them a parameter can be.
 */
const isValue = (text: string): boolean =>
  float64.isFinite(
    float64.of(
      text
        .trim()
        .replace(/^[x×]|(?:%|bp)$|(?<=\d)\s*[smhd]$/gi, '')
        .trim(),
    ),
  )

const parseSetting = (typed: string, text: string, curve?: string): Outcome<Setting> => {
  const match = /^(?:([^.=]*)\.)?([^.=]+)=(.*)$/.exec(text)
  const [, prefix, key, value] = match ?? []
  if (key === undefined || value === undefined || (curve !== undefined && prefix !== undefined)) {
    return usage(`${typed}: expected key=value, such as weight=0.8`)
  }
  if (!isValue(value) && key !== 'feeFrom') {
    return usage(
      `${typed}: the value of ${key} is ${JSON.stringify(value)}, must be a number, such as 0.8, 80%, 30bp or x0.9, or a time, such as 2d`,
    )
  }
  return E.right({ typed, curve: curve ?? prefix, key, value })
}

/** Reads settings; `curve` is the one that they belong to, `typed` gives the words of the command line. */
export const parseSettings = (typed: (text: string) => string, texts: readonly string[], curve?: string) =>
  E.sequenceArray(texts.map(text => parseSetting(typed(text), text, curve)))

/** Splits settings into terms of a pool, if they are accepted, and the others. */
export const splitTerms = (settings: readonly Setting[], taken: readonly Term[]) => {
  const isTerm = ({ key }: Setting): boolean => taken.some(term => term === key)
  return { terms: settings.filter(isTerm), parameters: settings.filter(setting => !isTerm(setting)) }
}

/** The reason why a setting fits none of the chosen plug-ins, if so. */
export const misdirected = ({ typed, curve, key }: Setting, chosen: readonly Definition[]): string | undefined => {
  const candidates = [...new Set(chosen)].filter(({ name }) => curve === undefined || name === curve)
  const names = [...new Set(candidates.flatMap(definition => settingNames(definition)))]
  if (names.includes(key)) return undefined
  const [first, ...others] = candidates
  if (first === undefined) {
    return `${typed}: ${curve} is not among the curves, ${chosen.map(({ name }) => name).join(', ')}`
  }
  const subject = others.length === 0 ? `${first.name} has no` : 'no curve here has a'
  return names.length === 0
    ? `${typed}: ${first.name} has no parameters`
    : `${typed}: ${subject} parameter ${JSON.stringify(key)}: ${didYouMean(key, names)}`
}

/** The settings of one plug-in by key, where later layers have priority; or a key set twice in one layer. */
export const mergeSettings = (layers: readonly (readonly Setting[])[]): Outcome<Readonly<Record<string, string>>> => {
  const merged = new Map<string, string>()
  for (const layer of layers) {
    const seen = new Set<string>()
    for (const { typed, key, value } of layer) {
      if (seen.has(key)) {
        return usage(`${typed}: ${key} is set twice; to compare two values, say --curve NAME:${key}=… twice`)
      }
      seen.add(key)
      merged.set(key, value)
    }
  }
  return E.right(Object.fromEntries(merged))
}
