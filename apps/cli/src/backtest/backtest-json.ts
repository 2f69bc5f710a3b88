// The result of a backtest as JSON.

import { isRounding } from '@ammeter/charts/format'
import { defaultPeg } from '@ammeter/core'
import { type Account, type Alert, describeClearing } from '@ammeter/simulation'
import type { PathFormat } from '@ammeter/simulation/csv'
import { droppedJson } from '../output/dropped.js'
import { type ChosenPolicy, feeJson, isPolicy } from '../position/fee-choice.js'
import { hasOwnRules, poolTermsJson, positionJson } from '../position/position-json.js'
import { version } from '../program/version.js'
import { AGAINST_CONVENTION } from '../settings/against.js'
import { floats } from '../settings/numbers.js'
import type { BacktestAnswer } from './backtest-answer.js'
import type { Tested } from './run-backtests.js'

const isoTime = (time: number): string => new Date(time).toISOString()

const DAY = 86_400_000

const formatJson = (format: PathFormat) => {
  if (format.kind === 'pool') {
    const { tokens, fee = null, feeError = null } = format
    const pool = { decimals: tokens.decimals, x: tokens.x, inferredFee: fee, inferredFeeError: feeError }
    return { format: 'pool', pool }
  }
  const { time, price, volume, quote } = format.columns
  return {
    format: 'prices',
    columns: {
      time: time.name,
      price: price.name,
      ...(volume && { volume: volume.name, volumeUnit: volume.unit, volumeUnitBasis: volume.basis }),
      ...(quote && { quote: quote.name }),
    },
  }
}

const alertJson = ({ time, cleared, clearedBy, worst, ...alert }: Alert) => ({
  ...alert,
  time: isoTime(time),
  worst: { value: worst.value, time: isoTime(worst.time) },
  clearedBy,
  clearing: describeClearing(clearedBy),
  cleared: cleared === undefined ? null : isoTime(cleared),
})

/** Gains, and the same as fractions: 0 if they are no more than rounding. */
const netsOf = (account: Omit<Account, 'time' | 'price'>, deposit: number) => {
  const isNone = (gain: number) => isRounding(gain, deposit)
  return {
    ...(isNone(account.gainVsHold) && { gainVsHold: 0, netVsHold: 0 }),
    ...(isNone(account.gainVsRebalancing) && { gainVsRebalancing: 0, netVsRebalancing: 0 }),
    ...(isNone(account.gainVsDeposit) && { gainVsDeposit: 0, netVsDeposit: 0 }),
  }
}

const curveJson = (tested: Tested) => {
  const { choice, params, result, lossAgainst } = tested
  const { end, alerts, worstDrawdown, startTime, points, entryPrice, deposit, volatility, correlation, ...others } =
    result
  const { markouts, ...figures } = others
  const { time, price, ...account } = end
  return {
    curve: choice.definition.name,
    params,
    ...choice.module,
    pool: poolTermsJson(tested),
    ...account,
    ...netsOf(account, deposit),
    ...figures,
    ...(markouts.length > 0 && { markouts }),
    ...(lossAgainst !== undefined && { lossAgainst }),
    worstDrawdown: { value: worstDrawdown.value, time: isoTime(worstDrawdown.time) },
    alerts: alerts.map(alertJson),
  }
}

const rateOf = (fee: unknown, preset: number): number => (typeof fee === 'number' ? fee : preset)

/** The fee policy that `--fee` names, with its parameters for a curve. */
const policyOf = ({ tests: { plan }, tested }: BacktestAnswer): ChosenPolicy<number> | undefined =>
  typeof plan.fee === 'object'
    ? tested.flatMap(({ fee }) => (fee !== undefined && isPolicy(fee) ? [fee] : []))[0]
    : undefined

/**
 * The fee of the position, whatever its curve: that of `--fee` and `--fee-from`, or the assumed one; null if every pool
 * has rules of its own, which set it.
 */
const positionFee = (answer: BacktestAnswer) => {
  const { plan, fee: preset } = answer.tests
  if (answer.tested.length > 0 && answer.tested.every(hasOwnRules)) return { fee: null, feeFrom: null }
  const policy = policyOf(answer)
  return {
    ...feeJson(floats, policy ?? rateOf(plan.fee, preset)),
    feeFrom: plan.feeFrom ?? policy?.policy.feeFrom ?? 'input',
  }
}

/** The peg of the curves that have one. */
const centreOf = ({ tests, first }: BacktestAnswer): number => tests.centre ?? defaultPeg(first.price)

const CONVENTIONS = {
  price: 'Y per X',
  amounts: 'in Y; netVs…, turnover, feeApr, breakEven…, timeInRange, worstDrawdown and volatility are fractions',
  netVsHold: 'payout ÷ hold − 1; gainVsHold is payout − hold',
  netVsRebalancing: 'gainVsRebalancing ÷ deposit, as netVsDeposit is gainVsDeposit ÷ deposit',
  wholeAndParts: 'deposit + marketGain − impermanentLoss − realisedLoss + fees − gas − swapCosts + protection = payout',
  feeApr:
    'fees at the prices when they were paid ÷ meanValue ÷ years; breakEvenApr is (hold − value) ÷ meanValue ÷ years',
  turnover: 'volume ÷ meanValue; breakEvenTurnover would have paid fees of hold − value',
  breakEvenFeeYield: 'impermanent loss ÷ value at the end: another base than the APRs',
  impermanentLoss: 'since the position was last centred, at the price of now; realisedLoss is that of centrings before',
  lvr: 'what arbitrage took from the reserves at the market prices of the moments, fees not counted',
  year: '365 days',
}

/** Backtests as JSON. */
export const backtestJson = (answer: BacktestAnswer) => {
  const { file, format, rows, gaps, tests, first, last, lowest, highest, tested, dropped } = answer
  const { plan, seed } = tests
  const [shared] = tested
  return {
    file,
    ...formatJson(format),
    rows,
    first: { time: isoTime(first.time), price: first.price },
    last: { time: isoTime(last.time), price: last.price },
    lowest,
    highest,
    days: (last.time - first.time) / DAY,
    gaps: { count: gaps.count, usualSeconds: gaps.usualStep === undefined ? null : gaps.usualStep / 1000 },
    volatility: shared?.result.volatility ?? null,
    correlation: shared?.result.correlation ?? null,
    position: {
      ...(shared && positionJson(plan, shared)),
      ...positionFee(answer),
      ...(plan.fees && { feeHandling: plan.fees }),
      ...(tests.competes && { compete: true }),
    },
    centre: centreOf(answer),
    seed,
    ...(tests.against && { against: tests.against.typed }),
    entryPrice: first.price,
    deposit: plan.deposit,
    curves: tested.map(curveJson),
    errors: [
      ...droppedJson(floats, answer.failed),
      ...dropped.map(({ choice, reason, error }) => ({
        curve: choice.definition.name,
        given: choice.given,
        error: { ...(error as object), message: reason },
      })),
    ],
    conventions: { ...CONVENTIONS, ...(tests.against && { lossAgainst: AGAINST_CONVENTION }) },
    version: version(),
  }
}
