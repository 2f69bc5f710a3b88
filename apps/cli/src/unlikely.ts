import { float64 } from '@ammeter/core'
import { amount, percent } from './output/figures.js'

/** A fee of this and more that was typed without a percent sign may have been meant in percent. */
const UNLIKELY_FEE = 0.1

/** Annual volatilities above this may have been meant in percent. */
const UNLIKELY_VOLATILITY = 10

/** A note on a fee that was probably meant in percent; none for others. */
export const unlikelyFee = (text: string | undefined): readonly string[] => {
  const fee = float64.of(text ?? '')
  return fee >= UNLIKELY_FEE
    ? [
        `the fee is ${percent(fee)}, because ${text} has no %: ${text} % would be ${float64.toText(Number((fee / 100).toPrecision(15)))}`,
      ]
    : []
}

/** A note on an annual volatility that was probably meant in percent; none for others. */
export const unlikelyVolatility = (name: string, volatility: number | undefined): readonly string[] =>
  volatility !== undefined && volatility > UNLIKELY_VOLATILITY
    ? [
        `${name} is ${percent(volatility)} a year: ${amount(volatility)} % would be ${amount(volatility / 100)}, or ${amount(volatility)}%`,
      ]
    : []
