// The report of `ammeter replay`.

import type { TraceReport, TwinDefinition } from '@ammeter/core'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'

/** How a trace went, and through which twin. */
export interface ReplayAnswer {
  readonly twin: TwinDefinition
  readonly report: TraceReport
}

const gap = (relative: number): string => (relative === 0 ? '0' : relative.toExponential(2))

/** A figure as a cell: texts as they are. */
const cell = (figure: unknown): string => (typeof figure === 'string' ? figure : JSON.stringify(figure))

const json = ({ report: { rows, equal, differ, first, continuous } }: ReplayAnswer) => ({
  rows,
  equal,
  differ,
  first,
  continuous,
})

const csv = ({ report: { twin, rows, equal, differ, first, continuous } }: ReplayAnswer) => ({
  header: ['twin', 'rows', 'equal', 'differ', 'row', 'field', 'want', 'got', 'largestGap', 'medianGap'],
  rows: [
    [
      ...[twin, String(rows), String(equal), String(differ)],
      ...(first === null ? ['', '', '', ''] : [String(first.row), first.field, cell(first.want), cell(first.got)]),
      ...[continuous.largest, continuous.median].map(each => (each === null ? '' : String(each))),
    ],
  ],
})

const gapLines = ({ report: { continuous } }: ReplayAnswer): readonly string[] => {
  const { largest, median, causes } = continuous
  if (largest === null || median === null) return ['No figure of the continuous model could be compared.']
  return [
    `The continuous model is off by ${gap(largest)} at most, relative, and by ${gap(median)} in the median:`,
    ...table([
      ['cause', 'figures', 'at most'],
      ...causes.map(each => [each.cause, String(each.figures), gap(each.largest)]),
    ]),
  ]
}

const text = (answer: ReplayAnswer, { bold }: Style): readonly string[] => {
  const { twin, report } = answer
  const { rows, equal, differ, first } = report
  return [
    bold(`${twin.summary}: ${rows} rows, ${equal} equal, ${differ} different`),
    ...(first === null
      ? []
      : [`First in row ${first.row}: ${first.field} was ${cell(first.want)}, and is ${cell(first.got)} here.`]),
    '',
    ...gapLines(answer),
  ]
}

/** A replayed trace, ready to be printed: a failure where a figure differs. */
export const replayReport = (answer: ReplayAnswer): Report => ({
  json: () => json(answer),
  csv: () => csv(answer),
  text: style => text(answer, style),
  isFailure: answer.report.differ > 0,
})
