import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { type AlertInput, type AlertSubject, alertInputs, explainAlert, ruleOf, seenAlong } from './subject.js'

/** An alert that starts and clears at one step would start again at the next, and so on. */
export const hysteresis = law({
  name: 'hysteresis',
  statement: 'no step at which it starts is one at which it clears',
  draw: alertInputs,
  explain: explainAlert,
  holds: (subject: AlertSubject, input: AlertInput) => {
    const rule = ruleOf(subject, input)
    if (rule === undefined) return skipped('the settings do not fit together')
    const wrong = seenAlong(rule, input, input.path).findIndex(({ isOn, isClear }) => isOn && isClear)
    if (wrong < 0) return held
    return broken(
      'one or the other',
      'both',
      `is on and clear at once, at step ${wrong}: it would start again and again`,
    )
  },
})
