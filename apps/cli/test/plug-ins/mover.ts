import { defineStrategy } from '@ammeter/simulation'

export const plugIn = defineStrategy({
  name: 'mover',
  summary: 'Moves to a range of another width around the price, once that has left its range',
  parameters: { width: { default: 1.2, above: 1, unit: 'factor', meaning: 'the range, from the price' } },
  start: ({ width }) => ({
    decide: ({ isInRange, price }) =>
      isInRange ? undefined : { do: 'move', parameters: { lower: price / width, upper: price * width } },
  }),
})
