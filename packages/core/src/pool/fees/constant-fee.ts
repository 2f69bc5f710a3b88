import { defineFee } from '../fee-policy.js'

/**
 * The same rate for every trade.
 *
 * @example
 * import { constantFee, float64, orThrow } from '@ammeter/core'
 *
 * orThrow(constantFee(float64, { rate: 0.0005 })).constant // => 0.0005
 */
export const constantFee = defineFee({
  name: 'constant',
  summary: 'The same rate for every trade',
  parameters: {
    rate: { default: 0.003, atLeast: 0, below: 1, unit: 'share', meaning: 'part of each trade that is charged' },
  },
  sameForAllSizes: true,
  over: (_real, { rate }) => ({ constant: rate, rate: () => ({ rate }) }),
})
