// Reads an experiment from JSON; an error names its place and what is allowed there.

import { readFile } from 'node:fs/promises'
import type { ObjectiveRun } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { badData, type Outcome } from '../../program/failure.js'
import { unreadable } from '../../program/unreadable.js'
import { didYouMean } from '../../settings/nearest.js'
import type { Experiment, OptionValue } from './experiment.js'
import { RUN_NAMES } from './run-options.js'

type Found = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)

/** The keys of an experiment, each with what is allowed and a check. */
const KEYS: Readonly<
  Record<keyof Experiment, { readonly allowed: string; readonly holds: (value: unknown) => boolean }>
> = {
  run: {
    allowed: `one of ${RUN_NAMES.map(name => `"${name}"`).join(', ')}`,
    holds: value => RUN_NAMES.some(name => name === value),
  },
  file: { allowed: 'the name of a file or of a history, such as "history:eth-usd-2020-12"', holds: isText },
  options: {
    allowed: 'an object of options without dashes, such as { "curve": ["stableswap"], "gas": "5" }',
    holds: isRecord,
  },
  over: { allowed: 'an object of axes, such as { "fee": "1bp,4bp,30bp" }', holds: isRecord },
  sample: { allowed: 'a text such as "sobol:1000"', holds: isText },
  objectives: {
    allowed: 'a list of objectives, such as ["netVsHold"]',
    holds: value => areTexts(value) && value.length > 0,
  },
  chunk: { allowed: 'a whole number above 0', holds: value => Number.isSafeInteger(value) && Number(value) > 0 },
}

const NEEDED = ['run', 'objectives'] as const

/** The value that was found, short enough for one line. */
const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The value of an option, which may be given as a number. */
const optionOf = (value: unknown): OptionValue | undefined => {
  if (isText(value) || value === true) return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return areTexts(value) ? value : undefined
}

/** The experiment in plain data, if it is valid. */
export const experimentOf = (name: string, data: unknown): Outcome<Experiment> => {
  const wrong = (place: string, value: unknown, allowed: string) =>
    badData(`${name}, ${place}: found ${shown(value)}, expected ${allowed}`)
  if (!isRecord(data)) return badData(`${name}: found ${shown(data)}, expected an object with run, over and objectives`)
  const names = Object.keys(KEYS)
  const stray = Object.keys(data).find(key => !names.includes(key))
  if (stray !== undefined)
    return badData(`${name}: there is no key ${JSON.stringify(stray)}: ${didYouMean(stray, names)}`)
  for (const [key, { allowed, holds }] of Object.entries(KEYS)) {
    const isNeeded = NEEDED.some(needed => needed === key)
    if (data[key] === undefined ? isNeeded : !holds(data[key])) return wrong(key, data[key], allowed)
  }
  const { run, file, options = {}, over = {}, sample, objectives, chunk } = data
  const read: [string, OptionValue][] = []
  for (const [option, value] of Object.entries(options as Found)) {
    const text = optionOf(value)
    if (text === undefined) return wrong(`options.${option}`, value, 'a text, a number, true, or a list of texts')
    read.push([option, text])
  }
  for (const [axis, values] of Object.entries(over as Found)) {
    if (!isText(values)) return wrong(`over.${axis}`, values, 'a text, such as "10..2000:25" or "1bp,4bp,30bp"')
  }
  return E.right({
    run: run as ObjectiveRun,
    ...(file !== undefined && { file: file as string }),
    options: Object.fromEntries(read),
    over: over as Readonly<Record<string, string>>,
    ...(sample !== undefined && { sample: sample as string }),
    objectives: objectives as readonly string[],
    ...(chunk !== undefined && { chunk: chunk as number }),
  })
}

/** Why a text is not JSON, in the engine's words. */
const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** Reads an experiment from a file. */
export const readExperiment = async (file: string): Promise<Outcome<Experiment>> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (thrown) {
    return badData(`${file}: found ${unreadable(thrown)}, expected an experiment in JSON`)
  }
  try {
    return experimentOf(file, JSON.parse(text))
  } catch (thrown) {
    return badData(`${file}: found a text that is not JSON (${reasonOf(thrown)}), expected an experiment`)
  }
}
