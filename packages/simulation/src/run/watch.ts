// Watches a backtest for its results.

import { either as E } from 'fp-ts'
import type { Alert } from '../alerts/alert.js'
import { AlertTracker } from '../alerts/alert-tracker.js'
import type { CurveFailed } from '../errors.js'
import { reservesValue } from '../position/position.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import type { Account } from './account.js'
import { accountOf } from './account-of.js'
import { CorrelationWatch } from './correlation.js'
import { Drawdown } from './drawdown.js'
import { type Markout, Markouts } from './markouts.js'
import { OwnerViewOf } from './owner-view.js'
import type { PathPoint } from './path-point.js'
import type { Run } from './run.js'
import { notRepresentable, unrepresentable } from './unrepresentable.js'
import { type RealisedVolatility, RunningVolatility } from './volatility.js'

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
  /** What trades were worth to the pool some time later, for each time asked for. */
  readonly markouts: readonly Markout[]
}

/** A quotient, where there is one: none without time, without a fee or without value. */
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)

/** Watches a run from its first point on. */
export class Watch {
  readonly run: Run
  readonly #volatility: RunningVolatility
  readonly #quoteVolatility: RunningVolatility | undefined
  readonly #correlation = new CorrelationWatch()
  readonly #alerts: AlertTracker
  readonly #markouts: Markouts | undefined
  #points = 0
  #valueTime = 0
  readonly #drawdown: Drawdown

  constructor(run: Run, { time, price, quotePrice }: PathPoint) {
    this.run = run
    this.#volatility = new RunningVolatility(time, price)
    this.#quoteVolatility = quotePrice === undefined ? undefined : new RunningVolatility(time, quotePrice)
    this.#alerts = new AlertTracker(run.terms.alerts, run.deposited.price)
    this.#markouts = run.terms.markouts.length === 0 ? undefined : new Markouts(run.terms.markouts)
    this.#drawdown = new Drawdown(time)
  }

  /** Notes how the position stands before a point moves it on. */
  before({ time }: PathPoint): void {
    const { run } = this
    this.#valueTime += reservesValue(run.position, run.price) * (time - run.time)
    this.#markouts?.before(run.position)
  }

  /** Looks at the position after a point has moved it on. */
  after({ time, price, quotePrice }: PathPoint): void {
    this.#markouts?.after(this.run.position, time, price)
    const change = this.#volatility.add(time, price)
    if (this.#quoteVolatility !== undefined && quotePrice !== undefined) {
      const quoteChange = this.#quoteVolatility.add(time, quotePrice)
      this.#correlation.add(change + quoteChange, quoteChange)
    }
  }

  /** Takes the account of a point, for drawdown and alerts; an error where an amount of it is no number. */
  look(): CurveFailed | undefined {
    const { run } = this
    const account = accountOf(run)
    const failure = unrepresentable(account)
    if (failure !== undefined) return failure
    this.#points += 1
    this.#drawdown.add(account.payout / account.hold, run.time)
    if (!this.#alerts.isIdle) this.#alerts.look(new OwnerViewOf(run, account))
    return undefined
  }

  /** The account as it stands. */
  account(): Account {
    return accountOf(this.run)
  }

  /** The result so far. */
  result(): E.Either<CurveFailed, BacktestResult> {
    const { run } = this
    const { terms, startTime, time, deposited } = run
    const end = accountOf(run)
    const elapsed = time - startTime
    const meanValue = elapsed > 0 ? this.#valueTime / elapsed : terms.deposit
    const lost = (end.impermanentLoss + end.realisedLoss) / (end.value + end.swapCosts)
    const turnover = end.volume / meanValue
    const years = elapsed / MILLISECONDS_PER_YEAR
    /** What fees must make up for, as a fraction of the mean value. */
    const needed = Math.max(0, end.hold - end.value) / meanValue
    // A sum over time may be too large where no amount is.
    if (!Number.isFinite(meanValue)) return E.left(notRepresentable(end.price, 'meanValue', meanValue))
    if (!Number.isFinite(turnover)) return E.left(notRepresentable(end.price, 'turnover', turnover))
    return E.right({
      points: this.#points,
      startTime,
      entryPrice: deposited.price,
      deposit: terms.deposit,
      end,
      meanValue,
      turnover,
      feeApr: finite(end.feesWhenPaid / meanValue / years),
      breakEvenApr: finite(needed / years),
      breakEvenTurnover: finite(needed / (terms.rate ?? 0)),
      breakEvenFeeYield: finite(Math.max(0, lost)),
      timeInRange: finite(run.timeInRange / elapsed),
      worstDrawdown: this.#drawdown.worst,
      volatility: this.#volatility.volatility(),
      correlation: this.#correlation.correlation(),
      alerts: this.#alerts.alerts(),
      markouts: this.#markouts?.result() ?? [],
    })
  }
}
