// The law that a strategy answers only what an owner can do.

import { broken, held } from '@ammeter/laws'
import { strategyLaw } from './subject.js'

const isShare = (share: unknown): boolean => typeof share === 'number' && share > 0 && share <= 1

const areNumbers = (parameters: unknown): boolean =>
  typeof parameters === 'object' && parameters !== null && Object.values(parameters).every(Number.isFinite)

/** Whether it is something that an owner can do. */
const isAction = (answer: unknown): boolean => {
  if (typeof answer !== 'object' || answer === null) return false
  const action = answer as Readonly<Record<string, unknown>>
  switch (action.do) {
    case 'recentre':
      return true
    case 'move':
      return areNumbers(action.parameters)
    case 'withdraw':
    case 'deposit':
      return isShare(action.share)
    default:
      return false
  }
}

/** It answers nothing, or an action that exists. */
export const actions = strategyLaw({
  name: 'actions',
  statement: 'it answers nothing, or an action that there is',
  holds: (strategy, input, subject) => {
    const stray = subject.followed(strategy, input).actions.find(action => !isAction(action))
    if (stray === undefined) return held
    const allowed = "{ do: 'recentre' }, { do: 'move', parameters }, { do: 'withdraw' or 'deposit', share in (0, 1] }"
    return broken(allowed, JSON.stringify(stray), 'answers something that no owner can do', 'no action')
  },
})
