// The workbook of a backtest.

import type { BacktestAnswer } from '../backtest/backtest-answer.js'
import type { Tested } from '../backtest/run-backtests.js'
import type { Step } from '../backtest/steps.js'
import { hasOwnRules } from '../position/position-json.js'
import type { Outcome } from '../program/failure.js'
import { version } from '../program/version.js'
import {
  columnName,
  FRACTION_FORMAT,
  formula,
  heading,
  number,
  quoted,
  type SheetCell,
  sheetName,
  text,
  time,
} from './cells.js'
import { floatCurve } from './float-curve.js'
import { type CurveCells, type Inputs, inputsSheet, LOSS_HEADINGS, lossCells } from './inputs-sheet.js'
import type { SampledSteps } from './sampled-steps.js'
import { type Sheet, writeWorkbook } from './write-workbook.js'

/** The figures of an account in the rows of steps. */
const FIGURES = ['value', 'hold', 'impermanentLoss', 'realisedLoss', 'fees', 'payout', 'gainVsHold'] as const

const FIGURE_HEADINGS = [
  'value',
  'hold',
  'impermanent loss, Y',
  'realised before, Y',
  'fees, Y',
  'paid out',
  'gain vs holding, Y',
]

/** Columns before the formulas: time, price, figures, whether in range. */
const BEFORE = 2 + FIGURES.length + 1

const stepRow = (cells: CurveCells, { account, inRange }: Step, line: number): readonly SheetCell[] => {
  const at = (column: number) => `${columnName(column)}${line}`
  return [
    time(account.time),
    number(account.price),
    ...FIGURES.map(name => number(account[name])),
    text(inRange ? 'yes' : 'no'),
    ...lossCells(cells, `$B${line}`, account.price, [at(BEFORE), at(BEFORE + 1), at(BEFORE + 2)], FRACTION_FORMAT),
  ]
}

const stepsSheet = (name: string, cells: CurveCells, steps: readonly Step[]): Sheet => ({
  name,
  rows: [
    ['time, UTC', 'price', ...FIGURE_HEADINGS, 'in range', ...LOSS_HEADINGS].map(heading),
    ...steps.map((step, index) => stepRow(cells, step, index + 2)),
  ],
  sticky: 1,
})

/** The rows of the results that are numbers; the rows below them are formulas. */
const RESULTS: readonly (readonly [name: string, figure: (tested: Tested) => number | undefined])[] = [
  ['value', ({ result }) => result.end.value],
  ['hold', ({ result }) => result.end.hold],
  ['impermanent loss', ({ result }) => result.end.impermanentLoss],
  ['realised before', ({ result }) => result.end.realisedLoss],
  ['fees', ({ result }) => result.end.fees],
  ['gas', ({ result }) => result.end.gas],
  ['swap costs', ({ result }) => result.end.swapCosts],
  ['protection', ({ result }) => result.end.protection],
  ['loss-versus-rebalancing', ({ result }) => result.end.lvr],
  ['  fees to the pool', ({ result }) => result.end.poolFees],
  ['  fees to the market outside', ({ result }) => result.end.outerFees],
  ['  gas of arbitrage', ({ result }) => result.end.arbitrageGas],
  ['  arbitrage profit', ({ result }) => result.end.arbitrageProfit],
  ['fees to the protocol', ({ result }) => result.end.protocolFees],
  ['held by the owner', ({ result }) => result.end.held],
  ['volume', ({ result }) => result.end.volume],
  ["  of the market's flow", ({ result }) => result.end.flowVolume],
  ['  of arbitrage', ({ result }) => result.end.arbitrageVolume],
  ['turnover', ({ result }) => result.turnover],
  ['fee APR', ({ result }) => result.feeApr],
  ['time in range', ({ result }) => result.timeInRange],
  ['worst drawdown', ({ result }) => result.worstDrawdown.value],
  ['mean value', ({ result }) => result.meanValue],
  ['break-even APR', ({ result }) => result.breakEvenApr],
]

/** The line of the mean value. */
const MEAN_VALUE = RESULTS.findIndex(([name]) => name === 'mean value') + 2

