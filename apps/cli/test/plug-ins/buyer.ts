import { exactIn } from '@ammeter/core'
import { defineTrader } from '@ammeter/simulation'

export const buyer = defineTrader({
  name: 'buyer',
  summary: 'Buys X for the same amount every step',
  parameters: { spend: { default: 10, above: 0, meaning: 'Y paid a step' } },
  start: ({ spend }) => ({ trades: () => [exactIn('y', spend)] }),
})
