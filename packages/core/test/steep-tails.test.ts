import { describe, expect, test } from 'vitest'
import { decimalOf, defineCurve, exactIn, exactOut, float64, orThrow } from '../src/index.ts'

/** `x = e⁻ᵖ`, `y = 1 − (1 + p)e⁻ᵖ`: X vanishes faster than any power of the price, while Y hardly changes. */
const exponential = defineCurve({
  name: 'exponential',
  summary: 'Reserves with an exponential tail',
  formula: '',
  parameters: {},
  over: real => ({
    reserves: price => {
      const x = real.exp(real.neg(price))
      return { x, y: real.sub(real.one, real.mul(real.add(real.one, price), x)) }
    },
  }),
})

const curve = orThrow(exponential(float64))

/** `(1 + p)e⁻ᵖ`: how much Y is missing from 1. */
const missing = (price: number) => (1 + price) * Math.exp(-price)

describe('a trade that moves little of one token and much of the price', () => {
  test.each([
    [11, 10],
    [30, 20],
    [200, 10],
    [600, 20],
  ])('from the price %f to %f is right to 12 digits', (from, to) => {
    const held = orThrow(curve.reserves(from))
    const paid = Math.exp(-to) - Math.exp(-from)
    const bought = missing(to) - missing(from)
    const { amountOut } = orThrow(curve.swap(held, exactIn('x', paid)))
    const { amountIn } = orThrow(curve.swap(held, exactOut('y', amountOut)))
    expect(Math.abs(amountOut / bought - 1)).toBeLessThan(1e-12)
    // What is paid follows a rounding of all the Y in the pool.
    expect(Math.abs(amountIn / paid - 1)).toBeLessThan(1e-12 + 2 ** -52 / missing(to))
  })

  test('is right in both directions', () => {
    const held = orThrow(curve.reserves(20))
    const { amountIn } = orThrow(curve.swap(held, exactOut('x', Math.exp(-20) - Math.exp(-30))))
    expect(Math.abs(amountIn / (missing(20) - missing(30)) - 1)).toBeLessThan(1e-7)
  })
})

test('reserves are found at prices where they are thousands of digits apart', () => {
  const real = decimalOf(40)
  const yieldspace = defineCurve({
    name: 'yieldspace',
    summary: 'A sum of powers near 1',
    formula: '',
    parameters: {},
    over: within => ({
      tradingFunction: (x, y) => within.add(within.pow(x, within.of('0.99')), within.pow(y, within.of('0.99'))),
    }),
  })
  // The price is (y/x)^0.01.
  const { x, y } = orThrow(orThrow(yieldspace(real)).reserves(real.of('1e-310')))
  const off = real.abs(real.sub(real.div(y, real.mul(x, real.of('1e-31000'))), real.one))
  expect(real.toNumber(off)).toBeLessThan(1e-35)
})
