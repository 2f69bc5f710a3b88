// Trades with a curve through a pool that charges a constant fee.

import {
  type Curve,
  type CurvePoolSwap,
  describeError,
  type FeeTerms,
  poolOf,
  type Reserves,
  type Trade,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import { stopWith } from '../verdict/to-verdict.js'
import { vacuous } from '../verdict/verdict.js'

/** A constant fee that a pool may charge, with what it is taken from and where it goes. */
export interface ConstantFeeTerms<N> extends Pick<FeeTerms<N>, 'feeFrom' | 'fees'> {
  /** A fraction in [0, 1). */
  readonly fee?: N
}

/** A trade with a pool that charges a fee. If the pool refuses it, the law says nothing. */
export const tradeWithFee = <N>(
  curve: Curve<N>,
  reserves: Reserves<N>,
  terms: ConstantFeeTerms<N>,
  trade: Trade<N>,
): CurvePoolSwap<N> => {
  const pool = poolOf(curve, { fees: 'compounded', ...terms, reserves })
  const swap = E.isLeft(pool) ? pool : pool.right.swap(trade)
  if (E.isLeft(swap)) throw stopWith(vacuous(describeError(swap.left)))
  return swap.right
}
