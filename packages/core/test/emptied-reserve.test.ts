import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { defineCurve, exactIn, float64, type Num, orThrow, type Real } from '../src/index.ts'

/** A constant product whose amount out is rounded up by a few units. */
const roundingUp = defineCurve({
  name: 'rounding-up',
  summary: 'A constant product that rounds up',
  formula: String.raw`\sqrt{x y}`,
  parameters: {},
  over: (real: Real<Num>) => ({
    tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)),
    exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
      const share = real.div(reserveOut, real.add(reserveIn, amountIn))
      const up = real.add(real.one, real.mul(real.of(4), real.roundingUnit))
      return { amountOut: real.mul(up, real.mul(amountIn, share)), remaining: real.mul(reserveIn, share) }
    },
  }),
})

describe('a trade that leaves next to nothing of a reserve', () => {
  const curve = orThrow(roundingUp(float64, {}))

  test('keeps the little that is left, where the amount out rounds up to more than there was', () => {
    const swap = orThrow(curve.swap({ x: 1e-9, y: 1e-9 }, exactIn('x', 1e12)))
    expect(swap.amountOut).toBe(1e-9)
    expect(swap.reserves.y).toBeCloseTo(1e-30, 40)
    expect(E.isRight(curve.liquidity(swap.reserves))).toBe(true)
  })

  test('is refused where what is left rounds to nothing, on a curve that no trade can empty', () => {
    const answer = curve.swap({ x: 1e-200, y: 1e-200 }, exactIn('x', 1e200))
    expect(E.isLeft(answer) && answer.left._tag).toBe('NotRepresentable')
  })
})
