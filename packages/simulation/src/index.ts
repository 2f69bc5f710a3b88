/**
 * What would have happened to a position: price paths, arbitrage, fees, backtests and Monte Carlo over any curve.
 *
 * @packageDocumentation
 */

export { type Alert, type Clearing, describeClearing } from './alerts/alert.js'
export {
  type AlertAuthoring,
  type AlertDefinition,
  type AlertProcess,
  type AlertRule,
  type AlertView,
  defineAlert,
} from './alerts/alert-rule.js'
export * as alerts from './alerts/index.js'
export * from './alerts/index.js'
export {
  type CurveFailed,
  describeSimulationError,
  type InvalidPoint,
  type InvalidSetting,
  type ObjectiveFailed,
  type SimulationError,
} from './errors.js'
export { pathBatches } from './monte-carlo/batches.js'
export {
  type Checkpoint,
  type Collector,
  collector,
  type HistogramBin,
  type MonteCarloResult,
  type TogetherCollector,
  togetherCollector,
} from './monte-carlo/collect.js'
export { type Measure, measures } from './monte-carlo/measures.js'
export { type MonteCarloSettings, monteCarlo } from './monte-carlo/monte-carlo.js'
export type { PathResults } from './monte-carlo/path-rows.js'
export { type PathSimulator, pathSimulator } from './monte-carlo/path-simulator.js'
export type { Spread } from './monte-carlo/spread.js'
export { type PathBatch, type TogetherSimulator, togetherSimulator } from './monte-carlo/together-simulator.js'
export { answerable, type RunAsked } from './objectives/answerable.js'
export {
  type Figure,
  type FigureInWords,
  type Figures,
  type ObjectiveRun,
  objectiveFigures,
} from './objectives/figures.js'
export { backtestFigures, lossFigures, pathFigures } from './objectives/figures-of.js'
export * as objectives from './objectives/index.js'
export * from './objectives/index.js'
export {
  defineObjective,
  type Objective,
  type ObjectiveAuthoring,
  type ObjectiveDefinition,
  type ObjectiveNeeds,
} from './objectives/objective.js'
export { scoreOf } from './objectives/score-of.js'
export { pairedDifference, type ScoreDifference, type ScoreSpread, scoreSpread } from './objectives/score-spread.js'
export { generatePath } from './paths/generate-path.js'
export * as priceModels from './paths/index.js'
export * from './paths/index.js'
export type { PathSettings, ResolvedPath } from './paths/path-settings.js'
export {
  definePriceModel,
  type PriceModel,
  type PriceModelAuthoring,
  type PriceModelDefinition,
  type PriceProcess,
  type PriceStart,
} from './paths/price-model.js'
export type { Made, PlugIn } from './plug-in.js'
export { arbitrageTrade } from './position/arbitrage-trade.js'
export type { Protection } from './position/protection.js'
export type { MarketPool, PositionTerms } from './position/terms.js'
export { exponential } from './random/exponential.js'
export { normal } from './random/normal.js'
export { randomStream } from './random/path-streams.js'
export { type RandomStream, uniform } from './random/random-stream.js'
export type { Account } from './run/account.js'
export { type Backtest, backtest } from './run/backtest.js'
export { backtestPath } from './run/backtest-path.js'
export { type BacktestTogether, backtestTogether, type SharedMarket } from './run/backtest-together.js'
export type { MarketFlows } from './run/market.js'
export type { Markout } from './run/markouts.js'
export type { PathPoint, RecordedFlow } from './run/path-point.js'
export type { RunTerms } from './run/run-terms.js'
export type { RealisedVolatility } from './run/volatility.js'
export type { BacktestResult } from './run/watch.js'
export {
  type FeesBy,
  type Scenario,
  type ScenarioOutcome,
  type ScenarioPosition,
  scenarioOutcome,
} from './scenarios/scenario.js'
export { type ScenarioComparison, scenarios } from './scenarios/scenarios.js'
export * as strategies from './strategies/index.js'
export * from './strategies/index.js'
export {
  defineStrategy,
  type OwnerAction,
  type OwnerProcess,
  type OwnerView,
  type Strategy,
  type StrategyAuthoring,
  type StrategyDefinition,
} from './strategies/strategy.js'
export * as traders from './traders/index.js'
export * from './traders/index.js'
export {
  type Arbitrageur,
  type ByDepth,
  type ByTurnover,
  defineTrader,
  type Flow,
  type PoolView,
  type RecordedVolume,
  type SteadyTurnover,
  type Trader,
  type TraderAuthoring,
  type TraderDefinition,
  type TraderProcess,
  type TraderView,
  type Visitor,
} from './traders/trader.js'
