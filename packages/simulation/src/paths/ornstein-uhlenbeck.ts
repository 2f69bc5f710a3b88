// The Ornstein–Uhlenbeck model of the log price: a price that returns to a mean.

import { exp } from '../random/exp.js'
import { ln } from '../random/ln.js'
import { normal } from '../random/normal.js'
import { definePriceModel } from './price-model.js'

const DAYS_PER_YEAR = 365

const reversionOf = (halfLifeDays: number): number => (Math.LN2 * DAYS_PER_YEAR) / halfLifeDays

/** 1 − e^(−2θt), by its series where it would cancel. */
const lostOf = (reversion: number, years: number): number => {
  const twice = 2 * reversion * years
  return twice < 1e-5 ? twice * (1 - twice / 2) : 1 - exp(-twice)
}

/** The variance of the log price after a time. */
const varianceOf = (volatility: number, reversion: number, years: number): number =>
  (volatility * volatility * lostOf(reversion, years)) / (2 * reversion)

/**
 * The exponential of an Ornstein–Uhlenbeck process: `d ln P = θ (ln m − ln P) dt + σ dW`, a price that is drawn back to a
 * peg. Each step is exact, however long.
 *
 * @example
 * import { ornsteinUhlenbeck } from '@ammeter/simulation'
 *
 * Object.keys(ornsteinUhlenbeck.parameters) // => ['volatility', 'halfLifeDays', 'mean']
 */
export const ornsteinUhlenbeck = definePriceModel({
  name: 'ornstein-uhlenbeck',
  summary: 'A peg to which the price returns',
  parameters: {
    volatility: { default: 0.05, atLeast: 0, atMost: 100, meaning: 'annual volatility σ of the log price' },
    halfLifeDays: { default: 1, above: 0, atMost: 1e6, meaning: 'days in which half of a deviation is gone' },
    mean: { default: 1, above: 0, unit: 'price', meaning: 'price to which it returns' },
  },
  sources: [{ title: 'G. E. Uhlenbeck, L. S. Ornstein: On the Theory of the Brownian Motion (1930)' }],
  mean: ({ volatility, halfLifeDays, mean }, price, years) => {
    const reversion = reversionOf(halfLifeDays)
    const logMean = ln(mean) + exp(-reversion * years) * (ln(price) - ln(mean))
    return exp(logMean + varianceOf(volatility, reversion, years) / 2)
  },
  start: ({ volatility, halfLifeDays, mean }, { price, stream }) => {
    const reversion = reversionOf(halfLifeDays)
    const logMean = ln(mean)
    let away = ln(price) - logMean
    let last = 0
    let kept = 1
    let deviation = 0
    const process = {
      price,
      advance: (years: number) => {
        if (years !== last) {
          last = years
          kept = exp(-reversion * years)
          deviation = volatility * Math.sqrt(lostOf(reversion, years) / (2 * reversion))
        }
        away = kept * away + deviation * normal(stream)
        process.price = exp(logMean + away)
      },
    }
    return process
  },
})
