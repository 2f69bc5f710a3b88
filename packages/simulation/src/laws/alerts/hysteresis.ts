// The law that an alert does not start and clear at one step.

import { broken, held } from '@ammeter/laws'
import { alertLaw, seenAlong } from './subject.js'

/** An alert that starts and clears at one step would start again at the next, and so on. */
export const hysteresis = alertLaw({
  name: 'hysteresis',
  statement: 'no step at which it starts is one at which it clears',
  holds: (rule, input) => {
    const wrong = seenAlong(rule, input, input.path).findIndex(({ isOn, isClear }) => isOn && isClear)
    if (wrong < 0) return held
    return broken(
      'one or the other',
      'both',
      `is on and clear at once, at step ${wrong}: it would start again and again`,
    )
  },
})
