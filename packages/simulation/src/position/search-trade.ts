// The most profitable trade with a pool, searched for by its swaps.

import { type CurveError, exactIn, type Pool, type Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** Steps of the search between the neighbours of the best size of the first look. */
const GOLDEN_STEPS = 60
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The smallest trade looked at is what all that the pool sells is worth, halved so often. */
const MOST_HALVINGS = 40

/**
 * The arbitrageur's trade with a pool that cannot say it: the one of the largest profit. Profit need not be concave in the
 * size where a fee depends on it, so sizes over the whole range, each twice the one before, are tried before the best is
 * refined.
 *
 * @param worth What one X is worth outside, in Y.
 * @param buysX Whether the pool sells X.
 * @returns The trade, its size right to about 1e-8 relative, where profit is flat; none where none pays. A pool whose rules
 * throw or answer no numbers is told, and not taken for one that cannot serve a size.
 */
export const searchTrade = (
  pool: Pool<number>,
  worth: number,
  buysX: boolean,
): E.Either<CurveError, Trade<number> | undefined> => {
  const token = buysX ? 'y' : 'x'
  let best = 0
  let most = 0
  let broken: CurveError | undefined
  /** The profit of a size; none of one that the pool cannot serve. The best of all that are tried is kept. */
  const profit = (amount: number): number => {
    const made = pool.swap(exactIn(token, amount))
    if (E.isLeft(made)) {
      if (made.left._tag === 'BrokenCurve') broken = made.left
      return Number.NEGATIVE_INFINITY
    }
    const { amountOut } = made.right
    const gain = buysX ? amountOut * worth - amount : amountOut - amount * worth
    if (gain > most) {
      most = gain
      best = amount
    }
    return gain
  }
  // More than all that the pool sells is worth pays for no size.
  const largest = otherInThis(pool, worth, buysX)
  for (let halvings = MOST_HALVINGS; halvings > 0; halvings -= 1) profit(largest * 2 ** -halvings)
  if (best > 0 && broken === undefined) refine(profit, best / 2, best * 2)
  if (broken !== undefined) return E.left(broken)
  return E.right(best === 0 ? undefined : exactIn(token, best))
}

/** What the pool holds of the token it sells, in units of the token paid. */
const otherInThis = ({ reserves }: Pool<number>, worth: number, buysX: boolean): number =>
  buysX ? reserves.x * worth : reserves.y / worth

/** Tries sizes nearer and nearer to the maximum of a function between two of them: golden section. */
const refine = (f: (size: number) => number, from: number, to: number): void => {
  let low = from
  let high = to
  let a = high - GOLDEN * (high - low)
  let b = low + GOLDEN * (high - low)
  let atA = f(a)
  let atB = f(b)
  for (let step = 0; step < GOLDEN_STEPS && high - low > 1e-12 * high; step += 1) {
    if (atA >= atB) {
      high = b
      b = a
      atB = atA
      a = high - GOLDEN * (high - low)
      atA = f(a)
    } else {
      low = a
      a = b
      atA = atB
      b = low + GOLDEN * (high - low)
      atB = f(b)
    }
  }
}
