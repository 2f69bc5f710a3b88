import { type CurveError, exactIn, type Pool, type Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** Sizes looked at first, each twice the one before, and steps of the search between the best's neighbours. */
const DOUBLINGS = 60
const GOLDEN_STEPS = 60
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The smallest trade looked at, as a part of what the pool holds of the token paid. */
const SMALLEST = 2 ** -40

/**
 * The arbitrageur's trade with a pool that cannot say it: the one of the largest profit. Profit need not be concave in the
 * size where a fee depends on it, so sizes over the whole range are tried before the best is refined.
 *
 * @param worth What one X is worth outside, in Y.
 * @param buysX Whether the pool sells X.
 * @returns The trade, its size right to about 1e-8 relative, where profit is flat; none where none pays.
 */
export const searchTrade = (
  pool: Pool<number>,
  worth: number,
  buysX: boolean,
): E.Either<CurveError, Trade<number> | undefined> => {
  const token = buysX ? 'y' : 'x'
  const profit = (amount: number): number => {
    const made = pool.swap(exactIn(token, amount))
    if (E.isLeft(made)) return Number.NEGATIVE_INFINITY
    const { amountOut } = made.right
    return buysX ? amountOut * worth - amount : amountOut - amount * worth
  }
  const held = pool.reserves[token] > 0 ? pool.reserves[token] : otherInThis(pool, worth, buysX)
  let best = 0
  let most = 0
  let amount = held * SMALLEST
  for (let doubling = 0; doubling < DOUBLINGS; doubling += 1) {
    const gain = profit(amount)
    if (gain > most) {
      most = gain
      best = amount
    } else if (most > 0 && gain < 0) break
    amount *= 2
  }
  if (best === 0) return E.right(undefined)
  return E.right(exactIn(token, refined(profit, best / 2, best * 2)))
}

/** What the pool holds of the token it sells, in units of the token paid. */
const otherInThis = ({ reserves }: Pool<number>, worth: number, buysX: boolean): number =>
  buysX ? reserves.x * worth : reserves.y / worth

/**
 * Where a function is largest between two sizes around its maximum: golden section. It answers a size that was looked at, and
 * so one that the pool can serve: the maximum may be at the end of what it holds.
 */
const refined = (f: (size: number) => number, from: number, to: number): number => {
  let low = from
  let high = to
  let a = high - GOLDEN * (high - low)
  let b = low + GOLDEN * (high - low)
  let best = (from + to) / 2
  let most = f(best)
  const look = (size: number): number => {
    const value = f(size)
    if (value > most) {
      most = value
      best = size
    }
    return value
  }
  let atA = look(a)
  let atB = look(b)
  for (let step = 0; step < GOLDEN_STEPS && high - low > 1e-12 * high; step += 1) {
    if (atA >= atB) {
      high = b
      b = a
      atB = atA
      a = high - GOLDEN * (high - low)
      atA = look(a)
    } else {
      low = a
      a = b
      atA = atB
      b = low + GOLDEN * (high - low)
      atB = look(b)
    }
  }
  return best
}
