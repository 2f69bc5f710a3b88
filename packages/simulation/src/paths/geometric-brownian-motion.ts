import { exp } from '../random/exp.js'
import { Diffusion } from './diffusion.js'
import { definePriceModel } from './price-model.js'

/**
 * Geometric Brownian motion: `dP/P = μ dt + σ dW`.
 *
 * @example
 * import { geometricBrownianMotion } from '@ammeter/simulation'
 *
 * Object.keys(geometricBrownianMotion.parameters) // => ['volatility', 'drift']
 */
export const geometricBrownianMotion = definePriceModel({
  name: 'geometric-brownian-motion',
  summary: 'Independent log-normal steps',
  parameters: {
    volatility: { default: 0.8, atLeast: 0, atMost: 100, meaning: 'annual volatility σ of the log price' },
    drift: { default: 0, atLeast: -100, atMost: 100, meaning: 'annual drift μ: the mean price grows as e^(μ t)' },
  },
  sources: [{ title: 'F. Black, M. Scholes: The Pricing of Options and Corporate Liabilities (1973)' }],
  mean: ({ drift }, price, years) => price * exp(drift * years),
  start: ({ volatility, drift }, { price, stream }) =>
    new Diffusion(price, stream, volatility, drift - (volatility * volatility) / 2),
})
