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
export { depegAlert } from './alerts/depeg-alert.js'
export { ilAlert } from './alerts/il-alert.js'
export { netBelowZeroAlert } from './alerts/net-below-zero-alert.js'
export { outOfRangeAlert } from './alerts/out-of-range-alert.js'
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
export { lvrPerVolume } from './objectives/lvr-per-volume.js'
export { meanLessDeviations } from './objectives/mean-less-deviations.js'
export { netOfGas } from './objectives/net-of-gas.js'
export { netVsHold } from './objectives/net-vs-hold.js'
export { netVsRebalancing } from './objectives/net-vs-rebalancing.js'
export {
  defineObjective,
  type Objective,
  type ObjectiveAuthoring,
  type ObjectiveDefinition,
  type ObjectiveNeeds,
} from './objectives/objective.js'
export { scoreOf } from './objectives/score-of.js'
export { pairedDifference, type ScoreDifference, type ScoreSpread, scoreSpread } from './objectives/score-spread.js'
export { worstDrawdown } from './objectives/worst-drawdown.js'
export { blockBootstrap } from './paths/block-bootstrap.js'
export { generatePath } from './paths/generate-path.js'
export { geometricBrownianMotion } from './paths/geometric-brownian-motion.js'
export { mertonJumpDiffusion } from './paths/merton-jump-diffusion.js'
export { ornsteinUhlenbeck } from './paths/ornstein-uhlenbeck.js'
export type { PathSettings, ResolvedPath } from './paths/path-settings.js'
export {
  definePriceModel,
  type PriceModel,
  type PriceModelAuthoring,
  type PriceModelDefinition,
  type PriceProcess,
  type PriceStart,
} from './paths/price-model.js'
export { regimeSwitching } from './paths/regime-switching.js'
export type { Made, PlugIn } from './plug-in.js'
export { arbitrageTrade } from './position/arbitrage-trade.js'
export type { Protection } from './position/protection.js'
export type { MarketPool, PositionTerms } from './position/terms.js'
export { exponential } from './random/exponential.js'
export { normal } from './random/normal.js'
export { type RandomStream, randomStream, uniform } from './random/random-stream.js'
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
export { band } from './strategies/band.js'
export { every } from './strategies/every.js'
export { hold } from './strategies/hold.js'
export {
  defineStrategy,
  type OwnerAction,
  type OwnerProcess,
  type OwnerView,
  type Strategy,
  type StrategyAuthoring,
  type StrategyDefinition,
} from './strategies/strategy.js'
export { whenOut } from './strategies/when-out.js'
export { arbitrageur } from './traders/arbitrageur.js'
export { byDepth } from './traders/by-depth.js'
export { byTurnover } from './traders/by-turnover.js'
export { flow } from './traders/flow.js'
export { noise } from './traders/noise.js'
export { recordedVolume } from './traders/recorded-volume.js'
export { steadyTurnover } from './traders/steady-turnover.js'
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
