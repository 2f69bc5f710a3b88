import { float64, type Pool, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { accuracy } from '../tolerance/accuracy.js'
import { broken } from '../verdict/broken.js'
import { orSkip } from '../verdict/or-skip.js'
import { held } from '../verdict/verdict.js'
import { atDeal, openPool, poolLaw, tradeWithPool } from './subject.js'

const TOKENS = ['x', 'y'] as const

const tokensOf = ({ reserves, collected, protocolFees }: Pool<number>, token: Token): number =>
  reserves[token] + collected[token] + protocolFees[token]

/** What the trader gains the pool loses, around updates too: no token appears or disappears. */
export const conservation = poolLaw({
  name: 'conservation',
  statement: "the trader's gain is the pool's loss, around updates too",
  holds: (subject, input) => {
    const opened = openPool(subject, input)
    let pool = opened
    const paid = { x: 0, y: 0 }
    const turned = { x: 0, y: 0 }
    for (const deal of input.deals) {
      const later = orSkip(atDeal(pool, deal, input.price))
      const trade = tradeWithPool(later, deal)
      const swap = later.swap(trade)
      pool = later
      if (E.isLeft(swap)) continue
      const tokenIn = (trade.kind === 'exactIn') === (trade.token === 'x') ? 'x' : 'y'
      const tokenOut = tokenIn === 'x' ? 'y' : 'x'
      paid[tokenIn] += swap.right.amountIn
      paid[tokenOut] -= swap.right.amountOut
      turned[tokenIn] += swap.right.amountIn
      turned[tokenOut] += swap.right.amountOut
      pool = swap.right.pool
    }
    const wrong = TOKENS.find(token => {
      const expected = tokensOf(opened, token) + paid[token]
      return Math.abs(tokensOf(pool, token) - expected) > accuracy(float64) * (tokensOf(opened, token) + turned[token])
    })
    if (wrong === undefined) return held
    const expected = tokensOf(opened, wrong) + paid[wrong]
    const found = tokensOf(pool, wrong)
    const explanation = `does not hold the ${wrong.toUpperCase()} that it held, was paid and paid out`
    return broken(String(expected), String(found), explanation, String(found - expected))
  },
})
