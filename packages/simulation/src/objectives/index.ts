/** Every objective that ships: an objective is a file, and its line here. */
export * from './lvr-per-volume.js'
export * from './mean-less-deviations.js'
export * from './net-of-gas.js'
export * from './net-vs-hold.js'
export * from './net-vs-rebalancing.js'
export * from './worst-drawdown.js'
