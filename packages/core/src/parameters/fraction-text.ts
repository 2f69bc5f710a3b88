// Fractions as people write them: 0.3% and 30bp.

import type { Real } from '../arithmetic/real.js'

const FRACTION = /^(.*?)\s*(%|bp)$/i

/**
 * A fraction that is written in percent or in basis points, of 0.01 % each.
 *
 * @param real The arithmetic.
 * @param text What was written.
 * @returns The fraction; no finite number where no number stands before the unit; undefined where there is no unit.
 *
 * @example
 * import { float64, fractionOfText } from '@ammeter/core'
 *
 * fractionOfText(float64, '0.3%') // => 0.003
 * fractionOfText(float64, '4bp') // => 0.0004
 * fractionOfText(float64, '0.3') // => undefined
 */
export const fractionOfText = <N>(real: Real<N>, text: string): N | undefined => {
  const [, number, unit] = FRACTION.exec(text.trim()) ?? []
  if (number === undefined || unit === undefined) return undefined
  return real.div(real.of(number), real.of(unit === '%' ? 100 : 10_000))
}
