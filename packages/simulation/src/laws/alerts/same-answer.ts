import { broken, held } from '@ammeter/laws'
import { alertLaw, seenAlong } from './subject.js'

/** Asking changes nothing: an alert that is on at a step is still on when it is asked again at that step. */
export const sameAnswer = alertLaw({
  name: 'sameAnswer',
  statement: 'it starts only where it is on, however often it is asked',
  holds: (rule, input) => {
    const wrong = seenAlong(rule, input, input.path).findIndex(({ isOn, isStillOn }) => isOn !== isStillOn)
    if (wrong < 0) return held
    return broken('the same answer', 'another one', `is on or not by how often it is asked, at step ${wrong}`)
  },
})
