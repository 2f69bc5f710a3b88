/** Times the trades of one basket in a process of its own: what else runs there changes how code is compiled. */
import { type Basket, exactIn, float64, orThrow } from '@ammeter/core'
import { stableswapBasket } from '@ammeter/stableswap'
import { weightedBasket } from '@ammeter/weighted'
import type { BasketJob } from './job.js'

/** Different trades, so that none is foreseen. */
const TRADES = 1024

/** Rounds over them all: the fastest counts, since V8 compiles in the first ones. */
const ROUNDS = 60
const REPEATS = 20

const basketOf = ({ basket, tokens }: BasketJob): Basket<number> =>
  orThrow(basket === 'weighted' ? weightedBasket(float64, { tokens }) : stableswapBasket(float64, { tokens }))

const time = (job: BasketJob): number => {
  const basket = basketOf(job)
  const { tokens } = job
  const reserves = Array.from({ length: tokens }, (_, i) => 100 + 7 * i)
  const trades = Array.from({ length: TRADES }, (_, i) => {
    const tokenIn = i % tokens
    const tokenOut = (tokenIn + 1 + (i % (tokens - 1))) % tokens
    return exactIn(tokenIn, 0.01 + ((i * 37) % 101) / 50, tokenOut)
  })
  let fastest = Number.POSITIVE_INFINITY
  let paid = 0
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      for (const trade of trades) {
        const answer = basket.swap(reserves, trade)
        if (answer._tag === 'Right') paid += answer.right.amountOut
      }
    }
    fastest = Math.min(fastest, performance.now() - from)
  }
  // What nobody reads need not be computed.
  if (!(paid > 0)) throw new Error('no trade paid anything')
  return (fastest * 1e6) / (REPEATS * TRADES)
}

console.log(JSON.stringify({ nanoseconds: time(JSON.parse(process.argv[2] ?? '')) }))
