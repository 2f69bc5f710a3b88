// The parts of a written number: its sign, groups of thousands, powers of ten.

/**
 * The real minus sign, as wide as a plus; no line breaks between it and the digits after it.
 *
 * @example
 * import { MINUS } from '@ammeter/charts/format'
 *
 * `${MINUS}2` // => '−2'
 */
export const MINUS = '\u2212'

/** The space before a unit, at which no line breaks. */
export const SPACE = '\u00a0'

/** A fixed number of decimals, thousands grouped. For finite values of at least 0. */
export const grouped = (size: number, decimals: number): string => {
  if (size >= 1e15) return power(size)
  const [whole = '', fraction] = size.toFixed(decimals).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
}

/** A number too large or too small to be written out: `1.5×10²⁰`. For finite values above 0. */
export const power = (size: number): string => {
  const [mantissa = '', exponent = ''] = size.toExponential(4).split('e')
  const raised = [...exponent.replace('+', '')].map(digit => SUPERSCRIPTS[digit]).join('')
  return `${mantissa.replace(/\.?0+$/, '')}×10${raised}`
}

/** Parts of a whole smaller than this are what rounding leaves where a difference is zero. */
const ROUNDING = 1e-12

/**
 * Whether a difference between parts of a whole is no more than what rounding leaves of zero.
 *
 * @param part The difference.
 * @param whole The whole, above 0; left out, 1: then the difference is one of fractions.
 * @example
 * import { isRounding } from '@ammeter/charts/format'
 *
 * isRounding(-6.0027e-11, 10_000) // => true
 * isRounding(-6.0027e-11) // => false
 */
export const isRounding = (part: number, whole = 1): boolean => Math.abs(part) < ROUNDING * whole

/** A fraction or a multiple; zero if it is no more than rounding. */
export const withoutRounding = (value: number): number => (isRounding(value) ? 0 : value)

/** The text for a value that is not a finite number; otherwise nothing. */
export const inWords = (value: number | undefined): string | undefined => {
  if (value === undefined || Number.isNaN(value)) return 'n/a'
  if (value === Number.POSITIVE_INFINITY) return '∞'
  return value === Number.NEGATIVE_INFINITY ? `${MINUS}∞` : undefined
}

/** A size with the sign of its value: none where it rounds to zero, or is only said to be less than something. */
export const signed = (value: number, text: string, plus = ''): string => {
  if (!/[1-9∞]/.test(text) || text.startsWith('<')) return text
  return (value < 0 ? MINUS : plus) + text
}
