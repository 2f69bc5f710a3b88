import { exactIn, otherToken, type Pool, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'

const MOST_DOUBLINGS = 100
const HALVINGS = 60

/** The smallest amount looked at, as a part of what the pool holds, or of what that is worth. */
const SMALLEST = 2 ** -40

/**
 * How much of a token a trader pays until a pool's marginal price, fee included, is at a price: said by the pool, or found
 * by trades that are tried. 0 where it is there already.
 *
 * @param price Y per X; at ∞ (buying X) or 0 (selling it), all that the pool can take.
 */
export const amountToPrice = (pool: Pool<number>, token: Token, price: number): number => {
  const isEnd = price === 0 || price === Number.POSITIVE_INFINITY
  if (!isEnd && pool.tradeTo !== undefined) {
    const trade = pool.tradeTo(price)
    return E.isRight(trade) && trade.right?.token === token ? trade.right.amount : 0
  }
  /** Whether the next bit is still at least as good as the price after paying an amount. */
  const isBetter = (amount: number): boolean => {
    const after = amount === 0 ? E.right({ pool }) : pool.swap(exactIn(token, amount))
    if (E.isLeft(after)) return false
    if (isEnd) return true
    const quote = after.right.pool.quote(token)
    return E.isRight(quote) && (token === 'y' ? quote.right * price > 1 : quote.right > price)
  }
  const first = pool.quote(token)
  if (E.isLeft(first) || first.right === 0 || !isBetter(0)) return 0
  let low = 0
  let high = Math.max(pool.reserves[token], pool.reserves[otherToken(token)] / first.right) * SMALLEST
  for (let doubling = 0; doubling < MOST_DOUBLINGS && isBetter(high); doubling += 1) {
    low = high
    high *= 2
  }
  // Better however much is paid: the pool has no end.
  if (isBetter(high)) return isEnd ? Number.POSITIVE_INFINITY : high
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (isBetter(middle)) low = middle
    else high = middle
  }
  return low
}
