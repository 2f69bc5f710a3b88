import type { Trade } from '@ammeter/core'
import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import {
  explainTrader,
  onlyVisitors,
  type TraderInput,
  type TraderSubject,
  traderInputs,
  tradesOf,
  visitorOf,
} from './subject.js'

const isTrade = ({ kind, token, amount }: Trade<number>): boolean =>
  ['exactIn', 'exactOut'].includes(kind) && ['x', 'y'].includes(token) && amount >= 0 && Number.isFinite(amount)

/** What it answers are trades, of amounts that there are. */
export const amounts = law({
  name: 'amounts',
  statement: 'trades are of one of the two tokens, and of finite amounts of at least 0',
  appliesTo: onlyVisitors,
  draw: traderInputs,
  explain: explainTrader,
  holds: (subject: TraderSubject, input: TraderInput) => {
    const visitor = visitorOf(subject, input)
    if (visitor === undefined) return skipped('the settings do not fit together')
    const wrong = tradesOf(visitor, input).find(trade => !isTrade(trade))
    if (wrong === undefined) return held
    const found = `${wrong.kind} ${wrong.amount} of ${wrong.token}`
    return broken('a trade of an amount of at least 0', found, 'answers something that is no trade', 'no trade')
  },
})
