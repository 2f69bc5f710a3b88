import { defaultPeg } from '@ammeter/core'
import { type Alert, describeClearing } from '@ammeter/simulation'
import type { PathFormat, TimeGaps } from '@ammeter/simulation/csv'
import { AGAINST_CONVENTION } from '../against.js'
import { missedEntry } from '../missed-entry.js'
import { floats } from '../numbers.js'
import { droppedJson, droppedLines, withoutName } from '../output/dropped.js'
import {
  amount,
  change,
  count,
  duration,
  isRounding,
  moment,
  multiple,
  percent,
  signedPercent,
} from '../output/figures.js'
import { gapNotes } from '../output/gap-notes.js'
import { MINUS } from '../output/minus.js'
import { parameterLines } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import type { FailedModule } from '../plug-in/open-curves.js'
import { describeManager } from '../position/range-manager.js'
import { version } from '../version.js'
import { shownMeasures } from './backtest-measures.js'
import type { Backtests, Tested, Tests } from './run-backtests.js'

/** Backtests, with what they were made of. */
export interface BacktestAnswer extends Backtests {
  readonly file: string
  readonly format: PathFormat
  readonly rows: number
  readonly gaps: TimeGaps
  readonly tests: Tests
  /** How the file is read, as far as it could be read otherwise; sentences. */
  readonly assumptions: readonly string[]
  readonly notes: readonly string[]
  /** Modules that gave no curve. */
  readonly failed: readonly FailedModule[]
}

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

const curveJson = ({ choice, params, terms, result, lossAgainst }: Tested) => {
  const { end, alerts, worstDrawdown, startTime, points, entryPrice, deposit, volatility, correlation, ...figures } =
    result
  const { time, price, ...account } = end
  const net = (part: number) => (isRounding(deposit, part) ? 0 : part)
  return {
    curve: choice.definition.name,
    params,
    pool: { fee: terms.fee, feeFrom: terms.feeFrom ?? 'input', feeHandling: terms.fees },
    ...account,
    netVsHold: net(account.netVsHold),
    netVsRebalancing: net(account.netVsRebalancing),
    netVsDeposit: net(account.netVsDeposit),
    ...figures,
    ...(lossAgainst !== undefined && { lossAgainst }),
    worstDrawdown: { value: worstDrawdown.value, time: isoTime(worstDrawdown.time) },
    alerts: alerts.map(alertJson),
  }
}

/** The peg of the curves that have one. */
const centreOf = ({ tests, first }: BacktestAnswer): number => tests.centre ?? defaultPeg(first.price)

const CONVENTIONS = {
  price: 'Y per X',
  amounts: 'in Y; turnover, feeApr, breakEven…, timeInRange, worstDrawdown and volatility are fractions',
  wholeAndParts: 'deposit + marketGain − impermanentLoss − realisedLoss + fees − gas − swapCosts + protection = payout',
  feeApr:
    'fees at the prices when they were paid ÷ meanValue ÷ years; breakEvenApr is (hold − value) ÷ meanValue ÷ years',
  turnover: 'volume ÷ meanValue; breakEvenTurnover would have paid fees of hold − value',
  breakEvenFeeYield: 'impermanent loss ÷ value at the end: another base than the APRs',
  impermanentLoss: 'since the position was last centred, at the price of now; realisedLoss is that of centrings before',
  lvr: 'what arbitrage took from the reserves at the market prices of the moments, fees not counted',
  year: '365 days',
}

const json = (answer: BacktestAnswer) => {
  const { file, format, rows, gaps, tests, first, last, lowest, highest, tested, fallen } = answer
  const {
    position: { fees, ...position },
    fee,
    seed,
  } = tests
  const [any] = tested
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
    volatility: any?.result.volatility ?? null,
    correlation: any?.result.correlation ?? null,
    position: { ...position, fee, ...(fees && { feeHandling: fees }) },
    centre: centreOf(answer),
    seed,
    ...(tests.against && { against: tests.against.typed }),
    entryPrice: first.price,
    deposit: position.deposit,
    curves: tested.map(curveJson),
    errors: [
      ...droppedJson(floats, answer.failed),
      ...fallen.map(({ choice, reason, error }) => ({
        curve: choice.definition.name,
        given: choice.given,
        error: { ...(error as object), message: reason },
      })),
    ],
    conventions: { ...CONVENTIONS, ...(tests.against && { lossAgainst: AGAINST_CONVENTION }) },
    version: version(),
  }
}

const KIND_WORDS = {
  'impermanent-loss': 'impermanent loss',
  'out-of-range': 'out of range',
  'net-below-zero': 'net below zero',
  depeg: 'off the peg',
}

const MOST_ALERTS = 10

const alertValue = ({ kind, value }: Alert): string =>
  kind === 'impermanent-loss'
    ? percent(value)
    : kind === 'depeg'
      ? signedPercent(value)
      : kind === 'net-below-zero'
        ? amount(value)
        : ''

