import { describe, expect, it } from 'vitest'
import { type CurveParts, defineCurve, exactIn, float64, type Num, orThrow, type Real } from '../src/index.ts'

/** A formula that throws at some prices, as one may that knows no better, and how often it was asked. */
const throwing = (over: (real: Real<Num>, at: (price: Num) => Num) => CurveParts<Num>) => {
  let asked = 0
  const definition = defineCurve({
    name: 'throwing',
    summary: 'Throws between two prices',
    formula: '',
    parameters: {},
    over: real =>
      over(real, price => {
        asked += 1
        const number = real.toNumber(price)
        if (number > 5 && number < 6) throw new Error('not here')
        return price
      }),
  })
  const curve = orThrow(definition(float64, {}))
  return {
    curve,
    asks: (question: () => unknown) => {
      asked = 0
      question()
      return asked
    },
  }
}

describe('a formula that throws where a table would ask it', () => {
  it.each([
    [
      'reserves',
      throwing((real, at) => ({
        prices: {},
        reserves: price => ({ x: real.div(real.one, real.sqrt(at(price))), y: real.sqrt(price) }),
      })),
    ],
    ['value', throwing((real, at) => ({ prices: {}, value: price => real.mul(real.of(2), real.sqrt(at(price))) }))],
  ])('is not asked for the table again at each swap: %s', (_name, { curve, asks }) => {
    const swap = () => orThrow(curve.swap({ x: 100, y: 100 }, exactIn('x', 10)))
    swap()
    expect(asks(swap)).toBeLessThan(100)
    expect(swap().amountOut).toBeCloseTo(1000 / 110, 12)
  })

  it('is not asked for the table again at each price', () => {
    const { curve, asks } = throwing((real, at) => ({
      tradingFunction: (x, y) => {
        at(real.div(y, x))
        return real.mul(real.sqrt(x), real.sqrt(y))
      },
    }))
    const reserves = () => orThrow(curve.reserves(2))
    reserves()
    expect(asks(reserves)).toBeLessThan(100)
    expect(reserves().y).toBeCloseTo(Math.SQRT2, 12)
  })
})
