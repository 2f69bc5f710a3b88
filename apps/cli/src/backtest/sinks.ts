import { either as E } from 'fp-ts'
import type { Outcome } from '../failure.js'
import type { Io } from '../io.js'
import type { BacktestAnswer } from './backtest-report.js'
import { csvSteps } from './csv-steps.js'
import type { Tests } from './run-backtests.js'
import type { StepSink } from './steps.js'

/** Somebody who is told of every step, and of what came of them. */
export interface ConcludingSink extends StepSink {
  readonly conclude?: (answer: BacktestAnswer) => Promise<Outcome<void>>
}

/** Where steps go besides the report. */
export interface Destinations {
  readonly csv?: true
  readonly xlsx?: string
  readonly parquet?: string
}

/** All that the options ask to be told of the steps. */
export const sinksOf = async (
  { csv }: Destinations,
  { io }: { readonly file: string; readonly tests: Tests; readonly io: Io },
): Promise<Outcome<readonly ConcludingSink[]>> => {
  const sinks: ConcludingSink[] = []
  if (csv) sinks.push(csvSteps(io))
  return E.right(sinks)
}
