import { type Curve, describeError, type FeeTerms, Pool, type PoolSwap, type Reserves, type Trade } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { concluded } from './judged.js'

/** A trade with a pool that charges a fee; where it is refused there is nothing to judge. */
export const tradeWithFee = <N>(
  curve: Curve<N>,
  reserves: Reserves<N>,
  terms: FeeTerms<N>,
  trade: Trade<N>,
): PoolSwap<N> => {
  const pool = Pool.holding(curve, reserves, terms)
  const swap = E.isLeft(pool) ? pool : Pool.swap(pool.right, trade)
  if (E.isLeft(swap)) throw concluded({ outcome: 'vacuous', reason: describeError(swap.left) })
  return swap.right
}
