import { exactIn, exactOut, float64, orThrow } from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { drawn } from './drawings.ts'

/** Heights of very different sizes, some of them empty. */
const height = fc.oneof(
  { weight: 1, arbitrary: fc.constant('0') },
  {
    weight: 3,
    arbitrary: fc.double({ min: -4, max: 4, noNaN: true }).map(power => (10 ** power).toFixed(8).replace(/0+$/, '0')),
  },
)

const drawing = fc
  .tuple(
    fc.array(height, { minLength: 1, maxLength: 64 }),
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.double({ min: 0.02, max: 12, noNaN: true }),
  )
  .filter(([heights]) => heights.some(each => Number(each) > 0))
  .map(([heights, start, width]) => {
    const lower = Math.exp(start)
    return {
      lower,
      upper: lower * Math.exp(width),
      curve: orThrow(drawn(heights.join('/'))(float64, { lower, upper: lower * Math.exp(width) })),
    }
  })

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** A part of what there is, not so small that no number is left. */
const part = fc.double({ min: 1e-12, max: 1, noNaN: true })

describe('any drawing', () => {
  test('has the liquidity 1 with its own reserves, at any price', () => {
    fc.assert(
      fc.property(drawing, share, ({ lower, upper, curve }, at) => {
        const held = orThrow(curve.reserves(lower * (upper / lower) ** at))
        expect(orThrow(curve.liquidity(held))).toBeCloseTo(1, 11)
      }),
      { numRuns: 500 },
    )
  })
  test('gives back by an exact amount out what an exact amount in was paid for, and holds what is left', () => {
    fc.assert(
      fc.property(drawing, share, part, fc.constantFrom('x', 'y'), ({ lower, upper, curve }, at, taken, token) => {
        const held = orThrow(curve.reserves(lower * (upper / lower) ** at))
        const end = orThrow(curve.reserves(token === 'x' ? lower : upper))
        const paid = taken * (end[token] - held[token])
        if (!(paid > 1e-12 * held[token])) return
        const swap = curve.swap(held, exactIn(token, paid))
        if (E.isLeft(swap)) {
          // All that there is, to a rounding.
          expect(swap.left._tag).toBe('InsufficientReserves')
          expect(taken).toBeGreaterThan(1 - 1e-9)
          return
        }
        const { amountOut, reserves } = swap.right
        expect(orThrow(curve.liquidity(reserves))).toBeCloseTo(1, 10)
        const back = curve.swap(held, exactOut(token === 'x' ? 'y' : 'x', amountOut))
        // Where next to nothing is left of the token, a rounding of the amount out is a great part of it.
        if (E.isRight(back) && taken < 0.999) expect(back.right.amountIn / paid).toBeCloseTo(1, 7)
      }),
      { numRuns: 500 },
    )
  })
})
