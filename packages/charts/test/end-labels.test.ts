import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from '../src/geometry/end-labels.js'

const label = fc.record({
  at: fc.double({ min: -50, max: 450, noNaN: true }),
  height: fc.double({ min: 5, max: 40, noNaN: true }),
})

test('labels with room stay where they want to be', () => {
  const labels = [
    { at: 100, height: 14 },
    { at: 20, height: 14 },
  ]
  expect(placeLabels(labels, [0, 200])).toEqual([100, 20])
})

test('two that want the same place stand about it', () => {
  const labels = [
    { at: 100, height: 14 },
    { at: 100, height: 14 },
  ]
  expect(placeLabels(labels, [0, 200])).toEqual([93, 107])
})

test('at an end they are pushed inside', () => {
  const labels = [
    { at: 199, height: 14 },
    { at: 200, height: 10 },
  ]
  expect(placeLabels(labels, [0, 200])).toEqual([183, 195])
})

test('no label overlaps another, and all are within the bounds when they have room', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 10 }), labels => {
      const bounds = [0, 400] as const
      const spans = placeLabels(labels, bounds)
        .map((middle, i) => ({
          top: middle - (labels[i]?.height ?? 0) / 2,
          bottom: middle + (labels[i]?.height ?? 0) / 2,
        }))
        .sort((a, b) => a.top - b.top)
      for (const [i, { top, bottom }] of spans.entries()) {
        expect(top).toBeGreaterThanOrEqual((spans[i - 1]?.bottom ?? bounds[0]) - 1e-9)
        expect(bottom).toBeLessThanOrEqual(bounds[1] + 1e-9)
      }
    }),
  )
})

test('they keep the order of what they want', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 10 }), labels => {
      const middles = placeLabels(labels, [0, 400])
      for (const [i, one] of labels.entries()) {
        for (const [k, other] of labels.entries()) {
          if (one.at < other.at) expect(middles[i]).toBeLessThan(middles[k] ?? Number.NaN)
        }
      }
    }),
  )
})
