import { exp } from '../random/exp.js'
import { normal } from '../random/normal.js'
import { poisson } from '../random/poisson.js'
import { Diffusion } from './diffusion.js'
import { definePriceModel } from './price-model.js'

/**
 * Merton's jump diffusion: geometric Brownian motion, and log-normal jumps that arrive as a Poisson process. The drift is
 * that of the mean price, jumps included.
 *
 * @example
 * import { mertonJumpDiffusion } from '@ammeter/simulation'
 *
 * Object.keys(mertonJumpDiffusion.parameters) // => ['volatility', 'drift', 'jumpsPerYear', 'jumpMean', 'jumpDeviation']
 */
export const mertonJumpDiffusion = definePriceModel({
  name: 'merton-jump-diffusion',
  summary: 'Log-normal steps with sudden jumps',
  parameters: {
    volatility: { default: 0.6, atLeast: 0, atMost: 100, meaning: 'annual volatility σ between the jumps' },
    drift: { default: 0, atLeast: -100, atMost: 100, meaning: 'annual drift μ: the mean price grows as e^(μ t)' },
    jumpsPerYear: { default: 12, atLeast: 0, atMost: 1e5, meaning: 'mean number of jumps in a year' },
    jumpMean: { default: -0.05, atLeast: -5, atMost: 5, meaning: 'mean of a jump of the log price' },
    jumpDeviation: { default: 0.1, atLeast: 0, atMost: 5, meaning: 'standard deviation of a jump of the log price' },
  },
  sources: [{ title: 'R. C. Merton: Option Pricing when Underlying Stock Returns are Discontinuous (1976)' }],
  mean: ({ drift }, price, years) => price * exp(drift * years),
  start: ({ volatility, drift, jumpsPerYear, jumpMean, jumpDeviation }, { price, stream }) => {
    const meanJump = exp(jumpMean + (jumpDeviation * jumpDeviation) / 2) - 1
    const between = new Diffusion(
      price,
      stream,
      volatility,
      drift - (volatility * volatility) / 2 - jumpsPerYear * meanJump,
    )
    return {
      get price() {
        return between.price
      },
      advance: years => {
        between.advance(years)
        for (let jumps = poisson(stream, jumpsPerYear * years); jumps > 0; jumps -= 1) {
          between.price *= exp(jumpMean + jumpDeviation * normal(stream))
        }
      },
    }
  },
})
