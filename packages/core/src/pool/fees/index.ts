/** Every fee policy that ships: a fee is a file, and its line here. */
export * from './constant-fee.js'
export * from './directional-fee.js'
export * from './off-peg-fee.js'
export * from './stable-surge-fee.js'
export * from './volatility-fee.js'
