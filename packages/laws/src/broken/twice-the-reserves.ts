import { brokenCurve } from './broken-curve.js'

/** Reserves on the level set of liquidity 2. */
export const twiceTheReserves = brokenCurve(
  'twice-the-reserves',
  'the reserves are on another level set',
  ['cheapestBundle'],
  (real, right) => ({
    reserves: price => {
      const { x, y } = right.reserves(price)
      return { x: real.add(x, x), y: real.add(y, y) }
    },
  }),
)
