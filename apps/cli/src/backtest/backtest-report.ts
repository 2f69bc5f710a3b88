// The report of a backtest: its table, its alerts and its notes.

import { MINUS } from '@ammeter/charts/format'
import { defaultPeg } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { missedEntry } from '../curve/missed-entry.js'
import { droppedLines, withoutName } from '../output/dropped.js'
import { amount, change, count, duration, multiple, percent } from '../output/figures.js'
import { gapNotes } from '../output/gap-notes.js'
import { parameterLines } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { describeStrategy, describeTerms, HANDLING_WORDS, isHeld, marketWords } from '../position/describe-position.js'
import { floats } from '../settings/numbers.js'
import { alertLines } from './alert-lines.js'
import type { BacktestAnswer } from './backtest-answer.js'
import { backtestJson } from './backtest-json.js'
import { shownMeasures } from './backtest-measures.js'
import type { Tested } from './run-backtests.js'

const volatilityWords = ({ result: { volatility, correlation } }: Tested): string =>
  [
    volatility.closeToClose === undefined ? '' : `volatility ${percent(volatility.closeToClose)} a year`,
    volatility.ewma === undefined ? '' : `${percent(volatility.ewma)} lately (EWMA)`,
    correlation === undefined ? '' : `correlation of the two tokens ${signedNumber(correlation)}`,
  ]
    .filter(words => words !== '')
    .join(', ')

const signedNumber = (value: number): string => (value < 0 ? MINUS : '') + Math.abs(value).toFixed(2)

/** The peg of a depeg alert; nothing without such an alert. */
const alertPeg = ({ tested: [shared] }: BacktestAnswer, centre: number): number | undefined => {
  const peg = shared?.terms.alerts.find(({ name }) => name === 'depeg')?.parameters.peg
  return peg === 0 ? centre : peg
}

/** The pegs of curves and alerts, in words. */
const centreWords = (answer: BacktestAnswer): string => {
  const { tested, tests, first } = answer
  const centre = tests.centre ?? defaultPeg(first.price)
  const peg = alertPeg(answer, centre)
  if (!tested.some(each => each.hasPeg) && peg === undefined) return ''
  const why = tests.centre === undefined && centre !== first.price ? ', as the first price is within 5 % of it' : ''
  return `The peg is ${amount(peg ?? centre)}${why}; --centre sets it.`
}

/** The fees of the pools, in words: once if they are all the same, otherwise for each. */
const chargeWords = (tested: readonly Tested[]): string => {
  const all = tested.map(describeTerms)
  return new Set(all).size > 1
    ? tested.map(({ choice }, index) => `${choice.label}: ${all[index]}`).join('; ')
    : (all[0] ?? 'no fee')
}

/** Where fees go, in words; nothing if the pools' own rules set it. */
const handlingWords = (tested: readonly Tested[]): string => {
  const handlings = new Set(tested.flatMap(({ terms }) => terms.fees ?? []))
  const words = [...handlings].map(handling => HANDLING_WORDS[handling])
  if (words.length < 2) return words.map(each => `; fees ${each}`).join('')
  return '; fees compounded into the reserves, or collected separately by curves whose prices have an end'
}

const text = (answer: BacktestAnswer, style: Style) => {
  const { bold, dim } = style
  const { file, rows, first, last, lowest, highest, tested, tests } = answer
  const [shared] = tested
  const { deposit } = tests.plan
  const ratio = last.price / first.price
  const shown = shownMeasures(tested, tests.against)
  return [
    bold(`${file}: ${count(rows)} ${rows === 1 ? 'row' : 'rows'}, ${duration(last.time - first.time)}`),
    `price ${amount(first.price)} → ${amount(last.price)}: ${multiple(ratio)} (${change(ratio)}), from ${amount(lowest)} to ${amount(highest)}`,
    ...(shared === undefined ? [] : [volatilityWords(shared)]).filter(line => line !== ''),
    '',
    bold(`A deposit of ${amount(deposit)} Y, ${chargeWords(tested)}, ${describeStrategy(shared?.terms.strategy)}`),
    ...table([
      ['', ...tested.map(({ choice }) => choice.label)],
      ...shown.map(([name, figure]) => [name, ...tested.map(figure)]),
    ]),
    ...alertLines(tested, style),
    '',
    dim(`Amounts in Y${handlingWords(tested)}.`),
    ...[
      ...answer.assumptions,
      ...(shared === undefined ? [] : marketWords(shared.terms, tests.competes ? 'these pools' : 'the pool')),
      centreWords(answer),
    ]
      .filter(line => line !== '')
      .map(dim),
    ...parameterLines(floats, tested).map(dim),
  ]
}

/** Backtests, ready to be printed. */
export const backtestReport = (answer: BacktestAnswer, exitCode: number): Report => ({
  json: () => backtestJson(answer),
  csv: () => ({ header: [], rows: [] }),
  text: style => text(answer, style),
  notes: notesOf(answer),
  exitCode,
})

/** The notes below the report. */
export const notesOf = ({ notes, failed, gaps, dropped, tested, first }: BacktestAnswer): readonly string[] => [
  ...droppedLines(floats, failed),
  ...notes,
  ...tested.flatMap(({ choice, curve, terms }) =>
    E.isLeft(curve) ? [] : missedEntry(choice, curve.right, first.price, amount, !isHeld(terms.strategy)),
  ),
  ...gapNotes(gaps),
  ...dropped.map(({ choice, reason }) => `${choice.label} dropped out: ${withoutName(reason, choice.definition.name)}`),
]
