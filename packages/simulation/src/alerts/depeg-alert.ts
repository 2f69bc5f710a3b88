import { defaultPeg } from '@ammeter/core'
import { defineAlert } from './alert-rule.js'

/**
 * The price is away from its peg.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { depegAlert } from '@ammeter/simulation'
 *
 * orThrow(depegAlert({ above: 0.02, peg: 1 })).parameters // => { above: 0.02, clear: 0.016, peg: 1 }
 */
export const depegAlert = defineAlert({
  name: 'depeg',
  summary: 'The price is away from its peg by more than a part of it',
  parameters: {
    above: { default: 0.01, above: 0, unit: 'share', meaning: 'deviation at which the alert starts' },
    clear: {
      default: 0.008,
      atLeast: 0,
      atMost: 'above',
      follows: { parameter: 'above', times: 0.8 },
      unit: 'share',
      meaning: 'deviation at which it clears',
    },
    peg: { default: 0, atLeast: 0, meaning: 'the peg, Y per X; 0: 1 if the price at entry is near 1, else that price' },
  },
  start: ({ above, clear, peg: given }, entryPrice) => {
    const peg = given === 0 ? defaultPeg(entryPrice) : given
    const deviation = (price: number) => price / peg - 1
    return {
      threshold: above,
      isOn: ({ price }) => Math.abs(deviation(price)) > above,
      isClear: ({ price }) => Math.abs(deviation(price)) <= clear,
      value: ({ price }) => deviation(price),
      isWorse: (value, other) => Math.abs(value) > Math.abs(other),
      clearedBy: () => ({ prices: { from: peg * (1 - clear), to: peg * (1 + clear) } }),
    }
  },
})
