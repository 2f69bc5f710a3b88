import { broken, held, vacuous } from '@ammeter/laws'
import { strategyLaw } from './subject.js'

/** Gas is paid for entering, for leaving, and once for each action of the owner. */
export const gas = strategyLaw({
  name: 'gas',
  statement: 'gas is booked once for each action, and for nothing else',
  holds: (strategy, input, subject) => {
    const { accounts, actions, error } = subject.followed(strategy, input)
    const end = accounts.at(-1)
    if (error !== undefined || end === undefined) return vacuous('the run does not end')
    const done = actions.filter(action => KNOWN.includes((action as { readonly do?: string }).do ?? ''))
    const expected = input.gas * (2 + done.length)
    if (Math.abs(end.gas - expected) <= 1e-9 * expected) return held
    const explanation = `pays gas otherwise than once for each of ${done.length} actions, for entering and for leaving`
    return broken(String(expected), String(end.gas), explanation, String(end.gas - expected))
  },
})

const KNOWN = ['recentre', 'move', 'withdraw', 'deposit']
