// How much a trader pays to take a pool to a price.

import { type CurvePool, exactIn, otherToken, type Pool, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isOnCurve } from '../position/read-off.js'

const MOST_DOUBLINGS = 100
const MOST_STEPS = 200

/** A bracket no wider than its rounding. */
const ROUNDING = 2 ** -52

/** The smallest amount looked at, as a part of what the pool holds, or of what that is worth. */
const SMALLEST = 2 ** -40

/** The part of a guess from which amounts are doubled. */
const FIRST_PART = 2 ** -8

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
  const first = pool.quote(token)
  if (E.isLeft(first) || first.right === 0) return 0
  if (isEnd && isOnCurve(pool) && isEndless(pool, token)) return Number.POSITIVE_INFINITY
  /** By how much the next bit is better than the price after paying an amount: a logarithm; −∞ for more than there is. */
  const gain = (amount: number): number => {
    const after = amount === 0 ? E.right({ pool }) : pool.swap(exactIn(token, amount))
    if (E.isLeft(after)) return Number.NEGATIVE_INFINITY
    if (isEnd) return 1
    const quote = after.right.pool.quote(token)
    if (E.isLeft(quote)) return Number.NEGATIVE_INFINITY
    return Math.log(token === 'y' ? quote.right * price : quote.right / price)
  }
  const least = Math.max(pool.reserves[token], pool.reserves[otherToken(token)] / first.right) * SMALLEST
  const guess = isOnCurve(pool) && !isEnd ? guessOf(pool, token, price, first.right) : 0
  // From far below: where a fee falls with the trade, the price may be passed more than once, and the first time counts.
  return lastGain(gain, Math.max(guess * FIRST_PART, least), isEnd)
}

/** Whether any amount of a token can be paid: the curve's prices have no end on the way. */
const isEndless = ({ curve: { prices } }: CurvePool<number>, token: Token): boolean =>
  (token === 'y' ? prices.upper : prices.lower) === undefined

/** About how much it is: what it would be if the fee were that of the smallest trade. */
const guessOf = (pool: CurvePool<number>, token: Token, price: number, quote: number): number => {
  const [spot, level] = [pool.spotPrice(), pool.liquidity()]
  if (E.isLeft(spot) || E.isLeft(level)) return 0
  const afterFee = token === 'x' ? quote / spot.right : quote * spot.right
  const unit = pool.curve.reserves(token === 'x' ? price / afterFee : price * afterFee)
  if (E.isLeft(unit)) return 0
  const guess = (level.right * unit.right[token] - pool.reserves[token]) / afterFee
  return Number.isFinite(guess) ? guess : 0
}

/**
 * The largest amount that still gains: doubled until it does not, then by secants inside the bracket (Illinois), and by
 * halves where those do not close it.
 */
const lastGain = (gain: (amount: number) => number, start: number, isEnd: boolean): number => {
  let low = 0
  let lowGain = gain(0)
  if (!(lowGain > 0)) return 0
  let high = start
  let highGain = gain(high)
  for (let doubling = 0; doubling < MOST_DOUBLINGS && highGain > 0; doubling += 1) {
    low = high
    lowGain = highGain
    high *= 2
    highGain = gain(high)
  }
  // Better however much is paid: the pool has no end.
  if (highGain > 0) return isEnd ? Number.POSITIVE_INFINITY : high
  let width = high - low
  let wasLow: boolean | undefined
  for (let step = 1; step < MOST_STEPS && high - low > ROUNDING * high; step += 1) {
    const secant = low + ((high - low) * lowGain) / (lowGain - highGain)
    const isSlow = step % 3 === 0 && high - low > width / 2
    if (step % 3 === 0) width = high - low
    const middle = !isSlow && secant > low && secant < high ? secant : (low + high) / 2
    if (middle === low || middle === high) break
    const middleGain = gain(middle)
    if (middleGain === 0) return middle
    const isLow = middleGain > 0
    if (isLow) {
      low = middle
      lowGain = middleGain
      // An end that stayed twice counts half as much, so that it moves too.
      if (wasLow === true) highGain /= 2
    } else {
      high = middle
      highGain = middleGain
      if (wasLow === false) lowGain /= 2
    }
    wasLow = isLow
  }
  return low
}
