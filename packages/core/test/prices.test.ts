import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Curve, decimal, float64, orThrow } from '../src/index.js'
import { product, range, sum } from './curves.js'
import { expectNear } from './near.js'
import { numerals } from './numerals.js'
import { property } from './property.js'

const ends = <N>({ prices: { lower, upper } }: Curve<N>) => [lower, upper]

describe('the prices that a curve can trade at', () => {
  test('are all, where it never runs out', () => {
    expect(orThrow(product(float64, {})).prices).toEqual({})
  })
  property(
    'are those that its author gives',
    [fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.double({ min: 1.1, max: 1e9, noNaN: true })],
    (lower, upper) => {
      expect(ends(orThrow(range(float64, { lower, upper })))).toEqual([lower, upper])
    },
  )
  property('are found, where none are given', [fc.double({ min: 1e-9, max: 1e9, noNaN: true })], peg => {
    const found = ends(orThrow(sum(float64, { peg })))
    expect(found).toEqual([found[0], found[0]])
    expectNear(float64, found[0] ?? Number.NaN, peg, 4)
  })
  property(
    'are the same to the last digit over dual numbers and in finer arithmetic, so that all take the same side',
    [numerals({ digits: 40, sign: 'positive', exponents: [-6, 6] })],
    peg => {
      const curve = orThrow(sum(decimal, { peg }))
      const texts = ends(curve).map(end => end && decimal.toText(end))
      expect(texts[0]).toBeDefined()
      expect(ends(orThrow(curve.finer())).map(end => end && decimal.toText(end))).toEqual(texts)
      expect(ends(orThrow(curve.dual())).map(end => end && decimal.toText(end.value))).toEqual(texts)
      expect(ends(orThrow(orThrow(curve.dual()).dual())).map(end => end && decimal.toText(end.value.value))).toEqual(
        texts,
      )
    },
  )
  property('are the reciprocals after a reflection', [fc.integer({ min: 1, max: 1000 })], peg => {
    const [lower = Number.NaN, upper = Number.NaN] = ends(orThrow(orThrow(sum(float64, { peg })).reflected()))
    expectNear(float64, lower, 1 / peg, 4)
    expectNear(float64, upper, 1 / peg, 4)
  })
})
