import { broken, held } from '@ammeter/laws'
import { alertLaw, seenAlong } from './subject.js'

/** Looking changes nothing: an alert starts where it is on, and is on when it is asked again at the same step. */
export const sameAnswer = alertLaw({
  name: 'sameAnswer',
  statement: 'it starts only where it is on, however often it is asked',
  holds: (rule, input) => {
    const wrong = seenAlong(rule, input, input.path).findIndex(({ isOn, isStillOn }) => isOn !== isStillOn)
    if (wrong < 0) return held
    return broken('the same answer', 'another one', `is on or not by how often it is asked, at step ${wrong}`)
  },
})