const alertLines = (tested: readonly Tested[], { bold, dim }: Style): readonly string[] => {
  const all = tested.flatMap(({ choice, result }) => result.alerts.map(alert => ({ label: choice.label, ...alert })))
  if (all.length === 0) return []
  const sorted = all.toSorted((a, b) => a.time - b.time)
  return [
    '',
    bold('Alerts'),
    ...table(
      sorted
        .slice(0, MOST_ALERTS)
        .map(alert => [
          moment(alert.time),
          alert.label,
          KIND_WORDS[alert.kind],
          alertValue(alert),
          `at ${amount(alert.price)}`,
          `until ${alert.cleared === undefined ? 'the end' : moment(alert.cleared)};`,
          `cleared by ${describeClearing(alert.clearedBy)}`,
        ]),
      [0, 1, 2, 4, 5, 6],
    ),
    ...(all.length > MOST_ALERTS ? [dim(`and ${count(all.length - MOST_ALERTS)} more, see --json`)] : []),
  ]
}

const volatilityWords = ({ result: { volatility, correlation } }: Tested): string =>
  [
    volatility.closeToClose === undefined ? '' : `volatility ${percent(volatility.closeToClose)} a year`,
    volatility.ewma === undefined ? '' : `${percent(volatility.ewma)} lately (EWMA)`,
    correlation === undefined ? '' : `correlation of the two tokens ${signedNumber(correlation)}`,
  ]
    .filter(words => words !== '')
    .join(', ')

const signedNumber = (value: number): string => (value < 0 ? MINUS : '') + Math.abs(value).toFixed(2)

/** Where pegs are, where a curve or an alert has one. */
const centreWords = (answer: BacktestAnswer): string => {
  const { tested, tests, first } = answer
  const hasPeg = tested.some(each => each.hasPeg)
  const peg = tests.position.alerts?.depeg === undefined ? undefined : tests.position.alerts.peg
  if (!hasPeg && peg === undefined) return ''
  const centre = centreOf(answer)
  const why = tests.centre === undefined && centre !== first.price ? ', as the first price is within 5 % of it' : ''
  return `The peg is ${amount(peg ?? centre)}${why}; --centre sets it.`
}

const text = (answer: BacktestAnswer, style: Style) => {
  const { bold, dim } = style
  const { file, rows, first, last, lowest, highest, tested, tests } = answer
  const [any] = tested
  const { deposit, feeFrom, manager = { kind: 'hold' } } = tests.position
  const ratio = last.price / first.price
  const shown = shownMeasures(tested, tests.against)
  const handlings = [...new Set(tested.map(({ terms }) => terms.fees))]
  const handling =
    handlings.length > 1
      ? 'fees compounded into the reserves, or collected separately by curves whose prices have an end'
      : handlings[0] === 'compounded'
        ? 'fees compounded into the reserves'
        : 'fees collected separately'
  return [
    bold(`${file}: ${count(rows)} ${rows === 1 ? 'row' : 'rows'}, ${duration(last.time - first.time)}`),
    `price ${amount(first.price)} → ${amount(last.price)}: ${multiple(ratio)} (${change(ratio)}), from ${amount(lowest)} to ${amount(highest)}`,
    ...(any === undefined ? [] : [volatilityWords(any)]).filter(line => line !== ''),
    '',
    bold(
      `A deposit of ${amount(deposit)} Y, fee ${percent(tests.fee)} from the ${feeFrom ?? 'input'}, ${describeManager(manager)}`,
    ),
    ...table([
      ['', ...tested.map(({ choice }) => choice.label)],
      ...shown.map(([name, figure]) => [name, ...tested.map(figure)]),
    ]),
    ...alertLines(tested, style),
    '',
    dim(`Amounts in Y; ${handling}.`),
    ...[...answer.assumptions, centreWords(answer)].filter(line => line !== '').map(dim),
    ...parameterLines(floats, tested).map(dim),
  ]
}

/** Backtests, ready to be printed. */
export const backtestReport = (answer: BacktestAnswer, exitCode: number): Report => ({
  json: () => json(answer),
  csv: () => ({ header: [], rows: [] }),
  text: style => text(answer, style),
  notes: notesOf(answer),
  exitCode,
})

/** What a person should know besides. */
export const notesOf = ({ notes, failed, gaps, fallen, tested, tests, first }: BacktestAnswer): readonly string[] => [
  ...droppedLines(floats, failed),
  ...notes,
  ...tested.flatMap(({ choice, terms }) =>
    missedEntry(choice, terms.curve, first.price, amount, (tests.position.manager?.kind ?? 'hold') !== 'hold'),
  ),
  ...gapNotes(gaps),
  ...fallen.map(({ choice, reason }) => `${choice.label} dropped out: ${withoutName(reason, choice.definition.name)}`),
]
