import { expect, test } from 'vitest'
import { shareOfValue, sliderEnds, valueAtShare } from '../../src/make/text/slider-ends.ts'

test('a share moves between 0 and 1, anything else by factors', () => {
  expect(sliderEnds('x^w * y^(1 - w)', 'w', 0.7)).toEqual({ min: 0.01, max: 0.99, isLog: false })
  expect(sliderEnds('x^w * y^(1.1 - w)', 'w', 0.7)).toMatchObject({ isLog: true })
  expect(sliderEnds('x^w * y^(1-weight)', 'w', 0.7)).toMatchObject({ isLog: true })
  expect(sliderEnds('4*A*(x+y)', 'A', 20)).toEqual({ min: 1e-3, max: 1e3, isLog: true })
})

test('a value that was typed beyond an end becomes that end', () => {
  expect(sliderEnds('4*A*(x+y)', 'A', 1e5).max).toBe(1e5)
  expect(sliderEnds('x^w*y^(1-w)', 'w', 2).max).toBe(2)
})

test('what the slider sets has three digits, and is where the slider is', () => {
  const ends = sliderEnds('A*x', 'A', 1)
  for (const share of [0, 0.237, 0.5, 1]) {
    const value = valueAtShare(ends, share)
    expect(String(value).replace(/[.0]/g, '').length).toBeLessThanOrEqual(3)
    expect(shareOfValue(ends, value)).toBeCloseTo(share, 2)
  }
})
