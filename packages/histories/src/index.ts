/**
 * Hourly price histories of known events, each with its source and loaded when needed.
 *
 * @packageDocumentation
 */
export type { BuiltInHistory, HistoryPoints, HistorySource } from './built-in-history.js'
export { daiUsd202012 } from './histories/dai-usd-2020-12.js'
export { ethUsd202012 } from './histories/eth-usd-2020-12.js'
export { histories } from './histories/histories.js'
export { mimUsdc202112 } from './histories/mim-usdc-2021-12.js'
export { licenceText } from './licence-text.js'
