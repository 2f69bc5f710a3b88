import { exactIn, float64, orThrow, sum } from '@ammeter/core'
import { expect, test } from 'vitest'
import { concentrated } from '../src/index.ts'

/** A wide range, and two narrow ones of this liquidity: the depth jumps at the ends of these. */
const stacked = (liquidity: number) =>
  orThrow(
    sum(
      [
        { lower: 0.25, upper: 4, depth: 1 },
        { lower: 0.999, upper: 1.001, depth: liquidity },
        { lower: 0.9999, upper: 1.0001, depth: liquidity },
      ].map(({ lower, upper, depth }) => ({
        curve: orThrow(concentrated(float64, { lower, upper })),
        liquidity: depth,
      })),
    ),
  )

test.each([
  [1, { x: 0.5016014858598074, y: 0.49949876612720406 }, 'y', 0.000002901533529501509, 2.904437589436696e-6],
  [10, { x: 0.4995001471177193, y: 0.5115001041113867 }, 'x', 4.160093742682335e-7, 4.16425432275376e-7],
] as const)('a small trade across the end of a range of liquidity %d', (liquidity, held, token, amount, right) => {
  const { amountOut } = orThrow(stacked(liquidity).swap(held, exactIn(token, amount)))
  expect(Math.abs(amountOut / right - 1)).toBeLessThan(1e-12)
})
