import { defineAlert } from './alert-rule.js'

/**
 * Impermanent loss since the position was last centred.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { ilAlert } from '@ammeter/simulation'
 *
 * orThrow(ilAlert({ above: 0.1, clear: 0.05 })).parameters // => { above: 0.1, clear: 0.05 }
 */
export const ilAlert = defineAlert({
  name: 'il',
  summary: 'Impermanent loss, not yet realised, is more than a part of holding',
  parameters: {
    above: { default: 0.05, above: 0, below: 1, unit: 'share', meaning: 'loss at which the alert starts' },
    clear: {
      default: 0.04,
      atLeast: 0,
      atMost: 'above',
      follows: { parameter: 'above', times: 0.8 },
      unit: 'share',
      meaning: 'loss at which it clears',
    },
  },
  start: ({ above, clear }) => ({
    threshold: above,
    isOn: ({ lossOfBasket }) => lossOfBasket > above,
    isClear: ({ lossOfBasket }) => lossOfBasket <= clear,
    value: ({ lossOfBasket }) => lossOfBasket,
    clearedBy: ({ price, centre, priceOfLoss }) => ({
      prices: price > centre ? { to: priceOfLoss(clear) } : { from: priceOfLoss(clear) },
    }),
  }),
})
