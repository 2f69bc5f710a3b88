/** Every price model that ships: a price model is a file, and its line here. */
export * from './block-bootstrap.js'
export * from './geometric-brownian-motion.js'
export * from './merton-jump-diffusion.js'
export * from './ornstein-uhlenbeck.js'
export * from './regime-switching.js'
