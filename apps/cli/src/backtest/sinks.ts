// The files that the steps of a backtest are written to.

import { either as E } from 'fp-ts'
import type { Outcome } from '../program/failure.js'
import type { Io } from '../program/io.js'
import type { BacktestAnswer } from './backtest-answer.js'
import { csvSteps } from './csv-steps.js'
import type { StepSink } from './steps.js'

/** A sink that receives every step, and the results at the end. */
export interface ConcludingSink extends StepSink {
  readonly conclude?: (answer: BacktestAnswer) => Promise<Outcome<void>>
}

/** The files that steps are written to. */
export interface Destinations {
  readonly csv?: true
  readonly xlsx?: string
  readonly parquet?: string
  readonly svg?: string
}

/** The most rows of steps in a workbook, for all curves together. */
const MOST_ROWS = 10_000

/** A sink that keeps some of the steps for a workbook. */
const workbook = async (file: string, curves: number): Promise<ConcludingSink> => {
  const { sampledSteps } = await import('../workbook/sampled-steps.js')
  const { writeBacktest } = await import('../workbook/backtest-workbook.js')
  const steps = sampledSteps(MOST_ROWS, curves)
  return { ...steps, conclude: answer => writeBacktest(file, answer, steps) }
}

/** The most points in each line of a chart: as many as can be told apart. */
const MOST_POINTS = 600

/** A sink that keeps some of the steps for a chart. */
const picture = async (file: string, curves: number): Promise<ConcludingSink> => {
  const { sampledSteps } = await import('../workbook/sampled-steps.js')
  const { stepsChart } = await import('./steps-chart.js')
  const { writeSvg } = await import('../output/svg.js')
  const steps = sampledSteps(MOST_POINTS * curves, curves)
  return {
    ...steps,
    conclude: async () =>
      writeSvg(file, await stepsChart(Array.from({ length: curves }, (_, index) => steps.of(index)))),
  }
}

/** The sinks that the options ask for. */
export const sinksOf = async (
  { csv, xlsx, parquet, svg }: Destinations,
  more: readonly string[],
  curves: number,
  io: Io,
): Promise<Outcome<readonly ConcludingSink[]>> => {
  const sinks: ConcludingSink[] = []
  if (csv) sinks.push(csvSteps(io, more))
  if (parquet !== undefined) {
    const { parquetSteps } = await import('./parquet-steps.js')
    const table = await parquetSteps(parquet)
    if (E.isLeft(table)) return table
    sinks.push(table.right)
  }
  if (xlsx !== undefined) sinks.push(await workbook(xlsx, curves))
  if (svg !== undefined) sinks.push(await picture(svg, curves))
  return E.right(sinks)
}
