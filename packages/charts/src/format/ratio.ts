// Price ratios as multiples, and as changes in percent.

import { amount } from './amount.js'
import { inWords, MINUS, SPACE } from './grouped.js'

/**
 * A price ratio as a multiple, or as a division where the price has fallen.
 *
 * @param ratio The price divided by the price at entry, above 0.
 * @param text How the number is written: by default {@link amount}, with up to five significant digits.
 * @example
 * import { multiple } from '@ammeter/charts/format'
 *
 * multiple(2) // => '×2'
 * multiple(0.5) // => '÷2'
 * multiple(1.53) // => '×1.53'
 */
export const multiple = (ratio: number | undefined, text: (size: number) => string = amount): string => {
  if (ratio === undefined || !(ratio > 0)) return ratio === 0 ? '÷∞' : 'n/a'
  if (ratio >= 1) return `×${text(ratio)}`
  const size = text(1 / ratio)
  return size === '1' ? '×1' : `÷${size}`
}

/** Two decimals at most, none from 1,000 % on. */
const sizeOfChange = (percent: number): string => {
  if (percent > 0 && percent < 0.01) return '<0.01'
  return amount(percent < 1000 ? Number(percent.toFixed(2)) : Math.round(percent))
}

/**
 * A price ratio as a change of the price.
 *
 * @param ratio The price divided by the price at entry, at least 0.
 * @example
 * import { change } from '@ammeter/charts/format'
 *
 * change(2) // => '+100\u00a0%'
 * change(0.5) // => '−50\u00a0%'
 * change(1) // => '0\u00a0%'
 */
export const change = (ratio: number | undefined): string => {
  const words = inWords(ratio)
  if (ratio === undefined || words !== undefined) return words === '∞' ? `+∞${SPACE}%` : 'n/a'
  const percent = (ratio - 1) * 100
  const sign = percent < 0 ? MINUS : '+'
  return `${percent === 0 ? '0' : sign + sizeOfChange(Math.abs(percent))}${SPACE}%`
}

/**
 * A price ratio in both notations.
 *
 * @param ratio The price divided by the price at entry, above 0.
 * @example
 * import { multipleAndChange } from '@ammeter/charts/format'
 *
 * multipleAndChange(2) // => '×2 (+100\u00a0%)'
 */
export const multipleAndChange = (ratio: number | undefined): string => `${multiple(ratio)} (${change(ratio)})`
