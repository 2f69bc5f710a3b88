import { exactIn, exactOut, float64, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { eclp } from '../src/index.ts'

const curve = orThrow(eclp(float64, { lower: 0.998, upper: 1.002, peg: 1, stretch: 4000 }))

test.each([
  // The price moves by a part of 0.0001, in which the depth changes by a fifth.
  [{ x: 54699.647768209805, y: 179.55976164247275 }, exactOut('x', 109.39929553641963), 'amountIn', 109.206917855492],
  // By a part of 0.00002, in which the depth changes as much.
  [{ x: 5479.191702361166, y: 8.746138515689191 }, exactIn('x', 8.763201443200584), 'amountOut', 8.74612788645013],
  [{ x: 3.321070779783675, y: 5484.626622943925 }, exactIn('x', 6.64214155956735), 'amountOut', 6.65491110706242],
] as const)('a trade in which the price hardly moves, and the depth does: %o', (held, trade, amount, right) => {
  const swap = orThrow(curve.swap(held, trade))
  expect(Math.abs(swap[amount] / right - 1)).toBeLessThan(1e-14)
})
