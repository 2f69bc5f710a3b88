import { expect, test } from 'vitest'
import { decimalOf, defineCurve, exactIn, orThrow } from '../src/index.ts'

const real = decimalOf(40)

/** How often formulas are asked, in numbers of more digits than `float64`. */
const counter = () => {
  let asked = 0
  return {
    count: (name: string) => {
      if (name.includes('decimal')) asked++
    },
    asked: () => asked,
  }
}

test('a level that no liquidity has on an axis is not searched for to the end of the numbers', () => {
  const { count, asked } = counter()
  const definition = defineCurve({
    name: 'steep',
    summary: 'CryptoSwap, steep around the price 1',
    formula: '',
    parameters: {},
    over: over => ({
      levelSet: (x, y, liquidity) => {
        count(over.name)
        const { one, of, add, sub, mul, div } = over
        const [u, v, gamma] = [div(x, liquidity), div(y, liquidity), of('0.000145')]
        const k0 = over.min(one, mul(of(4), mul(u, v)))
        const g = sub(add(gamma, one), k0)
        const k = div(mul(mul(of(10), k0), mul(gamma, gamma)), mul(g, g))
        return sub(add(mul(k, sub(add(u, v), one)), mul(u, v)), div(one, of(4)))
      },
    }),
  })
  const { x, y } = orThrow(orThrow(definition(real)).reserves(real.of(2)))
  // As far from the price 1 as this, the pool is nearly a constant product, with as much of both tokens by value.
  expect(real.toNumber(real.div(y, x))).toBeCloseTo(2, 1)
  expect(asked()).toBeLessThan(400)
})

test('a search in decimals begins where one in float64 ends: at a jump, a third of the halvings fewer', () => {
  const { count, asked } = counter()
  const definition = defineCurve({
    name: 'order',
    summary: 'An order at the price 1 and a curve around it: the reserves jump',
    formula: '',
    parameters: {},
    over: over => ({
      reserves: price => {
        count(over.name)
        const root = over.sqrt(price)
        const isSold = over.compare(price, over.one) > 0
        const [x, y] = [over.div(over.one, root), root]
        return isSold ? { x, y: over.add(y, over.one) } : { x: over.add(x, over.one), y }
      },
    }),
  })
  const curve = orThrow(definition(real))
  const start = orThrow(curve.reserves(real.of('0.9')))
  const swap = orThrow(curve.swap(start, exactIn('y', real.of('0.5'))))
  // Along the curve to the price 1, and the rest at it.
  const root = real.sqrt(real.of('0.9'))
  const along = real.sub(real.div(real.one, root), real.one)
  const atOne = real.sub(real.of('0.5'), real.sub(real.one, root))
  expect(real.toText(swap.amountOut).slice(0, 38)).toBe(real.toText(real.add(along, atOne)).slice(0, 38))
  expect(asked()).toBeLessThan(300)
})
