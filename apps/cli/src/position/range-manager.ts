import { float64 } from '@ammeter/core'
import type { RangeManager } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../failure.js'
import { numberOption, POSITIVE } from '../numbers.js'

/** What `--manage` says. */
export const rangeManager = (text: string): Outcome<RangeManager> => {
  if (text === 'hold' || text === 'when-out') return E.right({ kind: text })
  const [, days] = /^every:(.*)$/.exec(text) ?? []
  if (days === undefined) {
    return usage(`--manage is ${JSON.stringify(text)}, must be hold, when-out, or every:DAYS, such as every:7`)
  }
  return E.either.map(numberOption(float64, '--manage every:', days, POSITIVE), number => ({
    kind: 'every',
    days: number,
  }))
}

/** What an owner does, in words. */
export const describeManager = (manager: RangeManager): string => {
  switch (manager.kind) {
    case 'hold':
      return 'held as it is'
    case 'when-out':
      return 're-centred when the price leaves its range'
    case 'every':
      return `re-centred every ${manager.days} ${manager.days === 1 ? 'day' : 'days'}`
  }
}
