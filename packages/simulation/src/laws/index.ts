/**
 * The laws of what plugs into a simulation: price models, strategies, traders, alerts and objectives, and broken ones that show that
 * each law can fail.
 *
 * @packageDocumentation
 */

export type { BrokenPlugIn } from '@ammeter/laws/broken'
export { alertLaws } from './alerts/index.js'
export { brokenAlerts } from './broken/broken-alerts.js'
export { brokenModels } from './broken/broken-models.js'
export { brokenObjectives } from './broken/broken-objectives.js'
export { brokenStrategies } from './broken/broken-strategies.js'
export { brokenTraders } from './broken/broken-traders.js'
export { checkAlert } from './check-alert.js'
export { checkModel } from './check-model.js'
export { checkObjective } from './check-objective.js'
export { checkStrategy } from './check-strategy.js'
export { checkTrader } from './check-trader.js'
export { modelLaws } from './models/index.js'
export { objectiveLaws } from './objectives/index.js'
export { strategyLaws } from './strategies/index.js'
export { traderLaws } from './traders/index.js'
