import { exp } from '../random/exp.js'
import { exponential } from '../random/exponential.js'
import { uniform } from '../random/random-stream.js'
import { Diffusion } from './diffusion.js'
import { definePriceModel } from './price-model.js'

const DAYS_PER_YEAR = 365

/**
 * Geometric Brownian motion whose volatility changes between a calm and a turbulent regime, each of which lasts for an
 * exponentially distributed time. Within a step both have their part.
 *
 * @example
 * import { regimeSwitching } from '@ammeter/simulation'
 *
 * Object.keys(regimeSwitching.parameters) // => ['calmVolatility', 'turbulentVolatility', 'drift', 'calmDays', 'turbulentDays']
 */
export const regimeSwitching = definePriceModel({
  name: 'regime-switching',
  summary: 'Calm and turbulent times in turn',
  parameters: {
    calmVolatility: { default: 0.4, atLeast: 0, atMost: 100, meaning: 'annual volatility while it is calm' },
    turbulentVolatility: { default: 1.2, atLeast: 0, atMost: 100, meaning: 'annual volatility while it is turbulent' },
    drift: { default: 0, atLeast: -100, atMost: 100, meaning: 'annual drift μ: the mean price grows as e^(μ t)' },
    calmDays: { default: 30, above: 0, atMost: 1e6, meaning: 'mean days that calm lasts' },
    turbulentDays: { default: 10, above: 0, atMost: 1e6, meaning: 'mean days that turbulence lasts' },
  },
  sources: [{ title: 'J. D. Hamilton: A New Approach to the Economic Analysis of Nonstationary Time Series (1989)' }],
  mean: ({ drift }, price, years) => price * exp(drift * years),
  start: ({ calmVolatility, turbulentVolatility, drift, calmDays, turbulentDays }, { price, stream }) => {
    const regimes = [
      { years: calmDays / DAYS_PER_YEAR, variance: calmVolatility * calmVolatility },
      { years: turbulentDays / DAYS_PER_YEAR, variance: turbulentVolatility * turbulentVolatility },
    ] as const
    // Over a step the log price is normal, with the variance of the times spent in both.
    const unit = new Diffusion(price, stream, 1, -0.5)
    let now: 0 | 1 = uniform(stream) * (calmDays + turbulentDays) < calmDays ? 0 : 1
    let rest = regimes[now].years * exponential(stream)
    let growth = 0
    let trend = 1
    const process = {
      price,
      advance: (years: number) => {
        let variance = 0
        let left = years
        while (rest < left) {
          variance += rest * regimes[now].variance
          left -= rest
          now = now === 0 ? 1 : 0
          rest = regimes[now].years * exponential(stream)
        }
        rest -= left
        variance += left * regimes[now].variance
        unit.advance(variance)
        if (drift !== 0) {
          growth += drift * years
          trend = exp(growth)
        }
        process.price = unit.price * trend
      },
    }
    return process
  },
})
