// Options that were removed, and what to write instead.

import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'

/** Options that were removed and may still be typed. */
export interface RemovedOptions {
  readonly manage?: string
  readonly noiseTradesPerDay?: string
  readonly noiseSize?: string
  readonly noiseDeviation?: string
  readonly modelSet?: string
  readonly peg?: string
  readonly hysteresis?: string
}

interface RemovedOption {
  readonly flags: string
  /** What to write in its place. */
  readonly instead: (text: string) => string
}

type Removed<O extends object> = Readonly<Record<keyof O, RemovedOption>>

/** The option to write in place of `--manage`. */
const strategyFor = (text: string): string => {
  const [, days] = /^every:([\d.]+)$/.exec(text) ?? []
  return days === undefined ? `--strategy ${text}` : `--strategy every:days=${days}`
}

/** Each removed option, and what to write in its place. */
const REMOVED: Removed<RemovedOptions> = {
  manage: { flags: '--manage <how>', instead: strategyFor },
  noiseTradesPerDay: { flags: '--noise-trades-per-day <n>', instead: text => `--trader noise:perDay=${text},size=…` },
  noiseSize: { flags: '--noise-size <y>', instead: text => `--trader noise:perDay=…,size=${text}` },
  noiseDeviation: { flags: '--noise-deviation <d>', instead: text => `--trader noise:…,deviation=${text}` },
  modelSet: { flags: '--model-set <key=value>', instead: text => `--model NAME:${text}` },
  peg: { flags: '--peg <price>', instead: text => `--alert depeg:above=…,peg=${text}` },
  hysteresis: {
    flags: '--hysteresis <share>',
    instead: () => 'the level at which an alert clears among its settings, such as --alert il:above=5%,clear=4%',
  },
}

/** Options of simulations that there were. */
export interface RemovedOfSimulations {
  readonly jobs?: string
}

const REMOVED_OF_SIMULATIONS: Removed<RemovedOfSimulations> = {
  jobs: { flags: '--jobs <n>', instead: text => `--threads ${text}` },
}

const removes =
  (removed: Removed<object>) =>
  (command: Command): Command => {
    for (const { flags } of Object.values<RemovedOption>(removed)) command.addOption(new Option(flags).hideHelp())
    return command
  }

const checks =
  <O extends object>(removed: Removed<O>) =>
  (options: O): Outcome<undefined> => {
    for (const [name, { flags, instead }] of Object.entries<RemovedOption>(removed)) {
      const text = options[name as keyof O] as string | undefined
      if (text === undefined) continue
      return usage(`there is no ${flags.split(' ')[0]} any more: say ${instead(text)}`)
    }
    return E.right(undefined)
  }

/** Accepts the removed options, hidden in the help, so that `checkRemoved` can say what to write instead. */
export const removesOptions = removes(REMOVED)

/** An error where a removed option was typed: what to write instead. */
export const checkRemoved = checks<RemovedOptions>(REMOVED)

/** The same for options of simulations. */
export const removesOptionsOfSimulations = removes(REMOVED_OF_SIMULATIONS)

export const checkRemovedOfSimulations = checks<RemovedOfSimulations>(REMOVED_OF_SIMULATIONS)
