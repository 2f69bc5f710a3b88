/**
 * The laws of what plugs into a simulation: price models, strategies, traders and alerts.
 *
 * @packageDocumentation
 */
export { checkAlert } from './check-alert.js'
export { checkModel } from './check-model.js'
export { checkStrategy } from './check-strategy.js'
export { checkTrader } from './check-trader.js'
