import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { type Curve, decimalOf, defineCurve, exactIn, float64, orThrow, type Real } from '../src/index.ts'

/** `√x + √y = 1`, by its reserves: no pool of liquidity 1 holds more than 1 X, at whatever price. */
const counted = () => {
  let asked = 0
  const curve = defineCurve({
    name: 'limited',
    summary: 'Reserves that meet the axes',
    formula: '',
    parameters: {},
    over: real => ({
      reserves: price => {
        asked++
        const x = real.div(real.one, real.add(real.one, price))
        const y = real.mul(price, x)
        return { x: real.mul(x, x), y: real.mul(y, y) }
      },
    }),
  })
  return { curve, asked: () => asked }
}

const sale = <N>(curve: Curve<N>, real: Real<N>, amount: string) =>
  curve.swap({ x: real.of('0.25'), y: real.of('0.25') }, exactIn('x', real.of(amount)))

describe('a sale of more than any pool of this liquidity can hold', () => {
  test.each(['1', '1000', '1e9'])('%s X is refused in the same words in all arithmetics, and soon', amount => {
    const tags = [decimalOf(12), decimalOf(40)].map(real => {
      const { curve, asked } = counted()
      const answer = sale(orThrow(curve(real, {})), real, amount)
      expect(asked()).toBeLessThan(200)
      return E.isLeft(answer) && answer.left._tag
    })
    const plain = sale(orThrow(counted().curve(float64, {})), float64, amount)
    expect([...tags, E.isLeft(plain) && plain.left._tag]).toEqual(Array(3).fill('InsufficientReserves'))
  })

  test('the refusal says what the sale would have bought at the mean price until the limit', () => {
    const given = <N>(real: Real<N>) => {
      const answer = sale(orThrow(counted().curve(real, {})), real, '1')
      return E.isLeft(answer) ? Number(answer.left.given) : Number.NaN
    }
    // 0.25 Y for the 0.75 X until the limit, and so for the 1 X.
    for (const found of [given(decimalOf(12)), given(decimalOf(40)), given(float64)]) {
      expect(found).toBeCloseTo(1 / 3, 9)
    }
  })

  test('what it can hold, it takes', () => {
    const real = decimalOf(40)
    const { amountOut } = orThrow(sale(orThrow(counted().curve(real, {})), real, '0.5'))
    expect(real.toNumber(amountOut)).toBeCloseTo(0.25 - (1 - Math.sqrt(0.75)) ** 2, 14)
  })
})

describe('a straight line given by its value', () => {
  test.each([float64, decimalOf(12), decimalOf(40)] as readonly Real<unknown>[])(
    'has one price, met exactly, at which it is half and half: $name',
    real => {
      const line = defineCurve({
        name: 'line',
        summary: 'A constant sum',
        formula: '',
        parameters: {},
        over: within => ({ value: price => within.min(price, within.one) }),
      })
      const curve = orThrow(line(real, {}))
      const { x, y } = orThrow(curve.reserves(real.one))
      expect([curve.prices.lower, curve.prices.upper, x, y].map(each => real.toNumber(each))).toEqual([1, 1, 0.5, 0.5])
      expect(real.equals(curve.prices.lower, real.one)).toBe(true)
    },
  )
})
