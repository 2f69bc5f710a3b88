/**
 * What would have happened to a position: price paths, arbitrage, fees, backtests and Monte Carlo over any curve.
 *
 * @packageDocumentation
 */
export {
  type CurveFailed,
  describeSimulationError,
  type InvalidPoint,
  type InvalidSetting,
  type SimulationError,
} from './errors.js'
export { pathBatches } from './monte-carlo/batches.js'
export {
  type Checkpoint,
  type Collector,
  collector,
  type HistogramBin,
  type MonteCarloResult,
} from './monte-carlo/collect.js'
export { type Measure, measures } from './monte-carlo/measures.js'
export { type MonteCarloSettings, monteCarlo } from './monte-carlo/monte-carlo.js'
export { type PathBatch, type PathResults, type PathSimulator, pathSimulator } from './monte-carlo/simulate-paths.js'
export type { Spread } from './monte-carlo/spread.js'
export { blockBootstrap } from './paths/block-bootstrap.js'
export { generatePath } from './paths/generate-path.js'
export { geometricBrownianMotion } from './paths/geometric-brownian-motion.js'
export { mertonJumpDiffusion } from './paths/merton-jump-diffusion.js'
export { ornsteinUhlenbeck } from './paths/ornstein-uhlenbeck.js'
export type { PathSettings, ResolvedPath } from './paths/path-settings.js'
export type { PriceModel, PriceProcess, PriceStart } from './paths/price-model.js'
export { priceModels } from './paths/price-models.js'
export { regimeSwitching } from './paths/regime-switching.js'
export { type Alert, type AlertKind, type AlertRules, type Clearing, describeClearing } from './position/alerts.js'
export type { Protection } from './position/protection.js'
export type { RangeManager } from './position/range-manager.js'
export { defaultFeeHandling, type NoiseTraders, type PositionTerms } from './position/terms.js'
export type { RandomStream } from './random/random-stream.js'
export type { Account } from './run/account.js'
export { type Backtest, backtest } from './run/backtest.js'
export { backtestPath } from './run/backtest-path.js'
export type { BacktestResult } from './run/backtest-result.js'
export type { PathPoint, RecordedFlow } from './run/path-point.js'
export type { RunTerms } from './run/run-terms.js'
export type { RealisedVolatility } from './run/volatility.js'
export { type Scenario, type ScenarioOutcome, type ScenarioPosition, scenarioOutcome } from './scenarios/scenario.js'
export { type ScenarioComparison, scenarios } from './scenarios/scenarios.js'
