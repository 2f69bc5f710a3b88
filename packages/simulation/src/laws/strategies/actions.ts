import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import { explainStrategy, type StrategyInput, type StrategySubject, strategyInputs, strategyOf } from './subject.js'

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

/** It answers nothing, or an action. */
export const actions = law({
  name: 'actions',
  statement: 'it answers nothing, or an action that there is',
  draw: strategyInputs,
  explain: explainStrategy,
  holds: (subject: StrategySubject, input: StrategyInput) => {
    const strategy = strategyOf(subject, input)
    if (strategy === undefined) return skipped('the settings do not fit together')
    const stray = subject.followed(strategy, input).actions.find(action => !isAction(action))
    if (stray === undefined) return held
    const allowed = "{ do: 'recentre' }, { do: 'move', parameters }, { do: 'withdraw' or 'deposit', share in (0, 1] }"
    return broken(allowed, JSON.stringify(stray), 'answers something that no owner can do', 'no action')
  },
})
