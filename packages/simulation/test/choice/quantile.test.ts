import { expect, test } from 'vitest'
import { outcomeOf } from '../../src/choice/index.js'
import { quantileOf, selectQuantile } from '../../src/choice/quantile.js'
import { randomStream, uniform } from '../../src/index.js'

const drawn = (count: number, seed: number, steps = 1e9): number[] => {
  const stream = randomStream(seed)
  return Array.from({ length: count }, () => Math.floor(uniform(stream) * steps) / steps)
}

/** The definition, word for word. */
const byDefinition = (numbers: readonly number[], fraction: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const rank = fraction * (numbers.length - 1)
  const below = sorted[Math.floor(rank)] as number
  const above = sorted[Math.ceil(rank)] as number
  return below + (rank - Math.floor(rank)) * (above - below)
}

test.each([1, 2, 3, 20, 21, 250, 4000])(
  'quantiles of %i numbers are those of the definition, sorted or selected',
  count => {
    for (const [seed, steps] of [
      [1, 1e9],
      [2, 5],
      [3, 1],
    ] as const) {
      const numbers = drawn(count, seed, steps)
      for (const fraction of [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]) {
        const expected = byDefinition(numbers, fraction)
        expect(quantileOf(Float64Array.from(numbers).sort(), fraction)).toBe(expected)
        expect(selectQuantile(Float64Array.from(numbers), fraction)).toBe(expected)
      }
    }
  },
)

test('an outcome has the quantiles, the moments and the share above 0 of its nets', () => {
  const nets = drawn(4000, 7).map(each => each - 0.25)
  const { median, worstTwentieth, quantiles, beatsHolding, mean, deviation, fees } = outcomeOf(
    nets,
    nets.map(() => 0.5),
  )
  expect(quantiles).toEqual([0.05, 0.25, 0.5, 0.75, 0.95].map(fraction => byDefinition(nets, fraction)))
  expect([worstTwentieth, median]).toEqual([quantiles[0], quantiles[2]])
  expect(beatsHolding).toBe(nets.filter(net => net > 0).length / 4000)
  const average = nets.reduce((sum, net) => sum + net, 0) / 4000
  expect(mean).toBeCloseTo(average, 14)
  expect(deviation).toBeCloseTo(Math.sqrt(nets.reduce((sum, net) => sum + (net - average) ** 2, 0) / 3999), 14)
  expect(fees).toBe(0.5)
})

test('one path has no deviation', () => {
  expect(outcomeOf([0.1], [0]).deviation).toBe(0)
})
