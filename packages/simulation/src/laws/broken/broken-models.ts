// Price models with one deliberate mistake each.

import type { BrokenPlugIn } from '@ammeter/laws/broken'
import { definePriceModel, type PriceModelAuthoring, type PriceModelDefinition } from '../../paths/price-model.js'
import { normal } from '../../random/normal.js'
import { uniform } from '../../random/random-stream.js'

type BrokenModel = BrokenPlugIn<PriceModelDefinition>

const brokenModel = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  authored: Pick<PriceModelAuthoring<never, never>, 'start' | 'mean'>,
): BrokenModel => ({
  definition: definePriceModel({ name, summary: mistake, parameters: {}, ...authored }),
  mistake,
  breaks,
})

/** A process that begins at a price. A function of the price and the years gives the next price. */
const moved = (price: number, next: (price: number, years: number) => number) => {
  const process = {
    price,
    advance: (years: number) => {
      process.price = next(process.price, years)
    },
  }
  return process
}

const addsNoise = brokenModel('adds-noise', 'noise is added to the price, which falls below 0', ['positive'], {
  start: (_parameters, { price, stream }) =>
    moved(price, (now, years) => now + 100 * price * Math.sqrt(years) * normal(stream)),
})

const beginsAtOne = brokenModel('begins-at-one', 'every path begins at 1', ['start'], {
  start: () => moved(1, now => now),
})

const drawsElsewhere = brokenModel('draws-elsewhere', 'chance is not that of the stream', ['seeded'], {
  start: (_parameters, { price }) => moved(price, now => now * (1 + 0.01 * Math.random())),
})

const lastSeen = { deviation: 0 }

const sharesMemory = brokenModel('shares-memory', 'all paths remember in one place', ['ownStream'], {
  start: (_parameters, { price, stream }) => {
    lastSeen.deviation = 0
    return moved(price, now => {
      lastSeen.deviation = lastSeen.deviation / 2 + 0.01 * (uniform(stream) - 0.5)
      return now * Math.exp(lastSeen.deviation)
    })
  },
})

const forgetsVariance = brokenModel(
  'forgets-variance',
  'the mean of a log-normal step is taken for that of its logarithm',
  ['mean'],
  {
    mean: (_parameters, price) => price,
    start: (_parameters, { price, stream }) =>
      moved(price, (now, years) => now * Math.exp(0.8 * Math.sqrt(years) * normal(stream))),
  },
)

const calledValue: BrokenModel = {
  definition: definePriceModel({
    name: 'called-value',
    summary: 'its parameter is called as a term of a pool is',
    parameters: { value: { default: 1, above: 0, meaning: 'nothing' } },
    start: (_parameters, { price }) => moved(price, now => now),
  }),
  mistake: 'its parameter is called as a term of a pool is',
  breaks: ['parameterNames'],
}

/**
 * Price models that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { brokenModels, checkModel } from '@ammeter/simulation/laws'
 *
 * const { definition, mistake } = brokenModels[0]
 * mistake // => 'noise is added to the price, which falls below 0'
 * checkModel(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenModels: readonly [BrokenModel, ...BrokenModel[]] = [
  addsNoise,
  beginsAtOne,
  drawsElsewhere,
  sharesMemory,
  forgetsVariance,
  calledValue,
]
