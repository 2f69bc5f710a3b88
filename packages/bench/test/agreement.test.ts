import { describe, expect, test } from 'vitest'
import { largestDifference } from '../src/races/agreement.ts'

describe('the largest difference of two contestants', () => {
  test('is relative', () => {
    expect(largestDifference([1, 200], [1, 100])).toBe(1)
    expect(largestDifference([3, 5], [3, 5])).toBe(0)
  })

  test('is none where both answer 0, as a token that has run out', () => {
    expect(largestDifference([0, 2], [0, 2])).toBe(0)
    expect(largestDifference([0, 3], [0, 2])).toBe(0.5)
  })

  test.each([
    { what: 'one alone answers 0', ours: [0], theirs: [1e-300] },
    { what: 'the other alone answers 0', ours: [1e-300], theirs: [0] },
    { what: 'an answer is below 0', ours: [-1], theirs: [-1] },
    { what: 'an answer is no number', ours: [Number.NaN], theirs: [Number.NaN] },
    { what: 'an answer is infinite', ours: [Number.POSITIVE_INFINITY], theirs: [Number.POSITIVE_INFINITY] },
    { what: 'one answers less', ours: [1, 2], theirs: [1] },
    { what: 'there are no answers', ours: [], theirs: [] },
  ])('is infinite where $what', ({ ours, theirs }) => {
    expect(largestDifference(ours, theirs)).toBe(Number.POSITIVE_INFINITY)
  })
})
