// The result of `ammeter backtest`.

import type { PathFormat, TimeGaps } from '@ammeter/simulation/csv'
import type { FailedModule } from '../plug-in/plug-in-loader.js'
import type { Backtests, Tests } from './run-backtests.js'

/** Backtests, with the options and data that they were run on. */
export interface BacktestAnswer extends Backtests {
  readonly file: string
  readonly format: PathFormat
  readonly rows: number
  readonly gaps: TimeGaps
  readonly tests: Tests
  /** How the file is read, in sentences, if it could be read in another way. */
  readonly assumptions: readonly string[]
  readonly notes: readonly string[]
  /** Modules that could not be loaded, or export no curve. */
  readonly failed: readonly FailedModule[]
}
