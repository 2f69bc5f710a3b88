import { brokenCurve } from './broken-curve.js'

/** Clears the sign of the price in place, instead of a copy. */
export const changesItsInput = brokenCurve(
  'changes-its-input',
  'a formula changes the decimal that it is given',
  ['total'],
  (_real, right) => ({
    reserves: price => {
      if (typeof price === 'object' && 's' in price) (price as { s: number }).s = 1
      return right.reserves(price)
    },
  }),
  'decimal',
)
