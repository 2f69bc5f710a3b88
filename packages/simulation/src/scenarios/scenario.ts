// Scenarios: a position under assumptions of price, volatility and volume.

import { breakEvenFeeYield, type Curve, impermanentLoss, lvrRate, onlyPrice, tradesAt } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed, SimulationError } from '../errors.js'
import { notRepresentable } from '../run/unrepresentable.js'
import { checkSettings, checkWords, domains } from '../settings.js'

/**
 * What the volume of a pool goes by. By depth, small trades of one market are best routed: a curve with κ times the depth of a
 * constant product of the same value earns κ times its fees while the price is there. By turnover, every pool has the same
 * volume ÷ value, which favours the shallowest curve.
 */
export type FeesBy = 'depth' | 'turnover'

/** What somebody assumes of the price and of trading. */
export interface Scenario {
  /** The price at the end ÷ the price at entry, above 0. */
  readonly endRatio: number
  /** Annual volatility of the log price, 0 or more: 0.8 is 80 %. Only the loss-versus-rebalancing depends on it. */
  readonly volatility: number
  /** How long, in days, above 0. */
  readonly days: number
  /**
   * Volume in a day ÷ value, 0 or more: of the position, while the price is one at which the curve trades; or, where fees go
   * by depth, of a constant product of the same market.
   */
  readonly dailyTurnover: number
  /** What the volume of a pool goes by: its value, as by default, or its depth at the price. */
  readonly feesBy?: FeesBy
}

/** A position that a scenario happens to. */
export interface ScenarioPosition {
  readonly curve: Curve<number>
  /** Y per X, above 0. */
  readonly entryPrice: number
  /** A fraction of the volume, at least 0 and below 1; by default 0. */
  readonly fee?: number
}

/** What a position comes to. Values are multiples of the deposit. */
export interface ScenarioOutcome {
  /** Y per X. */
  readonly endPrice: number
  /** What the deposit is worth at the end, without fees. */
  readonly value: number
  /** What the deposited tokens would be worth, held. */
  readonly hold: number
  /** `1 − value ÷ hold`, a fraction of holding, at least 0. */
  readonly impermanentLoss: number
  /** Fees, when they are paid; they are not put to work themselves. */
  readonly fees: number
  /** What arbitrage is expected to take on the way: loss-versus-rebalancing. A part of it comes back with the price. None where the curve trades at one price only. */
  readonly lvr: number | undefined
  /** `(value + fees) ÷ hold − 1`, a fraction of holding. */
  readonly netVsHold: number
  /** `value + fees − 1`. */
  readonly netVsDeposit: number
  /** Fees that would make up for the loss, as a fraction of the position. */
  readonly breakEvenFeeYield: number
  /** The turnover a day at which the net against holding is 0; none where nothing is earned. */
  readonly breakEvenDailyTurnover: number | undefined
  /** The fraction of the time in which the price is one at which the curve trades. */
  readonly timeInRange: number
  /** Whether it is at the end. */
  readonly inRangeAtEnd: boolean
}

/** Intervals of Simpson's rule, an even number. */
const INTERVALS = 256

/** Below this change of the logarithm of the price, its two ends cannot be told apart in what depends on their difference. */
const STILL = 1e-6

const failed = (price: number) =>
  E.mapLeft((error: CurveFailed['error']): SimulationError => ({ _tag: 'CurveFailed', price, error }))

interface Interval {
  readonly from: number
  readonly to: number
}

/** The part of the way in which the curve trades, in logarithms of the price, from where the way begins. */
const tradingPart = ({ prices: { lower, upper } }: Curve<number>, start: number, end: number): Interval | undefined => {
  const lowest = lower === undefined ? Number.NEGATIVE_INFINITY : Math.log(lower)
  const highest = upper === undefined ? Number.POSITIVE_INFINITY : Math.log(upper)
  const within = (log: number) => Math.min(Math.max(log, lowest), highest)
  if (Math.max(start, end) < lowest || Math.min(start, end) > highest) return undefined
  return { from: within(start), to: within(end) }
}

/** The mean of a curve's value where the logarithm of the price goes from one number to another, by Simpson's rule. */
const meanValue = (curve: Curve<number>, { from, to }: Interval): E.Either<SimulationError, number> => {
  let sum = 0
  const intervals = from === to ? 0 : INTERVALS
  for (let index = 0; index <= intervals; index += 1) {
    const price = Math.exp(from + ((to - from) * index) / INTERVALS)
    const value = curve.value(price)
    if (E.isLeft(value)) return failed(price)(value)
    sum += value.right * (index === 0 || index === intervals ? 1 : index % 2 === 0 ? 2 : 4)
  }
  return E.right(from === to ? sum : sum / (3 * INTERVALS))
}

interface Way {
  readonly start: number
  readonly end: number
  readonly startY: number
  readonly endY: number
  /** At the end. */
  readonly price: number
}

/** All liquidity is at the price at which the position stays: its depth has no bound. */
const lacksDepth = (price: number) => E.left(notRepresentable(price, 'fees', Number.POSITIVE_INFINITY))

