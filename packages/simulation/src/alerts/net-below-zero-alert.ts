import { defineAlert } from './alert-rule.js'

/**
 * What the position would pay out is less than the deposited tokens would be worth.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { netBelowZeroAlert } from '@ammeter/simulation'
 *
 * orThrow(netBelowZeroAlert()).parameters // => { clear: 0.01 }
 */
export const netBelowZeroAlert = defineAlert({
  name: 'net-below-zero',
  summary: 'The position would pay out less than holding is worth',
  parameters: {
    clear: { default: 0.01, atLeast: 0, unit: 'share', meaning: 'net, as a part of holding, at which it clears' },
  },
  start: ({ clear }) => ({
    threshold: 0,
    isOn: ({ account }) => account.gainVsHold < 0,
    isClear: ({ account: { gainVsHold, hold } }) => gainVsHold >= clear * hold,
    value: ({ account }) => account.gainVsHold,
    isWorse: (value, other) => value < other,
    clearedBy: ({ account: { gainVsHold, hold } }) => ({ fees: clear * hold - gainVsHold }),
  }),
})
