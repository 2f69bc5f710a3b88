// The law that multiples of reserves trade in proportion, and multiples of prices change nothing.

import { exactIn } from '@ammeter/core'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { everyOne } from '../verdict/verdict.js'
import { accurately, basketLaw, dealtWith, ofEveryToken, timesAll } from './subject.js'

/** What reserves, or prices, are multiplied by: no power of two, which would round nothing. */
const TIMES = '7.3'

/** A pool of so many times the reserves trades so many times as much, and the unit of the prices does not matter. */
export const homogeneity = basketLaw({
  name: 'homogeneity',
  statement: 'k times the reserves trade k times as much, and k times the prices have the same reserves',
  holds: (basket, input) => {
    const { real } = basket
    const { mul, add } = real
    const times = real.of(TIMES)
    const { prices, reserves, trade, tokenIn, tokenOut, rounding } = dealtWith(basket, input)
    const level = orSkip(basket.liquidity(reserves))
    const sold = orSkip(basket.swap(reserves, trade))
    const larger = timesAll(real, reserves, times)
    const soldMore = orSkip(basket.swap(larger, exactIn(tokenIn, mul(trade.amount, times), tokenOut)))
    const held = orSkip(basket.reserves(prices))
    const inOtherUnit = orSkip(basket.reserves(timesAll(real, prices, times)))
    const value = orSkip(basket.value(prices))
    return everyOne(
      () =>
        equal({
          real,
          expected: mul(level, times),
          found: orSkip(basket.liquidity(larger)),
          tolerance: accurately(real, mul(level, times)),
          explanation: show =>
            `has a liquidity that is not of degree 1: that of ${TIMES} times the reserves is not ${show(mul(level, times))}`,
        }),
      () =>
        equal({
          real,
          expected: mul(sold.amountOut, times),
          found: soldMore.amountOut,
          tolerance: mul(times, add(accurately(real, sold.amountOut), rounding(tokenOut))),
          explanation: show =>
            `trades by the size of the pool: ${TIMES} times of everything should pay ${show(mul(sold.amountOut, times))}`,
        }),
      () =>
        ofEveryToken(basket, token => {
          const expected = held[token] as typeof level
          return equal({
            real,
            expected,
            found: inOtherUnit[token] as typeof level,
            // A reserve follows the prices as steeply as it may: each rounding of one counts.
            tolerance: real.div(mul(accurately(real, value), real.of(STEEP)), prices[token] as typeof level),
            explanation: show =>
              `holds another amount of token ${token} where prices are in another unit: ${show(expected)} before`,
          })
        }),
    )
  },
})

/** How many times a rounding of the prices a reserve may change by, as a part of the value. */
const STEEP = 2 ** 20
