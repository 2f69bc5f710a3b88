import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunkLength, chunksOf } from '../../src/run/chunks.ts'

test('chunks hold every candidate once, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 600 }), (size, length) => {
      const all = Array.from(chunksOf(size, length)).flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      )
      expect(all).toEqual(Array.from({ length: size }, (_, i) => i))
    }),
  )
})

test('a chunk takes about five seconds, less where there are few candidates, and never nothing', () => {
  expect(chunkLength(1e8, 20e-6)).toBe(250_000)
  expect(chunkLength(1e5, 20e-6)).toBe(12_500)
  expect(chunkLength(1000, 20e-6)).toBe(1000)
  expect(chunkLength(10_000, 1e-3)).toBe(625)
  expect(chunkLength(1000, 100)).toBe(1)
  expect(chunkLength(1, 1e-9)).toBe(1)
})
