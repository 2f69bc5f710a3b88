import { defineFee } from '../fee-policy.js'

/**
 * One rate for those who pay X, another for those who pay Y. The pool is left alone while the market price is inside
 * `[(1 − f_x)·q, q/(1 − f_y)]` around its own price q.
 *
 * @example
 * import { directionalFee, float64, orThrow } from '@ammeter/core'
 *
 * orThrow(directionalFee(float64, { payingX: 0.01 })).parameters // => { payingX: 0.01, payingY: 0.003 }
 */
export const directionalFee = defineFee({
  name: 'directional',
  summary: 'One rate for each direction of trade',
  parameters: {
    payingX: { default: 0.003, atLeast: 0, below: 1, unit: 'share', meaning: 'rate of trades that pay X' },
    payingY: { default: 0.003, atLeast: 0, below: 1, unit: 'share', meaning: 'rate of trades that pay Y' },
  },
  sameForAllSizes: true,
  over: (_real, { payingX, payingY }) => ({
    rate: ({ tokenIn }) => ({ rate: tokenIn === 'x' ? payingX : payingY }),
  }),
})
