import { decimalOf, float64 } from '@ammeter/core'
import { expect, test } from 'vitest'
import { exp } from '../../src/random/exp.js'
import { ln } from '../../src/random/ln.js'
import { streamsOfSeed } from '../../src/random/path-streams.js'
import { uniform } from '../../src/random/random-stream.js'

const decimal = decimalOf(60)

/** The decimal that a double is, to its last binary digit. */
const exactly = (value: number) => {
  let numerator = value
  let denominator = decimal.one
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    denominator = decimal.add(denominator, denominator)
  }
  return decimal.div(decimal.of(BigInt(numerator).toString()), denominator)
}

/** By how many rounding units a double misses what it should be. */
const units = (found: number, expected: typeof decimal.one): number =>
  Math.abs(decimal.toNumber(decimal.div(decimal.sub(exactly(found), expected), expected))) / float64.roundingUnit

const stream = streamsOfSeed(1).next()
const between = (from: number, to: number) => from + (to - from) * uniform(stream)

test('the exponential is exact to three rounding units', () => {
  for (const size of [1e-9, 0.01, 0.011, 1, 30, 700]) {
    for (let n = 0; n < 100; n += 1) {
      const x = between(-size, size)
      expect(units(exp(x), decimal.exp(exactly(x))), `exp(${x})`).toBeLessThan(3)
    }
  }
})

test('the logarithm is exact to three rounding units, also near 1', () => {
  const places = [
    () => between(1 - 1e-6, 1 + 1e-6),
    () => between(0.5, 2),
    () => between(0, 1e9),
    () => between(0, 1e-9),
  ]
  for (const place of places) {
    for (let n = 0; n < 100; n += 1) {
      const x = place()
      expect(units(ln(x), decimal.ln(exactly(x))), `ln(${x})`).toBeLessThan(3)
    }
  }
})

test('exact where the answer is, and at the ends', () => {
  expect(exp(0)).toBe(1)
  expect(ln(1)).toBe(0)
  expect(exp(800)).toBe(Number.POSITIVE_INFINITY)
  expect(exp(-800)).toBe(0)
  expect(exp(Number.NaN)).toBeNaN()
})

test('each undoes the other', () => {
  for (let n = 0; n < 200; n += 1) {
    const x = between(-300, 300)
    expect(ln(exp(x))).toBeCloseTo(x, 12)
  }
})
