import { defineFee } from '@ammeter/core'

export const plugIn = defineFee({
  name: 'flat',
  summary: 'The same rate for everybody',
  parameters: { rate: { default: 0.002, atLeast: 0, below: 1, unit: 'share', meaning: 'rate' } },
  over: (_real, { rate }) => ({ rate: () => ({ rate }) }),
})
