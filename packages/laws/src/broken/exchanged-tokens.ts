import { brokenCurve } from './broken-curve.js'

/** `x = √p, y = 1/√p`: prices in X per Y. */
export const exchangedTokens = brokenCurve(
  'exchanged-tokens',
  'the reserves follow the price in X per Y',
  ['cheapestBundle', 'priceRoundTrip', 'impermanentLoss', 'envelope'],
  (_real, right) => ({
    reserves: price => {
      const { x, y } = right.reserves(price)
      return { x: y, y: x }
    },
  }),
)
