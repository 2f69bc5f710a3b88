/** Every trader that ships: a trader is a file, and its line here. */
export * from './arbitrageur.js'
export * from './by-depth.js'
export * from './by-turnover.js'
export * from './flow.js'
export * from './noise.js'
export * from './recorded-volume.js'
export * from './steady-turnover.js'
