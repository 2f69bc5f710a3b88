import type { Trade } from '@ammeter/core'
import { broken, held } from '@ammeter/laws'
import { tradesOf, visitorLaw } from './subject.js'

const isTrade = ({ kind, token, amount }: Trade<number>): boolean =>
  ['exactIn', 'exactOut'].includes(kind) && ['x', 'y'].includes(token) && amount >= 0 && Number.isFinite(amount)

/** It answers trades, whose amounts are finite and at least 0. */
export const amounts = visitorLaw({
  name: 'amounts',
  statement: 'trades are of one of the two tokens, and of finite amounts of at least 0',
  holds: (visitor, input) => {
    const wrong = tradesOf(visitor, input).find(trade => !isTrade(trade))
    if (wrong === undefined) return held
    const found = `${wrong.kind} ${wrong.amount} of ${wrong.token}`
    return broken('a trade of an amount of at least 0', found, 'answers something that is no trade', 'no trade')
  },
})
