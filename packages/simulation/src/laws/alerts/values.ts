import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import {
  type AlertInput,
  type AlertSubject,
  alertInputs,
  explainAlert,
  ruleOf,
  type Seen,
  seenAlong,
} from './subject.js'

const fault = ({ isOn, value, isWorseThanItself, clearedBy }: Seen): string | undefined => {
  if (!Number.isFinite(value)) return `a value of ${value}`
  if (isWorseThanItself) return `a value, ${value}, that is worse than itself`
  if (!isOn || !('fees' in clearedBy)) return undefined
  return clearedBy.fees >= 0 && Number.isFinite(clearedBy.fees) ? undefined : `fees of ${clearedBy.fees} to clear it`
}

/** How bad it is is a number, no number is worse than itself, and fees that would clear it are an amount. */
export const values = law({
  name: 'values',
  statement: 'its value is a number, none is worse than itself, and fees that clear it are at least 0',
  draw: alertInputs,
  explain: explainAlert,
  holds: (subject: AlertSubject, input: AlertInput) => {
    const rule = ruleOf(subject, input)
    if (rule === undefined) return skipped('the settings do not fit together')
    const found = seenAlong(rule, input, input.path)
      .map(fault)
      .find(each => each !== undefined)
    return found === undefined
      ? held
      : broken('numbers', found, 'answers something that cannot be compared', 'no number')
  },
})