/** The rows that follow from those above, whose lines are counted from 2. */
const derivedRows = (column: string, { fee }: CurveCells, tested: Tested): readonly SheetCell[] => [
  formula(`${column}2+${column}6-${column}7+${column}9`),
  formula(`${column}2+${column}6-${column}7+${column}9-${column}3`),
  formula(`(${column}2+${column}6-${column}7+${column}9-${column}3)/${column}3`, FRACTION_FORMAT),
  formula(`MAX(0,(${column}4+${column}5)/(${column}2+${column}8))`, FRACTION_FORMAT),
  // A pool whose own rules set its fee has no rate.
  hasOwnRules(tested)
    ? text('n/a')
    : formula(`IF(${fee}>0,MAX(0,${column}3-${column}2)/${column}${MEAN_VALUE}/${fee},"n/a")`),
]

const DERIVED = ['paid out', 'gain vs holding', 'net vs holding', 'required fee yield', 'break-even turnover']

const resultsSheet = (tested: readonly Tested[], inputs: Inputs): Sheet => {
  const derived = tested.map((each, index) =>
    derivedRows(columnName(index + 1), inputs.curves[index] as CurveCells, each),
  )
  return {
    name: 'Results',
    rows: [
      [heading('at the end, in Y'), ...tested.map(({ choice }) => heading(choice.label))],
      ...RESULTS.map(([name, figure]) => [text(name), ...tested.map(each => number(figure(each)))]),
      ...DERIVED.map((name, row) => [text(name), ...derived.map(cells => cells[row] ?? null)]),
    ],
    sticky: 1,
  }
}

/** The sheet for a chart: the loss, the fees and the net of every curve, as fractions. */
const chartSheet = (names: readonly string[], tested: readonly Tested[], steps: SampledSteps): Sheet => {
  const [first] = tested
  const rows = first === undefined ? [] : steps.of(first.index)
  const loss = columnName(BEFORE + 2)
  return {
    name: 'Chart data',
    rows: [
      [
        heading('time, UTC'),
        heading('price'),
        ...tested.flatMap(({ choice }) =>
          ['impermanent loss', 'fees ÷ hold', 'net ÷ hold'].map(what => heading(`${choice.label}: ${what}`)),
        ),
      ],
      ...rows.map(({ account }, index) => {
        const line = index + 2
        return [
          time(account.time),
          formula(`${quoted(names[0] ?? '')}!B${line}`),
          ...names.flatMap(name => [
            formula(`${quoted(name)}!${loss}${line}`, FRACTION_FORMAT),
            formula(`${quoted(name)}!G${line}/${quoted(name)}!D${line}`, FRACTION_FORMAT),
            formula(`${quoted(name)}!I${line}/${quoted(name)}!D${line}`, FRACTION_FORMAT),
          ]),
        ]
      }),
    ],
    sticky: 1,
  }
}

/** The rate of the fee; 0 if a policy sets it, or if every pool's own rules do. */
const rateOf = ({ tests: { plan, fee }, tested }: BacktestAnswer): number => {
  const rate = plan.fee ?? (tested.every(hasOwnRules) ? 0 : fee)
  return typeof rate === 'number' ? rate : 0
}

/** The sheets of a backtest: inputs, results, each curve's path with live formulas, and the data of a chart. */
export const backtestSheets = (answer: BacktestAnswer, steps: SampledSteps): readonly Sheet[] => {
  const { file, rows, tests, tested, first, last } = answer
  const every = steps.every()
  const inputs = inputsSheet(
    [
      ['made by', `ammeter ${version()}`],
      ['file', file],
      ['rows', rows],
      ['from', new Date(first.time).toISOString()],
      ['to', new Date(last.time).toISOString()],
      ['deposit', tests.plan.deposit],
      ['seed', tests.seed],
      ['steps in the sheets', every === 1 ? 'all' : `one of ${every}, and the last`],
    ],
    { entryPrice: first.price, fee: rateOf(answer) },
    tested.map(each => ({ ...floatCurve(each), fee: each.choice.fee })),
  )
  const names = tested.map(({ choice }, index) => sheetName(`${index + 1} ${choice.label}`))
  return [
    inputs.sheet,
    resultsSheet(tested, inputs),
    ...inputs.curves.map((cells, index) =>
      stepsSheet(names[index] as string, cells, steps.of((tested[index] as Tested).index)),
    ),
    chartSheet(names, tested, steps),
  ]
}

/** Writes the workbook of a backtest. */
export const writeBacktest = (file: string, answer: BacktestAnswer, steps: SampledSteps): Promise<Outcome<void>> =>
  writeWorkbook(file, backtestSheets(answer, steps))
