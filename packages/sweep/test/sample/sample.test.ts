import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { hashedUniform } from '../../src/sample/hash.ts'
import { permutation } from '../../src/sample/permutation.ts'
import { type Points, readSample, type SampleKind, samplePoints } from '../../src/sample/sample.ts'

const points = (kind: SampleKind, number: number, dimensions: number, seed = 1): Points => {
  const made = samplePoints({ kind, points: number, seed }, dimensions)
  if (E.isLeft(made)) throw new Error(made.left.allowed)
  return made.right
}

test('a permutation takes every place once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (size, seed) => {
      const order = permutation(size, seed)
      expect(new Set(Array.from({ length: size }, (_, place) => order(place))).size).toBe(size)
    }),
    { numRuns: 30 },
  )
})

test('numbers by their place are spread evenly, and do not follow each other', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => hashedUniform(1, 2, index))
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / numbers.length))
  const along = numbers.slice(1).reduce((sum, each, index) => sum + (each - 0.5) * ((numbers[index] ?? 0) - 0.5), 0)
  expect(Math.abs(along / numbers.length)).toBeLessThan(4 / 12 / Math.sqrt(numbers.length))
})

test('a Latin hypercube has one point in each piece of each axis', () => {
  const of = points('lhs', 500, 3)
  const pieces = [0, 1, 2].map(
    axis => new Set(Array.from({ length: 500 }, (_, i) => Math.floor((of(i)[axis] ?? 0) * 500))),
  )
  expect(pieces.map(({ size }) => size)).toEqual([500, 500, 500])
})

test('a shifted Sobol sequence keeps one point in each of 2ᵏ pieces, and never touches an end', () => {
  const of = points('sobol', 256, 4, 77)
  for (let axis = 0; axis < 4; axis += 1) {
    const values = Array.from({ length: 256 }, (_, i) => of(i)[axis] ?? 0)
    expect(new Set(values.map(value => Math.floor(value * 256))).size).toBe(256)
    expect(Math.min(...values)).toBeGreaterThan(0)
    expect(Math.max(...values)).toBeLessThan(1)
  }
})

describe('a sample is written', () => {
  test('as its kind and how many points', () => {
    expect(readSample('lhs:20:seed=3')).toEqual(E.right({ kind: 'lhs', points: 20, seed: 3 }))
    expect(readSample(' random:1 ')).toEqual(E.right({ kind: 'random', points: 1, seed: 1 }))
  })

  test.each(['sobol', 'sobol:', 'sobol:0', 'sobol:-3', 'sobel:10', 'lhs:1e3', 'random:99999999999', 'sobol:5:seed=x'])(
    'and not as %s',
    text => {
      expect(readSample(text)).toEqual(
        E.left({
          _tag: 'InvalidSample',
          given: text,
          allowed: expect.stringContaining('and a number of points, such as sobol:1000'),
        }),
      )
    },
  )
})
