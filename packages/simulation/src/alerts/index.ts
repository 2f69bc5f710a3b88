/** Every alert that ships: an alert is a file, and its line here. */
export * from './depeg-alert.js'
export * from './il-alert.js'
export * from './net-below-zero-alert.js'
export * from './out-of-range-alert.js'
