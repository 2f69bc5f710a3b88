// Fractions, losses and yearly rates in percent.

import { amount } from './amount.js'
import { grouped, inWords, SPACE, signed, withoutRounding } from './grouped.js'

/** Fewer decimals for larger numbers; one above 0 that would round to 0 is written as less than the last decimal. */
const sizeInPercent = (fraction: number, decimals: number, wholeFrom: number): string => {
  const size = Math.abs(fraction) * 100
  const least = 10 ** -decimals
  if (size > 0 && size < least) return `<${least.toFixed(decimals)}${SPACE}%`
  const isWhole = Number(size.toFixed(decimals)) >= wholeFrom
  return `${Number.isFinite(size) ? grouped(size, isWhole ? 0 : decimals) : '∞'}${SPACE}%`
}

const inPercent = (fraction: number | undefined, decimals: number, wholeFrom: number, plus = ''): string => {
  const value = withoutRounding(fraction ?? 0)
  return inWords(fraction) ?? signed(value, sizeInPercent(value, decimals, wholeFrom), plus)
}

/**
 * A fraction in percent: two decimals, none from 1,000 % on.
 *
 * @param fraction A fraction, such as a price impact; any number, `undefined` and NaN are `n/a`.
 * @example
 * import { percent } from '@ammeter/charts/format'
 *
 * percent(0.0572) // => '5.72\u00a0%'
 * percent(0.00001) // => '<0.01\u00a0%'
 * percent(undefined) // => 'n/a'
 */
export const percent = (fraction: number | undefined): string => inPercent(fraction, 2, 1000)

/**
 * A fraction in percent, with no more digits than it has, at most five: for ticks, and for settings.
 *
 * @param fraction A fraction; any number, `undefined` and NaN are `n/a`.
 * @example
 * import { shortPercent } from '@ammeter/charts/format'
 *
 * shortPercent(-0.2) // => '−20\u00a0%'
 * shortPercent(0.005) // => '0.5\u00a0%'
 */
export const shortPercent = (fraction: number | undefined): string =>
  inWords(fraction) ?? `${amount(withoutRounding(fraction ?? 0) * 100)}${SPACE}%`

/**
 * A change of a fraction in percent, with its sign: two decimals, none from 1,000 % on.
 *
 * @param fraction A fraction; any number, `undefined` and NaN are `n/a`.
 * @example
 * import { signedPercent } from '@ammeter/charts/format'
 *
 * signedPercent(0.5) // => '+50.00\u00a0%'
 * signedPercent(-0.0224) // => '−2.24\u00a0%'
 */
export const signedPercent = (fraction: number | undefined): string => inPercent(fraction, 2, 1000, '+')

/**
 * Impermanent loss as people read it, "vs holding": a loss has a minus sign and two decimals.
 *
 * @param fraction The loss as a fraction, at least 0, as libraries give it; below 0 it is a gain, and has a plus sign.
 * @example
 * import { loss } from '@ammeter/charts/format'
 *
 * loss(0.05719) // => '−5.72\u00a0%'
 * loss(0) // => '0.00\u00a0%'
 * loss(-0.01) // => '+1.00\u00a0%'
 */
export const loss = (fraction: number | undefined): string =>
  inPercent(fraction === undefined ? undefined : -fraction, 2, 1000, '+')

/**
 * A yearly rate in percent: one decimal, none above 100 %.
 *
 * @param fraction The rate as a fraction of the value, a year.
 * @example
 * import { apr } from '@ammeter/charts/format'
 *
 * apr(0.3453) // => '34.5\u00a0%'
 * apr(2.671) // => '267\u00a0%'
 */
export const apr = (fraction: number | undefined): string => inPercent(fraction, 1, 100.05)
