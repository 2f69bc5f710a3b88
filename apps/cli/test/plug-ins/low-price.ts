import { defineAlert } from '@ammeter/simulation'

export const lowPrice = defineAlert({
  name: 'low-price',
  summary: 'The price is below a part of that at entry',
  parameters: { fall: { default: 0.05, above: 0, below: 1, unit: 'share', meaning: 'the fall' } },
  start: ({ fall }, entryPrice) => ({
    isOn: ({ price }) => price < entryPrice * (1 - fall),
    value: ({ price }) => price,
    clearedBy: () => ({ prices: { from: entryPrice * (1 - fall) } }),
  }),
})
