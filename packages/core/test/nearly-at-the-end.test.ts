import { expect, test } from 'vitest'
import { concentrate, exactIn, float64, orThrow, sum } from '../src/index.ts'
import { product } from './curves.js'

test('a sum of ranges trades back from next to its end, where the rounded price leaves nothing of a token', () => {
  const curve = orThrow(product(float64, {}))
  const wide = orThrow(concentrate(curve, { lower: 0.25, upper: 4 }))
  const narrow = orThrow(concentrate(curve, { lower: 0.5, upper: 2 }))
  const both = orThrow(
    sum([
      { curve: wide, liquidity: 1 },
      { curve: narrow, liquidity: 3 },
    ]),
  )
  const held = { x: 3.621320343559642, y: 8.799625224381161e-17 }
  const { amountOut } = orThrow(both.swap(held, exactIn('y', 5.560135162352271e-14)))
  expect(amountOut / (4 * 5.560135162352271e-14)).toBeCloseTo(1, 10)
})
