import type { FeeTerms } from './fee-terms.js'
import type { Real } from './real.js'
import type { Trade } from './trade.js'

/** What a pool charges. */
type Charge<N> = Pick<Required<FeeTerms<N>>, 'fee' | 'feeFrom'>

/** A trade as the trader and the curve see it. */
export interface Settlement<N> {
  readonly paid: N
  readonly received: N
  readonly fee: N
  /** In and out of the curve, where the trade moves along its level. */
  readonly curveIn: N
  readonly curveOut: N
}

/** The trade that reaches the curve, once a fee from the input is off, or one from the output is on. */
export const tradeOnCurve = <N>(real: Real<N>, { fee, feeFrom }: Charge<N>, trade: Trade<N>): Trade<N> => {
  const afterFee = real.sub(real.one, fee)
  if (trade.kind === 'exactIn')
    return feeFrom === 'input' ? { ...trade, amount: real.mul(trade.amount, afterFee) } : trade
  return feeFrom === 'output' ? { ...trade, amount: real.div(trade.amount, afterFee) } : trade
}

/** What the trader pays and receives for a trade on the curve, and the fee. */
export const settle = <N>(
  real: Real<N>,
  { fee, feeFrom }: Charge<N>,
  trade: Trade<N>,
  curveIn: N,
  curveOut: N,
): Settlement<N> => {
  const afterFee = real.sub(real.one, fee)
  if (feeFrom === 'input') {
    const paid = trade.kind === 'exactIn' ? trade.amount : real.div(curveIn, afterFee)
    return { paid, received: curveOut, fee: real.mul(paid, fee), curveIn, curveOut }
  }
  const received = trade.kind === 'exactIn' ? real.mul(curveOut, afterFee) : trade.amount
  return { paid: curveIn, received, fee: real.mul(curveOut, fee), curveIn, curveOut }
}