/** The mean depth along the way, `p²|x′(p)|`: as `dy = −p·dx` on every curve, that is `(y₁ − y₀)/ln(p₁/p₀)`. */
const meanDepth = (curve: Curve<number>, { start, end, startY, endY, price }: Way): number | undefined => {
  if (Math.abs(end - start) >= STILL) return Math.max(0, (endY - startY) / (end - start))
  const rate = lvrRate(curve, price, 1)
  return E.isRight(rate) ? 2 * rate.right : undefined
}

/**
 * What a position comes to where the price goes from entry to its end straight in the logarithm, and the position is
 * traded as often every day, or by its depth on the way.
 *
 * Impermanent loss depends on the price at the end alone; fees are `fee · turnover · days` of what the position is worth
 * on the way, while the price is one at which the curve trades, or of four times its depth there; loss-versus-rebalancing is that of a diffusion of the
 * given volatility around the way, and shows what the price's swings cost against a portfolio that follows them.
 *
 * @param position The curve, the price at entry and the fee.
 * @param scenario What is assumed.
 * @returns Fees are right to about six digits, the rest to rounding. Errors: `InvalidSetting`, `CurveFailed`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { scenarioOutcome } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const calm = { endRatio: 1, volatility: 0.8, days: 365, dailyTurnover: 0.1 }
 * const { fees, lvr, netVsHold } = orThrow(scenarioOutcome({ curve, entryPrice: 2000, fee: 0.003 }, calm))
 * Math.abs(fees - 0.1095) < 1e-12 // => true
 * Math.abs((lvr ?? 0) - 0.08) < 1e-12 // => true
 * netVsHold === fees // => true
 */
export const scenarioOutcome = (
  { curve, entryPrice, fee = 0 }: ScenarioPosition,
  { endRatio, volatility, days, dailyTurnover, feesBy = 'turnover' }: Scenario,
): E.Either<SimulationError, ScenarioOutcome> => {
  const checked = checkSettings([
    ['entry price', entryPrice, domains.positive],
    ['fee', fee, domains.fraction],
    ['ratio of the end price', endRatio, domains.positive],
    ['volatility', volatility, domains.notNegative],
    ['days', days, domains.positive],
    ['daily turnover', dailyTurnover, domains.notNegative],
  ])
  if (E.isLeft(checked)) return checked
  const words = checkWords([['feesBy', feesBy, ['depth', 'turnover']]])
  if (E.isLeft(words)) return words
  const endPrice = entryPrice * endRatio
  const entry = curve.reserves(entryPrice)
  if (E.isLeft(entry)) return failed(entryPrice)(entry)
  const held = curve.reserves(endPrice)
  if (E.isLeft(held)) return failed(endPrice)(held)
  const loss = impermanentLoss(curve, entryPrice, endPrice)
  if (E.isLeft(loss)) return failed(endPrice)(loss)
  const needed = breakEvenFeeYield(loss.right, curve.real)
  if (E.isLeft(needed)) return failed(endPrice)(needed)

  const deposit = entryPrice * entry.right.x + entry.right.y
  const hold = (endPrice * entry.right.x + entry.right.y) / deposit
  const value = hold * (1 - loss.right)

  const start = Math.log(entryPrice)
  const end = Math.log(endPrice)
  const part = tradingPart(curve, start, end)
  const timeInRange = part === undefined ? 0 : start === end ? 1 : (part.to - part.from) / (end - start)
  /** What earns as a constant product of that value would: four times the depth, or the value while the curve trades. */
  const earningValue = (): E.Either<SimulationError, number> => {
    if (feesBy === 'depth') return depth === undefined ? lacksDepth(endPrice) : E.right(4 * depth)
    if (part === undefined || timeInRange === 0) return E.right(0)
    return E.either.map(meanValue(curve, part), mean => mean * timeInRange)
  }
  const depth = meanDepth(curve, { start, end, startY: entry.right.y, endY: held.right.y, price: endPrice })
  const earning = earningValue()
  if (E.isLeft(earning)) return earning
  /** Fees for a turnover of 1 a day. */
  const unitFees = (fee * days * earning.right) / deposit
  const fees = dailyTurnover * unitFees
  const rate = onlyPrice(curve) === undefined && depth !== undefined ? depth / 2 : undefined
  const outcome: ScenarioOutcome = {
    endPrice,
    value,
    hold,
    impermanentLoss: loss.right,
    fees,
    lvr: rate === undefined ? undefined : (rate * volatility * volatility * days) / 365 / deposit,
    netVsHold: fees / hold - loss.right,
    netVsDeposit: value + fees - 1,
    breakEvenFeeYield: needed.right,
    breakEvenDailyTurnover: unitFees > 0 ? (loss.right * hold) / unitFees : undefined,
    timeInRange,
    inRangeAtEnd: tradesAt(curve, endPrice),
  }
  const tooLarge = Object.entries(outcome).find(([, amount]) => typeof amount === 'number' && !Number.isFinite(amount))
  return tooLarge === undefined ? E.right(outcome) : E.left(notRepresentable(endPrice, tooLarge[0], tooLarge[1]))
}
