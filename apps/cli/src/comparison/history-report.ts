// The report of a comparison over a price history.

import type { PriceHistory, PricePoint, TimeGaps } from '@ammeter/simulation/csv'
import { type Cell, numeral } from '../output/csv.js'
import { droppedJson, droppedLines } from '../output/dropped.js'
import { count, duration, figuresOf, moment } from '../output/figures.js'
import { gapNotes } from '../output/gap-notes.js'
import { markOutOfRange, OUT_OF_RANGE_NOTE } from '../output/out-of-range-mark.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { againstWithOwn, collectedConvention, ownConventions } from '../own-pool/own-words.js'
import { version } from '../program/version.js'
import { AGAINST_CONVENTION, describeAgainst } from '../settings/against.js'
import type { Numbers } from '../settings/numbers.js'
import { hasOwn, isPegged, linesOfOwn, missedEntries } from './entered.js'
import type { OverHistory } from './over-history.js'

const DAY = 86_400_000

const ENTRY =
  'every curve is entered at the first price, as its price ratio 1; prices not set among the parameters are relative to it, or to the peg of a curve that has one'

/** A comparison over a price history, with its source and notes. */
interface HistoryComparison<N> extends OverHistory<N> {
  readonly file: string
  readonly history: PriceHistory
  readonly fee: N
  /** Notes for stderr. */
  readonly notes: readonly string[]
}

const isoTime = (time: number): string => new Date(time).toISOString()

const gapsJson = ({ count: found, usualStep, longest }: TimeGaps) => ({
  count: found,
  usualSeconds: usualStep === undefined ? null : usualStep / 1000,
  longest: longest === undefined ? null : { seconds: longest.duration / 1000, after: isoTime(longest.after) },
})

const historyJson = <N>(numbers: Numbers<N>, comparison: HistoryComparison<N>) => {
  const { real, exact } = numbers
  const { file, history, fee, entryPrice, against, ratio, compared, dropped } = comparison
  const { rows, first, last, lowest, highest, columns, gaps } = history
  const point = ({ time, price }: PricePoint) => ({ time: isoTime(time), price: exact(real.of(price)) })
  return {
    file,
    columns: { time: columns.time.name, price: columns.price.name },
    rows,
    first: point(first),
    last: point(last),
    lowest: point(lowest),
    highest: point(highest),
    ratio: exact(ratio),
    days: (last.time - first.time) / DAY,
    gaps: gapsJson(gaps),
    entryPrice: exact(entryPrice),
    centre: exact(comparison.peg),
    fee: exact(fee),
    ...(against && { against: against.typed }),
    curves: compared.map(({ choice, params, end, worst, breakEvenTurnover, breakEvenTurnoverPerDay: perDay }) => ({
      curve: choice.definition.name,
      params: exactParams(numbers, params),
      impermanentLoss: exact(end.impermanentLoss),
      breakEvenFeeYield: exact(end.breakEvenFeeYield),
      ...(end.lossAgainst !== undefined && { lossAgainst: exact(end.lossAgainst) }),
      breakEvenTurnover: breakEvenTurnover === undefined ? null : exact(breakEvenTurnover),
      breakEvenTurnoverPerDay: perDay === undefined ? null : exact(perDay),
      trades: end.trades,
      ...(end.collectedOfHolding !== undefined && { collectedOfHolding: exact(end.collectedOfHolding) }),
      worst: {
        impermanentLoss: exact(worst.impermanentLoss),
        ratio: exact(worst.ratio),
        ...point(worst.at),
        trades: worst.trades,
      },
    })),
    errors: droppedJson(numbers, dropped),
    conventions: {
      ...conventions(compared.map(({ choice }) => choice)),
      entry: ENTRY,
      ...ownConventions(hasOwn(compared)),
      ...collectedConvention(hasOwn(compared)),
      ...(against && { lossAgainst: againstWithOwn(AGAINST_CONVENTION, hasOwn(compared)) }),
      breakEvenTurnover: `trading volume ÷ value of the position, at which the fee earns the break-even yield${hasOwn(compared) ? '; null of a pool whose own fee is not known' : ''}`,
    },
    version: version(),
  }
}

const HEADER = [
  'curve',
  'params',
  'ratio',
  'impermanentLoss',
  'breakEvenFeeYield',
  'breakEvenTurnover',
  'breakEvenTurnoverPerDay',
  'worstImpermanentLoss',
  'worstRatio',
  'worstTime',
]

