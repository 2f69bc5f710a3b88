import type { Account, BacktestResult, CurveFailed } from '@ammeter/simulation'
import { AMOUNTS } from './steps.js'

const refusal = (price: number, quantity: string, given: number): CurveFailed => ({
  _tag: 'CurveFailed',
  price,
  error: {
    _tag: 'NotRepresentable',
    quantity,
    given: String(given),
    allowed: 'a number that float64 can represent',
  },
})

/** The first amount of an account that is no number: at prices far enough from each other, sums of them are too large. */
export const unrepresentableStep = (account: Account): CurveFailed | undefined => {
  const amount = AMOUNTS.find(each => !Number.isFinite(account[each]))
  return amount === undefined ? undefined : refusal(account.price, amount, account[amount])
}

/** The same of what a backtest came to, where the amount may have been too large on the way alone. */
export const unrepresentableResult = ({ end, meanValue, worstDrawdown }: BacktestResult): CurveFailed | undefined => {
  const amount = unrepresentableStep(end)
  if (amount !== undefined) return amount
  if (!Number.isFinite(meanValue)) return refusal(end.price, 'mean value', meanValue)
  return Number.isFinite(worstDrawdown.value) ? undefined : refusal(end.price, 'worst drawdown', worstDrawdown.value)
}
