import { definePriceModel, normal } from '@ammeter/simulation'

export const plugIn = definePriceModel({
  name: 'walk',
  summary: 'Independent normal steps of the log price',
  parameters: { deviation: { default: 0.5, atLeast: 0, meaning: 'annual standard deviation' } },
  start: ({ deviation }, { price, stream }) => {
    const process = {
      price,
      advance: (years: number) => {
        process.price *= Math.exp(deviation * Math.sqrt(years) * normal(stream))
      },
    }
    return process
  },
})