const historyCsv = <N>(numbers: Numbers<N>, { ratio, against, compared }: HistoryComparison<N>) => {
  const cell = (value: N) => numeral(numbers.exact(value))
  return {
    header: against ? [...HEADER, 'lossAgainst'] : HEADER,
    rows: compared.map(({ choice, params, end, worst, breakEvenTurnover, breakEvenTurnoverPerDay: perDay }): Cell[] => [
      choice.definition.name,
      paramsCell(numbers, params),
      cell(ratio),
      cell(end.impermanentLoss),
      cell(end.breakEvenFeeYield),
      breakEvenTurnover === undefined ? '' : cell(breakEvenTurnover),
      perDay === undefined ? '' : cell(perDay),
      cell(worst.impermanentLoss),
      cell(worst.ratio),
      isoTime(worst.at.time),
      ...(end.lossAgainst === undefined ? [] : [cell(end.lossAgainst)]),
    ]),
  }
}

const historyText = <N>(numbers: Numbers<N>, comparison: HistoryComparison<N>, { bold, dim }: Style) => {
  const { real } = numbers
  const figures = figuresOf(numbers)
  const { file, history, fee, against, ratio, compared } = comparison
  const { rows, first, last, lowest, highest } = history
  const elapsed = last.time === first.time ? '' : `, ${duration(last.time - first.time)}`
  const price = ({ price: text }: PricePoint) => figures.amount(real.of(text))
  const ends = markOutOfRange(compared.map(({ end }) => [figures.loss(end.impermanentLoss), end.trades]))
  const worsts = markOutOfRange(compared.map(({ worst }) => [figures.loss(worst.impermanentLoss), worst.trades]))
  return [
    bold(`${file}: ${count(rows)} ${rows === 1 ? 'row' : 'rows'}${elapsed}`),
    ...table(
      [
        ['first', moment(first.time), price(first), ''],
        ['last', moment(last.time), price(last), `${figures.multiple(ratio)} (${figures.change(ratio)})`],
        ['lowest', moment(lowest.time), price(lowest), ''],
        ['highest', moment(highest.time), price(highest), ''],
      ],
      [0, 1, 3],
    ),
    '',
    bold(`Impermanent loss, and what would have made up for it at a fee of ${figures.percent(fee)}`),
    ...table([
      [
        '',
        'vs holding',
        ...(against ? [`vs ${describeAgainst(against, figures.amount)}`] : []),
        'fees needed',
        'volume ÷ value',
        'a day',
        'worst on the way',
        'at',
        'on',
      ],
      ...compared.map(({ choice, end, worst, breakEvenTurnover, breakEvenTurnoverPerDay: perDay }, i) => [
        choice.label,
        ends.cells[i] ?? '',
        ...(end.lossAgainst === undefined ? [] : [figures.loss(end.lossAgainst)]),
        figures.percent(end.breakEvenFeeYield),
        breakEvenTurnover === undefined ? 'n/a' : figures.times(breakEvenTurnover),
        perDay === undefined ? 'n/a' : figures.times(perDay),
        worsts.cells[i] ?? '',
        figures.multiple(worst.ratio),
        moment(worst.at.time),
      ]),
    ]),
    '',
    ...(ends.hasMarks || worsts.hasMarks ? [dim(OUT_OF_RANGE_NOTE)] : []),
    dim(`${ENTRY[0]?.toUpperCase()}${ENTRY.slice(1)}.`),
    ...linesOfOwn(compared, comparison.entryPrice, figures.amount).map(dim),
    ...(compared.some(isPegged) ? [dim(`The peg is ${figures.amount(comparison.peg)}; --centre sets it.`)] : []),
    ...parameterLines(numbers, compared).map(dim),
  ]
}

/** A comparison over a price history, ready to be printed. */
export const historyReport = <N>(numbers: Numbers<N>, comparison: HistoryComparison<N>): Report => ({
  json: () => historyJson(numbers, comparison),
  csv: () => historyCsv(numbers, comparison),
  text: style => historyText(numbers, comparison, style),
  notes: [
    ...comparison.history.notes,
    ...gapNotes(comparison.history.gaps),
    ...droppedLines(numbers, comparison.dropped),
    ...comparison.notes,
    ...missedEntries(comparison.compared, figuresOf(numbers).amount),
  ],
})
