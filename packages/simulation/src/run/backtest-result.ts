import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import type { Alert } from '../position/alerts.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import { type Account, accountOf } from './account.js'
import type { AlertWatch } from './alert-watch.js'
import type { CorrelationWatch } from './correlation.js'
import type { Run } from './run.js'
import { notRepresentable } from './unrepresentable.js'
import type { RealisedVolatility, VolatilityWatch } from './volatility.js'

/** What a backtest came to. Money is in Y. */
export interface BacktestResult {
  /** Points of the path. */
  readonly points: number
  readonly startTime: number
  readonly entryPrice: number
  readonly deposit: number
  /** The account at the last point. */
  readonly end: Account
  /** The mean of what the position was worth, over time. */
  readonly meanValue: number
  /** Volume ÷ mean value: how often the position's liquidity was traded. */
  readonly turnover: number
  /** Fees at the prices when they were paid ÷ mean value ÷ years of 365 days; none where no time passed. */
  readonly feeApr: number | undefined
  /** The fee APR that would have made up for `hold − value`; none where no time passed. */
  readonly breakEvenApr: number | undefined
  /** The turnover that would have brought those fees; none without a fee. */
  readonly breakEvenTurnover: number | undefined
  /**
   * Fees that would have made up for the impermanent loss, realised and not, as a fraction of what was left at the end;
   * none where nothing was left. It has another base than the APRs.
   */
  readonly breakEvenFeeYield: number | undefined
  /** The fraction of the time in which the price was one at which the curve trades. */
  readonly timeInRange: number | undefined
  /** The worst fall of the payout against holding from its best before, and when it was reached. */
  readonly worstDrawdown: { readonly value: number; readonly time: number }
  readonly volatility: RealisedVolatility
  /** Of the log returns of the two tokens, where the path has a price of both. */
  readonly correlation: number | undefined
  readonly alerts: readonly Alert[]
}

/** What watches a run from its first point on. */
export interface Watched {
  readonly run: Run
  readonly volatility: VolatilityWatch
  readonly quoteVolatility: VolatilityWatch | undefined
  readonly correlation: CorrelationWatch
  readonly alerts: AlertWatch
  valueTime: number
  bestRatio: number
  drawdown: { value: number; time: number }
}

/** A quotient, where there is one: none without time, without a fee or without value. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)

/** The result of a run, as far as it has come. */
export const resultOf = (watched: Watched, points: number): E.Either<CurveFailed, BacktestResult> => {
  const { run, valueTime } = watched
  const { terms, startTime, time, deposited } = run
  const end = accountOf(run)
  const elapsed = time - startTime
  const meanValue = elapsed > 0 ? valueTime / elapsed : terms.deposit
  const lost = (end.impermanentLoss + end.realisedLoss) / (end.value + end.swapCosts)
  const turnover = end.volume / meanValue
  const years = elapsed / MILLISECONDS_PER_YEAR
  /** What fees must make up for, as a fraction of the mean value. */
  const needed = Math.max(0, end.hold - end.value) / meanValue
  // A sum over time may be too large where no amount is.
  if (!Number.isFinite(meanValue)) return E.left(notRepresentable(end.price, 'meanValue', meanValue))
  if (!Number.isFinite(turnover)) return E.left(notRepresentable(end.price, 'turnover', turnover))
  return E.right({
    points,
    startTime,
    entryPrice: deposited.price,
    deposit: terms.deposit,
    end,
    meanValue,
    turnover,
    feeApr: finite(end.feesWhenPaid / meanValue / years),
    breakEvenApr: finite(needed / years),
    breakEvenTurnover: finite(needed / terms.fee),
    breakEvenFeeYield: finite(Math.max(0, lost)),
    timeInRange: finite(run.timeInRange / elapsed),
    worstDrawdown: watched.drawdown,
    volatility: watched.volatility.volatility(),
    correlation: watched.correlation.correlation(),
    alerts: watched.alerts.alerts(),
  })
}
