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

/** The option to write in place of `--manage`. */
const strategyFor = (text: string): string => {
  const [, days] = /^every:([\d.]+)$/.exec(text) ?? []
  return days === undefined ? `--strategy ${text}` : `--strategy every:days=${days}`
}

/** Each removed option, and what to write in its place. */
const REMOVED: Readonly<Record<keyof RemovedOptions, { readonly flags: string; instead: (text: string) => string }>> = {
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

/** Accepts the removed options, hidden in the help, so that `checkRemoved` can say what to write instead. */
export const removesOptions = (command: Command): Command => {
  for (const { flags } of Object.values(REMOVED)) command.addOption(new Option(flags).hideHelp())
  return command
}

/** Fails if a removed option was typed, with what to write instead. */
export const checkRemoved = (options: RemovedOptions): Outcome<undefined> => {
  for (const [name, { flags, instead }] of Object.entries(REMOVED)) {
    const text = options[name as keyof RemovedOptions]
    if (text === undefined) continue
    return usage(`there is no ${flags.split(' ')[0]} any more: say ${instead(text)}`)
  }
  return E.right(undefined)
}
