// The report of `ammeter scenarios`.

import { describeSimulationError, type ScenarioComparison, type ScenarioOutcome } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { DroppedOut } from '../comparison/entered.js'
import type { Choice } from '../curve/curve-choice.js'
import { unlikelyVolatility } from '../curve/unlikely.js'
import type { Cell } from '../output/csv.js'
import { droppedJson, droppedLines } from '../output/dropped.js'
import { amount, change, loss, multiple, percent } from '../output/figures.js'
import { parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { version } from '../program/version.js'
import { floats } from '../settings/numbers.js'
import type { NamedScenario } from './assumptions.js'

/** A curve that takes part. */
export interface Contestant {
  readonly choice: Choice
  readonly params: Readonly<Record<string, number>>
}

/** Scenarios for some curves, with their assumptions. */
export interface ScenariosAnswer {
  readonly entryPrice: number
  readonly fee: number
  readonly contestants: readonly Contestant[]
  readonly cases: readonly NamedScenario[]
  readonly comparisons: readonly ScenarioComparison[]
  /** Curves that do not take part, and why. */
  readonly dropped: readonly DroppedOut<number>[]
  /** Notes for stderr. */
  readonly notes: readonly string[]
}

const CONVENTIONS = {
  price: 'the price at the end ÷ the price at entry; on the way it goes straight in its logarithm',
  volume: 'volume in a day ÷ value of the position, while the price is one at which the curve trades',
  impermanentLoss: 'fraction of the value of holding; fees left out',
  netVsHold: '(value + fees) ÷ hold − 1',
  value: 'value, hold, fees and lvr are multiples of the deposit; fees are not put to work',
  lvr: 'what arbitrage is expected to take at the volatility on the way, without fees',
  year: '365 days',
}

const BY_DEPTH =
  'volume in a day ÷ value of a constant product of the same market; others have as much as their depth is of its depth'

/** Whether fees follow volume or depth. */
const feesByOf = ({ cases }: ScenariosAnswer) => cases[0]?.feesBy ?? 'turnover'

/** The curves of a scenario that have an outcome. */
const outcomesOf = ({ contestants }: ScenariosAnswer, { outcomes }: ScenarioComparison) =>
  contestants.flatMap((contestant, index) => {
    const outcome = outcomes[index]
    return outcome !== undefined && E.isRight(outcome) ? [{ ...contestant, index, outcome: outcome.right }] : []
  })

/** Each scenario with its outcomes. */
const casesOf = (answer: ScenariosAnswer) =>
  answer.cases.map((assumption, index) => ({ assumption, comparison: answer.comparisons[index] as ScenarioComparison }))

/** The reasons why curves have no outcome in a scenario. */
const failuresOf = (answer: ScenariosAnswer) =>
  casesOf(answer).flatMap(({ assumption, comparison }) =>
    answer.contestants.flatMap(({ choice }, index) => {
      const outcome = comparison.outcomes[index]
      return outcome !== undefined && E.isLeft(outcome)
        ? [{ scenario: assumption.name, choice, error: outcome.left, message: describeSimulationError(outcome.left) }]
        : []
    }),
  )

const json = (answer: ScenariosAnswer) => ({
  entryPrice: answer.entryPrice,
  feesBy: feesByOf(answer),
  fee: answer.fee,
  feeHandling: 'collected',
  scenarios: casesOf(answer).map(({ assumption, comparison }) => ({
    name: assumption.name,
    price: assumption.endRatio,
    volatility: assumption.volatility,
    volume: assumption.dailyTurnover,
    days: assumption.days,
    curves: outcomesOf(answer, comparison).map(({ choice, params, outcome }) => ({
      curve: choice.definition.name,
      params,
      ...outcome,
    })),
    best: comparison.best.map(index => answer.contestants[index]?.choice.label),
  })),
  errors: [
    ...droppedJson(floats, answer.dropped),
    ...failuresOf(answer).map(({ scenario, choice, error, message }) => ({
      scenario,
      curve: choice.definition.name,
      given: choice.given,
      error: { ...error, message },
    })),
  ],
  conventions: feesByOf(answer) === 'depth' ? { ...CONVENTIONS, volume: BY_DEPTH } : CONVENTIONS,
  version: version(),
})

const FIGURES = [
  'endPrice',
  'value',
  'hold',
  'impermanentLoss',
  'fees',
  'lvr',
  'netVsHold',
  'netVsDeposit',
  'breakEvenFeeYield',
  'breakEvenDailyTurnover',
  'timeInRange',
] as const satisfies readonly (keyof ScenarioOutcome)[]

const csv = (answer: ScenariosAnswer) => ({
  header: ['scenario', 'price', 'volatility', 'volume', 'days', 'curve', 'params', ...FIGURES, 'best'],
  rows: casesOf(answer).flatMap(({ assumption: { name, endRatio, volatility, dailyTurnover, days }, comparison }) =>
    outcomesOf(answer, comparison).map(({ choice, params, index, outcome }): Cell[] => [
      name,
      endRatio,
      volatility,
      dailyTurnover,
      days,
      choice.definition.name,
      paramsCell(floats, params),
      ...FIGURES.map(figure => outcome[figure] ?? ''),
      String(comparison.best.includes(index)),
    ]),
  ),
})

const scenarioLines = (answer: ScenariosAnswer, { bold, dim }: Style): readonly string[] =>
  casesOf(answer).flatMap(({ assumption: { name, endRatio, volatility, dailyTurnover, days }, comparison }) => {
    const outcomes = outcomesOf(answer, comparison)
    const beyond = outcomes.some(({ outcome }) => !outcome.inRangeAtEnd)
    return [
      bold(
        `${name}: price ${multiple(endRatio)} (${change(endRatio)}) in ${amount(days)} ${days === 1 ? 'day' : 'days'}, volatility ${percent(volatility)}, volume ${percent(dailyTurnover)} of ${feesByOf(answer) === 'depth' ? 'a constant product' : 'the position'} a day`,
      ),
      ...table(
        [
          ['', 'vs holding', 'fees', 'arbitrage', 'net', 'break-even volume', 'in range', ''],
          ...outcomes.map(({ choice, index, outcome }) => [
            choice.label,
            `${loss(outcome.impermanentLoss)}${beyond ? (outcome.inRangeAtEnd ? ' ' : '*') : ''}`,
            percent(outcome.fees),
            outcome.lvr === undefined ? 'n/a' : loss(outcome.lvr),
            percent(outcome.netVsHold),
            outcome.breakEvenDailyTurnover === undefined ? 'n/a' : percent(outcome.breakEvenDailyTurnover),
            percent(outcome.timeInRange),
            comparison.best.includes(index) && comparison.best.length < outcomes.length ? 'best' : '',
          ]),
        ],
        [0, 7],
      ),
      ...(beyond ? [dim('* at the end the price is beyond those at which the curve trades')] : []),
      '',
    ]
  })

const text = (answer: ScenariosAnswer, style: Style): readonly string[] => [
  ...scenarioLines(answer, style),
  style.dim(
    `Fee ${percent(answer.fee)}. Fees and arbitrage (loss-versus-rebalancing at that volatility) are in percent of the`,
  ),
  style.dim(
    `deposit, the rest of holding; the net is fees less the loss. Break-even volume: a day, of ${feesByOf(answer) === 'depth' ? 'a constant product' : 'the position'}.`,
  ),
  ...parameterLines(floats, answer.contestants).map(style.dim),
]

/** Scenarios, ready to be printed. */
export const scenariosReport = (answer: ScenariosAnswer): Report => ({
  json: () => json(answer),
  csv: () => csv(answer),
  text: style => text(answer, style),
  notes: [
    ...answer.notes,
    ...answer.cases.flatMap(({ name, volatility }) => unlikelyVolatility(`the volatility of ${name}`, volatility)),
    ...droppedLines(floats, answer.dropped),
    ...failuresOf(answer).map(
      ({ scenario, choice, message }) => `${choice.label} has no answer for ${scenario}: ${message}`,
    ),
  ],
})
