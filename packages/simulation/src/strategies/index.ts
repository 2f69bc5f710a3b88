/** Every strategy that ships: a strategy is a file, and its line here. */
export * from './band.js'
export * from './every.js'
export * from './hold.js'
export * from './when-out.js'
