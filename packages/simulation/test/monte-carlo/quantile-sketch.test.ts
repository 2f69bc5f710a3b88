import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuantileSketch, SKETCH_CAPACITY } from '../../src/monte-carlo/quantile-sketch.js'
import { normal } from '../../src/random/normal.js'
import { streamsOfSeed } from '../../src/random/path-streams.js'

const sketchOf = (values: Iterable<number>): QuantileSketch => {
  const sketch = new QuantileSketch()
  for (const value of values) sketch.add(value)
  return sketch
}

/** The quantile by its definition: between the two numbers around its rank. */
const exactly = (values: readonly number[], fraction: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = fraction * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(rank)] as number, sorted[Math.ceil(rank)] as number]
  return below + (rank - Math.floor(rank)) * (above - below)
}

test('exact while the numbers fit', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, fraction) => {
      expect(sketchOf(values).quantile(fraction)).toBeCloseTo(exactly(values, fraction), 6)
    }),
    { seed: 1 },
  )
})

test('beyond that the rank is off by less than it says', () => {
  const stream = streamsOfSeed(1).next()
  const values = Array.from({ length: 50 * SKETCH_CAPACITY + 7 }, () => normal(stream))
  const sorted = Float64Array.from(values).sort()
  const most = Math.log2(values.length / SKETCH_CAPACITY) / (2 * SKETCH_CAPACITY)
  for (const order of [values, sorted, sorted.toReversed()]) {
    const sketch = sketchOf(order)
    expect(sketch.count).toBe(values.length)
    for (const fraction of [0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999]) {
      const found = sketch.quantile(fraction)
      const rank = sorted.findIndex(value => value >= found) / values.length
      expect(Math.abs(rank - fraction), `${fraction}`).toBeLessThan(most + 1 / values.length)
    }
  }
})

test('a histogram counts every number between its ends', () => {
  const sketch = sketchOf(Array.from({ length: 101 }, (_, index) => index))
  expect(sketch.histogram(0, 100, 4)).toEqual([25, 25, 25, 26])
  expect(sketch.histogram(10, 19, 1)).toEqual([10])
  expect(sketchOf([3, 3, 3]).histogram(3, 3, 2)).toEqual([3, 0])
})

test('the histogram of many numbers counts them all', () => {
  const length = 3 * SKETCH_CAPACITY + 5
  const counts = sketchOf(Array.from({ length }, (_, index) => index)).histogram(-1, length, 7)
  expect(counts.reduce((sum, count) => sum + count)).toBe(length)
})
