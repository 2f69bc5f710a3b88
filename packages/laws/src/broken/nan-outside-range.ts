import { brokenCurve } from './broken-curve.js'

/** Reserves of a range up to the price 4 that are not defined beyond it. */
export const nanOutsideRange = brokenCurve(
  'nan-outside-range',
  'beyond the end of its range a reserve is the square root of a negative number',
  ['total'],
  (real, right) => ({
    reserves: price => {
      const { x, y } = right.reserves(price)
      const inside = real.sub(real.one, real.div(price, real.of(4)))
      return { x: real.mul(x, real.div(real.sqrt(inside), real.sqrt(inside))), y }
    },
  }),
)
