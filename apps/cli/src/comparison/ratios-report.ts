import type { Numbers } from '../numbers.js'
import { type Cell, numeral } from '../output/csv.js'
import { droppedJson, droppedLines } from '../output/dropped.js'
import { figuresOf } from '../output/figures.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { STAR, starred } from '../output/star.js'
import { table } from '../output/table.js'
import { version } from '../version.js'
import type { LossAtRatio } from './entered.js'
import type { OverRatios } from './over-ratios.js'

const ratiosJson = <N>(numbers: Numbers<N>, { entryPrice, compared, dropped }: OverRatios<N>) => {
  const { exact } = numbers
  return {
    entryPrice: exact(entryPrice),
    curves: compared.map(({ choice, params, points }) => ({
      curve: choice.definition.name,
      params: exactParams(numbers, params),
      points: points.map(({ ratio, impermanentLoss, breakEvenFeeYield, trades }) => ({
        ratio: exact(ratio),
        impermanentLoss: exact(impermanentLoss),
        breakEvenFeeYield: exact(breakEvenFeeYield),
        trades,
      })),
    })),
    errors: droppedJson(numbers, dropped),
    conventions: conventions(compared.map(({ choice }) => choice)),
    version: version(),
  }
}

const ratiosCsv = <N>(numbers: Numbers<N>, { compared }: OverRatios<N>) => {
  const cell = (value: N) => numeral(numbers.exact(value))
  return {
    header: ['curve', 'params', 'ratio', 'impermanentLoss', 'breakEvenFeeYield', 'trades'],
    rows: compared.flatMap(({ choice, params, points }) =>
      points.map(({ ratio, impermanentLoss, breakEvenFeeYield, trades }): Cell[] => [
        choice.definition.name,
        paramsCell(numbers, params),
        cell(ratio),
        cell(impermanentLoss),
        cell(breakEvenFeeYield),
        String(trades),
      ]),
    ),
  }
}

const ratiosText = <N>(numbers: Numbers<N>, { ratios, compared }: OverRatios<N>, { bold, dim }: Style) => {
  const { real } = numbers
  const { loss, percent, multiple, change } = figuresOf(numbers)
  const priceCells = (ratio: N) => (real.equals(ratio, real.one) ? ['×1', 'entry'] : [multiple(ratio), change(ratio)])
  const grid = (figureOf: (point: LossAtRatio<N>) => string) => {
    const columns = compared.map(({ points }) => starred(points.map(point => [figureOf(point), point.trades])))
    const labels = compared.map(({ choice }, i) => choice.label + (columns[i]?.hasStars ? ' ' : ''))
    const rows = ratios.map((ratio, row) => [...priceCells(ratio), ...columns.map(({ cells }) => cells[row] ?? '')])
    return table([['price', '', ...labels], ...rows], [])
  }
  const hasStars = compared.some(({ points }) => points.some(({ trades }) => !trades))
  return [
    bold('Impermanent loss: the pool against holding its reserves at entry, fees left out'),
    ...grid(({ impermanentLoss }) => loss(impermanentLoss)),
    '',
    bold('Fees that make up for it, in percent of the position'),
    ...grid(({ breakEvenFeeYield }) => percent(breakEvenFeeYield)),
    '',
    ...(hasStars ? [dim(STAR)] : []),
    ...parameterLines(numbers, compared).map(dim),
  ]
}

/** A comparison over price ratios, ready to be printed. */
export const ratiosReport = <N>(numbers: Numbers<N>, comparison: OverRatios<N>): Report => ({
  json: () => ratiosJson(numbers, comparison),
  csv: () => ratiosCsv(numbers, comparison),
  text: style => ratiosText(numbers, comparison, style),
  notes: droppedLines(numbers, comparison.dropped),
})
