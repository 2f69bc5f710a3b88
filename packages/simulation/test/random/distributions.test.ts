import { expect, test } from 'vitest'
import { exponential } from '../../src/random/exponential.js'
import { normal } from '../../src/random/normal.js'
import { streamsOfSeed } from '../../src/random/path-streams.js'
import { poisson } from '../../src/random/poisson.js'
import { type RandomStream, uniform } from '../../src/random/random-stream.js'

const DRAWS = 2_000_000

/** How far the mean of a function of draws is from what it should be, in standard errors. */
const deviation = (draw: () => number, expected: number, variance: number): number => {
  let sum = 0
  for (let n = 0; n < DRAWS; n += 1) sum += draw()
  return Math.abs(sum / DRAWS - expected) / Math.sqrt(variance / DRAWS)
}

const streamOf = (seed: number): RandomStream => streamsOfSeed(seed).next()

test('normal numbers have the moments of the normal distribution', () => {
  const stream = streamOf(1)
  expect(deviation(() => normal(stream), 0, 1)).toBeLessThan(4)
  expect(deviation(() => normal(stream) ** 2, 1, 2)).toBeLessThan(4)
  expect(deviation(() => normal(stream) ** 3, 0, 15)).toBeLessThan(4)
  expect(deviation(() => normal(stream) ** 4, 3, 96)).toBeLessThan(4)
  expect(deviation(() => normal(stream) ** 6, 15, 10_170)).toBeLessThan(4)
})

test.each([
  [0.1, 0.539827837277029],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [2, 0.977249868051821],
  [3, 0.99865010196837],
  [3.654152885361009, 0.999871],
  [4, 0.999968328758167],
])('the normal distribution function at %d, and at its negative, is %d', (x, expected) => {
  const stream = streamOf(2)
  const variance = expected * (1 - expected)
  expect(deviation(() => (normal(stream) < x ? 1 : 0), expected, variance)).toBeLessThan(4)
  expect(deviation(() => (normal(stream) > -x ? 1 : 0), expected, variance)).toBeLessThan(4)
})

test('uniform numbers are between 0 and 1, and as even as their number allows', () => {
  const stream = streamOf(3)
  const extremes = {
    stream: { next: () => -1 } as unknown as RandomStream,
    zero: { next: () => 0 } as unknown as RandomStream,
  }
  expect(uniform(extremes.stream)).toBeLessThan(1)
  expect(uniform(extremes.zero)).toBeGreaterThan(0)
  expect(deviation(() => uniform(stream), 1 / 2, 1 / 12)).toBeLessThan(4)
  expect(deviation(() => uniform(stream) ** 2, 1 / 3, 4 / 45)).toBeLessThan(4)
})

test('exponential numbers have mean 1 and variance 1', () => {
  const stream = streamOf(4)
  expect(deviation(() => exponential(stream), 1, 1)).toBeLessThan(4)
  expect(deviation(() => exponential(stream) ** 2, 2, 20)).toBeLessThan(4)
})

test('events in an interval have its length for mean and for variance', () => {
  const stream = streamOf(5)
  expect(deviation(() => poisson(stream, 2.5), 2.5, 2.5)).toBeLessThan(4)
  expect(deviation(() => (poisson(stream, 2.5) - 2.5) ** 2, 2.5, 2.5 + 2 * 2.5 ** 2)).toBeLessThan(4)
  expect(poisson(stream, 0)).toBe(0)
})

test('a seed gives the same numbers everywhere', () => {
  const stream = streamOf(1)
  expect([normal(stream), normal(stream), exponential(stream), uniform(stream)]).toMatchInlineSnapshot(`
    [
      0.8877309433130821,
      0.08159687409683536,
      0.9986332202268668,
      0.5046765840542534,
    ]
  `)
})

test('neighbouring seeds have nothing in common', () => {
  const [a, b] = [streamOf(1), streamOf(2)]
  let product = 0
  for (let n = 0; n < DRAWS; n += 1) product += normal(a) * normal(b)
  expect(Math.abs(product / DRAWS) * Math.sqrt(DRAWS)).toBeLessThan(4)
})
