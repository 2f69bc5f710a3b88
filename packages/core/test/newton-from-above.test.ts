import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, defineCurve, dual, exactIn, float64, newtonFromAbove, orThrow, type Real } from '../src/index.js'
import { productParts } from './curves.js'
import { expectNear } from './near.js'
import { property } from './property.js'
import { refusal } from './refusals.js'

/** The square root by Newton's method. */
const root = <N>(real: Real<N>, square: N): N => {
  const half = real.of('0.5')
  return newtonFromAbove(real)(real.add(square, real.one), a => real.mul(half, real.add(a, real.div(square, a))))
}

property(
  'finds a root to the last digits, from any start above',
  [fc.double({ min: 1e-12, max: 1e12, noNaN: true })],
  square => {
    expectNear(float64, root(float64, square), Math.sqrt(square), 4)
  },
)

test.each([2, 10, 40, 200])('in %d digits', digits => {
  const real = decimalOf(digits)
  expectNear(real, root(real, real.of(2)), real.sqrt(real.of(2)), 4)
})

property('carries derivatives, as many as there are', [fc.double({ min: 1e-6, max: 1e6, noNaN: true })], square => {
  const once = dual(float64)
  const twice = dual(once)
  const { value, derivative } = root(twice, twice.variable(once.variable(square)))
  expectNear(float64, value.derivative, 1 / (2 * Math.sqrt(square)), 16)
  expectNear(float64, derivative.value, 1 / (2 * Math.sqrt(square)), 16)
  expectNear(float64, derivative.derivative, -1 / (4 * square * Math.sqrt(square)), 64)
})

test('a search that does not end is refused, by the curve that it is part of', () => {
  const definition = defineCurve({
    name: 'endless',
    summary: '',
    formula: '',
    parameters: {},
    over: real => ({
      ...productParts(real),
      exactIn: () => ({
        amountOut: newtonFromAbove(real)(real.one, a => real.sub(a, real.of('1e-9'))),
        remaining: real.one,
      }),
    }),
  })
  const curve = orThrow(definition(float64, {}))
  const error = refusal(curve.swap({ x: 1, y: 1 }, exactIn('x', 1)))
  expect(error).toMatchObject({ _tag: 'NoConvergence', bracket: ['the root', '1'] })
})
