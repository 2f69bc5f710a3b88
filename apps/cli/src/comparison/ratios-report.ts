// The report of a comparison over price ratios.

import { type Cell, numeral } from '../output/csv.js'
import { droppedJson, droppedLines } from '../output/dropped.js'
import { figuresOf } from '../output/figures.js'
import { markOutOfRange, OUT_OF_RANGE_NOTE } from '../output/out-of-range-mark.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { againstWithOwn, collectedConvention, ownConventions } from '../own-pool/own-words.js'
import { version } from '../program/version.js'
import { AGAINST_CONVENTION, describeAgainst } from '../settings/against.js'
import type { Numbers } from '../settings/numbers.js'
import { hasOwn, linesOfOwn, missedEntries } from './entered.js'
import type { OverRatios, PositionAtRatio } from './over-ratios.js'
import { FIGURE_CONVENTIONS } from './position-figures.js'

/** The names of the figures asked for beside losses. */
const figureNames = <N>(compared: OverRatios<N>['compared']): readonly string[] =>
  Object.keys(compared[0]?.points[0]?.figures ?? {})

/** The figures of the printed table, with their headings. */
const SHOWN = [
  { name: 'value', heading: 'Value of the position, in Y, fees left out', how: 'amount' },
  { name: 'depth', heading: 'Depth, as a multiple of that of a constant product with the same deposit', how: 'times' },
  { name: 'net', heading: 'Net against holding, fees included', how: 'percent' },
] as const

const ratiosJson = <N>(numbers: Numbers<N>, { entryPrice, against, compared, dropped }: OverRatios<N>) => {
  const { exact } = numbers
  return {
    entryPrice: exact(entryPrice),
    ...(against && { against: against.typed }),
    curves: compared.map(({ choice, params, points }) => ({
      curve: choice.definition.name,
      params: exactParams(numbers, params),
      points: points.map(
        ({ ratio, impermanentLoss, breakEvenFeeYield, lossAgainst, trades, collectedOfHolding, figures }) => ({
          ratio: exact(ratio),
          impermanentLoss: exact(impermanentLoss),
          breakEvenFeeYield: exact(breakEvenFeeYield),
          ...(lossAgainst !== undefined && { lossAgainst: exact(lossAgainst) }),
          trades,
          ...(collectedOfHolding !== undefined && { collectedOfHolding: exact(collectedOfHolding) }),
          ...Object.fromEntries(
            Object.entries(figures).map(([name, value]) => [name, value === undefined ? null : exact(value)]),
          ),
        }),
      ),
    })),
    errors: droppedJson(numbers, dropped),
    conventions: {
      ...conventions(compared.map(({ choice }) => choice)),
      ...ownConventions(hasOwn(compared)),
      ...collectedConvention(hasOwn(compared)),
      ...(against && { lossAgainst: againstWithOwn(AGAINST_CONVENTION, hasOwn(compared)) }),
      ...Object.fromEntries(figureNames(compared).map(name => [name, FIGURE_CONVENTIONS[name]])),
    },
    version: version(),
  }
}

const ratiosCsv = <N>(numbers: Numbers<N>, { against, compared }: OverRatios<N>) => {
  const cell = (value: N) => numeral(numbers.exact(value))
  return {
    header: [
      ...['curve', 'params', 'ratio', 'impermanentLoss', 'breakEvenFeeYield', 'trades'],
      ...(against ? ['lossAgainst'] : []),
      ...(hasOwn(compared) ? ['collectedOfHolding'] : []),
      ...figureNames(compared),
    ],
    rows: compared.flatMap(({ choice, params, points }) =>
      points.map(
        ({ ratio, impermanentLoss, breakEvenFeeYield, lossAgainst, trades, collectedOfHolding, figures }): Cell[] => [
          choice.definition.name,
          paramsCell(numbers, params),
          cell(ratio),
          cell(impermanentLoss),
          cell(breakEvenFeeYield),
          trades === null ? '' : String(trades),
          ...(lossAgainst === undefined ? [] : [cell(lossAgainst)]),
          ...(hasOwn(compared) ? [collectedOfHolding === undefined ? '' : cell(collectedOfHolding)] : []),
          ...Object.values(figures).map(value => (value === undefined ? '' : cell(value))),
        ],
      ),
    ),
  }
}

const ratiosText = <N>(
  numbers: Numbers<N>,
  { entryPrice, ratios, against, compared }: OverRatios<N>,
  { bold, dim }: Style,
) => {
  const { real } = numbers
  const formats = figuresOf(numbers)
  const { amount, loss, percent, multiple, change } = formats
  const priceCells = (ratio: N) => (real.equals(ratio, real.one) ? ['×1', 'entry'] : [multiple(ratio), change(ratio)])
  const grid = (figureOf: (point: PositionAtRatio<N>) => string) => {
    const columns = compared.map(({ points }) => markOutOfRange(points.map(point => [figureOf(point), point.trades])))
    const labels = compared.map(({ choice }, i) => choice.label + (columns[i]?.hasMarks ? ' ' : ''))
    const rows = ratios.map((ratio, row) => [...priceCells(ratio), ...columns.map(({ cells }) => cells[row] ?? '')])
    return table([['price', '', ...labels], ...rows], [])
  }
  const hasMarks = compared.some(({ points }) => points.some(({ trades }) => trades === false))
  const hasCollected = compared.some(({ points }) =>
    points.some(({ collectedOfHolding: of }) => of !== undefined && !real.isZero(of)),
  )
  return [
    bold('Impermanent loss: the pool against holding its reserves at entry, fees left out'),
    ...grid(({ impermanentLoss }) => loss(impermanentLoss)),
    '',
    ...(against === undefined
      ? []
      : [
          bold(`Loss against ${describeAgainst(against, amount)}, of equal value at entry, fees left out`),
          ...grid(({ lossAgainst }) => (lossAgainst === undefined ? '' : loss(lossAgainst))),
          '',
        ]),
    bold(
      against === undefined
        ? 'Fees that make up for it, in percent of the position'
        : 'Fees that make up for impermanent loss, in percent of the position',
    ),
    ...grid(({ breakEvenFeeYield }) => percent(breakEvenFeeYield)),
    '',
    ...(hasCollected
      ? [
          bold('Fees that were collected apart, which are counted above, in percent of holding'),
          ...grid(({ collectedOfHolding }) => (collectedOfHolding === undefined ? '' : percent(collectedOfHolding))),
          '',
        ]
      : []),
    ...SHOWN.filter(({ name }) => figureNames(compared).includes(name)).flatMap(({ name, heading, how }) => [
      bold(heading),
      ...grid(({ figures }) => (figures[name] === undefined ? 'n/a' : formats[how](figures[name]))),
      '',
    ]),
    ...(hasMarks ? [dim(OUT_OF_RANGE_NOTE)] : []),
    ...linesOfOwn(compared, entryPrice, amount).map(dim),
    ...parameterLines(numbers, compared).map(dim),
  ]
}

/** A comparison over price ratios, ready to be printed. */
export const ratiosReport = <N>(numbers: Numbers<N>, comparison: OverRatios<N>): Report => ({
  json: () => ratiosJson(numbers, comparison),
  csv: () => ratiosCsv(numbers, comparison),
  text: style => ratiosText(numbers, comparison, style),
  notes: [
    ...droppedLines(numbers, comparison.dropped),
    ...missedEntries(comparison.compared, figuresOf(numbers).amount),
  ],
})
