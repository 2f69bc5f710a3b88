// Amounts, prices, money and counts as people read them.

import { grouped, inWords, power, signed, withoutRounding } from './grouped.js'

/** Five significant digits without trailing zeros: thousands grouped, and a power of ten for numbers far from 1. */
const fiveDigits = (size: number): string => {
  if (size === 0) return '0'
  if (size < 1e-6 || size >= 1e15) return power(size)
  if (size >= 99_999.5) return grouped(size, 0)
  const decimals = Math.min(12, Math.max(0, 4 - Math.floor(Math.log10(size))))
  const text = grouped(Number(size.toPrecision(5)), decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/**
 * An amount of tokens, or a price: five significant digits, thousands grouped.
 *
 * @param value An amount, or a price in units of Y for one X.
 * @example
 * import { amount } from '@ammeter/charts/format'
 *
 * amount(1234.5678) // => '1,234.6'
 * amount(0.000123456) // => '0.00012346'
 * amount(-2) // => '−2'
 */
export const amount = (value: number | undefined): string =>
  inWords(value) ?? signed(value ?? 0, fiveDigits(Math.abs(value ?? 0)))

/** With cents below one dollar, in whole dollars above. */
const inDollars = (size: number): string => {
  if (size > 0 && size < 0.01) return '<$0.01'
  return `$${grouped(size, size > 0 && size < 0.995 ? 2 : 0)}`
}

/**
 * An amount of money: whole dollars, with cents only below one.
 *
 * @param value An amount in dollars.
 * @example
 * import { dollars } from '@ammeter/charts/format'
 *
 * dollars(10000) // => '$10,000'
 * dollars(-283.6) // => '−$284'
 * dollars(0.42) // => '$0.42'
 */
export const dollars = (value: number | undefined): string =>
  inWords(value) ?? signed(value ?? 0, inDollars(Math.abs(value ?? 0)))

/**
 * A whole number: thousands grouped.
 *
 * @param value A number of things.
 * @example
 * import { count } from '@ammeter/charts/format'
 *
 * count(26304) // => '26,304'
 */
export const count = (value: number | undefined): string =>
  inWords(value) ?? signed(value ?? 0, grouped(Math.abs(value ?? 0), 0))

/**
 * How many times over, such as volume for each dollar of value: two decimals.
 *
 * @param value A number of times.
 * @param unit What follows the digits; by default the sign, which a column whose heading says it can do without.
 * @example
 * import { times } from '@ammeter/charts/format'
 *
 * times(0.3214) // => '0.32×'
 * times(0.001) // => '<0.01×'
 * times(0.3214, '') // => '0.32'
 */
export const times = (value: number | undefined, unit = '×'): string => {
  const words = inWords(value)
  if (words !== undefined) return words
  const size = Math.abs(withoutRounding(value ?? 0))
  return `${size > 0 && size < 0.01 ? '<0.01' : signed(value ?? 0, grouped(size, 2))}${unit}`
}
