// The report of `ammeter impact`.

import type { DroppedOut } from '../comparison/entered.js'
import { numeral } from '../output/csv.js'
import { droppedJson, droppedLines } from '../output/dropped.js'
import { figuresOf } from '../output/figures.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { version } from '../program/version.js'
import type { Numbers } from '../settings/numbers.js'
import type { CurveImpacts, ImpactOfSize, Trades } from './impacts.js'

/** Price impacts, with the options that they were computed for. */
export interface ImpactAnswer<N> {
  readonly trades: Trades<N>
  readonly compared: readonly CurveImpacts<N>[]
  readonly dropped: readonly DroppedOut<N>[]
  readonly notes: readonly string[]
}

const FIGURES = [
  'priceImpact',
  'feeRate',
  'spotPrice',
  'executionPrice',
] as const satisfies readonly (keyof ImpactOfSize<unknown>)[]

const json = <N>(numbers: Numbers<N>, { trades, compared, dropped }: ImpactAnswer<N>) => {
  const { exact } = numbers
  return {
    ratio: exact(trades.ratio),
    tokenIn: trades.token,
    curves: compared.map(({ choice, params, points }) => ({
      curve: choice.definition.name,
      params: exactParams(numbers, params),
      points: points.map(point => ({
        size: exact(point.size),
        ...Object.fromEntries(FIGURES.map(name => [name, point[name] === undefined ? null : exact(point[name])])),
      })),
    })),
    errors: droppedJson(numbers, dropped),
    conventions: {
      ...conventions(compared.map(({ choice }) => choice)),
      size: 'amount in ÷ value of the pool',
      priceImpact: 'how much worse than the quote the trade is before its fee; null where the pool cannot serve it',
    },
    version: version(),
  }
}

const csv = <N>(numbers: Numbers<N>, { compared }: ImpactAnswer<N>) => ({
  header: ['curve', 'params', 'size', ...FIGURES],
  rows: compared.flatMap(({ choice, params, points }) =>
    points.map(point => [
      choice.definition.name,
      paramsCell(numbers, params),
      numeral(numbers.exact(point.size)),
      ...FIGURES.map(name => (point[name] === undefined ? '' : numeral(numbers.exact(point[name])))),
    ]),
  ),
})

const text = <N>(numbers: Numbers<N>, { trades, compared }: ImpactAnswer<N>, { bold, dim }: Style) => {
  const { percent, multiple } = figuresOf(numbers)
  const rows = trades.sizes.map((size, row) => [
    percent(size),
    ...compared.map(({ points }) => {
      const impact = points[row]?.priceImpact
      return impact === undefined ? 'n/a' : percent(impact)
    }),
  ])
  return [
    bold(`Price impact of paying ${trades.token.toUpperCase()} at ${multiple(trades.ratio)}, fee left out`),
    ...table([['of the pool', ...compared.map(({ choice }) => choice.label)], ...rows], []),
    '',
    ...parameterLines(numbers, compared).map(dim),
  ]
}

/** Price impacts, ready to be printed. */
export const impactReport = <N>(numbers: Numbers<N>, answer: ImpactAnswer<N>): Report => ({
  json: () => json(numbers, answer),
  csv: () => csv(numbers, answer),
  text: style => text(numbers, answer, style),
  notes: [...answer.notes, ...droppedLines(numbers, answer.dropped)],
})
