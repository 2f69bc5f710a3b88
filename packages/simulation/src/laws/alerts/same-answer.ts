import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { type AlertInput, type AlertSubject, alertInputs, explainAlert, ruleOf, seenAlong } from './subject.js'

/** Looking changes nothing: an alert starts where it is on, and is on when it is asked again at the same step. */
export const sameAnswer = law({
  name: 'sameAnswer',
  statement: 'it starts only where it is on, however often it is asked',
  draw: alertInputs,
  explain: explainAlert,
  holds: (subject: AlertSubject, input: AlertInput) => {
    const rule = ruleOf(subject, input)
    if (rule === undefined) return skipped('the settings do not fit together')
    const wrong = seenAlong(rule, input, input.path).findIndex(({ isOn, isStillOn }) => isOn !== isStillOn)
    if (wrong < 0) return held
    return broken('the same answer', 'another one', `is on or not by how often it is asked, at step ${wrong}`)
  },
})
