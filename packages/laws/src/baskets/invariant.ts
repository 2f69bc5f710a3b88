import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { accurately, basketLaw, dealtWith, ofEveryToken } from './subject.js'

/** A trade moves two reserves by what was paid and taken, and leaves the level of the trading function. */
export const invariant = basketLaw({
  name: 'invariant',
  statement: 'a trade moves two reserves, and leaves φ unchanged',
  holds: (basket, input) => {
    const { real } = basket
    const { reserves, trade, tokenIn, tokenOut } = dealtWith(basket, input)
    const { amountIn, amountOut, reserves: after } = orSkip(basket.swap(reserves, trade))
    const before = orSkip(basket.liquidity(reserves))
    return everyOne(
      () =>
        ofEveryToken(basket, token => {
          const start = reserves[token] as typeof before
          const paid = token === tokenIn ? real.add(start, amountIn) : start
          const expected = token === tokenOut ? real.sub(start, amountOut) : paid
          return equal({
            real,
            expected,
            found: after[token] as typeof before,
            tolerance: accurately(real, real.max(start, expected)),
            explanation: show => `loses count of token ${token}: there should be ${show(expected)} after the trade`,
          })
        }),
      () =>
        equal({
          real,
          expected: before,
          found: orSkip(basket.liquidity(after)),
          tolerance: accurately(real, before),
          explanation: show => `leaves its level set, which has the liquidity ${show(before)}`,
        }),
    )
  },
})
