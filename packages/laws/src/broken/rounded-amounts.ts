import { brokenCurve } from './broken-curve.js'

/** Amounts in whole millionths, as if every token had six decimals. */
export const roundedAmounts = brokenCurve(
  'rounded-amounts',
  'amounts out are rounded down to six decimals',
  ['homogeneity', 'inverse', 'shape'],
  (real, right) => ({
    exactIn: (...trade) => {
      const { amountOut, remaining } = right.exactIn(...trade)
      const dust = real.mod(amountOut, real.of('1e-6'))
      return { amountOut: real.sub(amountOut, dust), remaining: real.add(remaining, dust) }
    },
  }),
)
