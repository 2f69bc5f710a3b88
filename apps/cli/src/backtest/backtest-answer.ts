import type { PathFormat, TimeGaps } from '@ammeter/simulation/csv'
import type { FailedModule } from '../plug-in/plug-in-loader.js'
import type { Backtests, Tests } from './run-backtests.js'

/** Backtests, with what they were made of. */
export interface BacktestAnswer extends Backtests {
  readonly file: string
  readonly format: PathFormat
  readonly rows: number
  readonly gaps: TimeGaps
  readonly tests: Tests
  /** How the file is read, as far as it could be read otherwise; sentences. */
  readonly assumptions: readonly string[]
  readonly notes: readonly string[]
  /** Modules that gave no curve. */
  readonly failed: readonly FailedModule[]
}
