// The two ends of a price range among a curve's fields.

import type { NumberField } from './number-field.js'

/** Whether a range is equally wide below and above the price at entry. */
export const isEvenRange = (lower: number, upper: number): boolean => Math.abs(lower * upper - 1) < 1e-9 && upper > 1

/** The two ends of a range of prices among the fields of a curve, lower and upper: the second is bounded by the first. */
export const rangeFields = (fields: readonly NumberField[]): readonly [NumberField, NumberField] | undefined => {
  const upper = fields.find(({ bounds, written }) => written === 'ratio' && typeof bounds.above === 'string')
  if (upper === undefined) return undefined
  const lower = fields.find(({ key }) => key.endsWith(`.${upper.bounds.above}`))
  return lower && [lower, upper]
}
