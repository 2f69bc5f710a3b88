// The law of an alert's values: numbers, none worse than itself, cleared by fees of at least 0.

import { broken, held } from '@ammeter/laws'
import { alertLaw, type Seen, seenAlong } from './subject.js'

/** What is no number among the answers of a step, if anything. */
const checkNumbers = ({ isOn, value, isWorseThanItself, clearedBy }: Seen): string | undefined => {
  if (!Number.isFinite(value)) return `a value of ${value}`
  if (isWorseThanItself) return `a value, ${value}, that is worse than itself`
  if (!isOn || !('fees' in clearedBy)) return undefined
  return clearedBy.fees >= 0 && Number.isFinite(clearedBy.fees) ? undefined : `fees of ${clearedBy.fees} to clear it`
}

/** Its value is a number, no value is worse than itself, and fees that would clear it are an amount. */
export const values = alertLaw({
  name: 'values',
  statement: 'its value is a number, none is worse than itself, and fees that clear it are at least 0',
  holds: (rule, input) => {
    const found = seenAlong(rule, input, input.path)
      .map(checkNumbers)
      .find(each => each !== undefined)
    return found === undefined
      ? held
      : broken('numbers', found, 'answers something that cannot be compared', 'no number')
  },
})
