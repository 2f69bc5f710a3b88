import { decimal, float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { formulaCurve, formulaModule } from '../src/index.ts'
import { importer } from './imported-module.ts'

const imported = importer()

const right = <A>(made: E.Either<unknown, A>): A => {
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
  return made.right
}

test.each<[string, Record<string, number | string>]>([
  ['x^w*y^(1-w)', { w: 0.7 }],
  ['x*y', {}],
  ['x^3*y + x*y^3', {}],
  ['(x + a*L)*(y + 0.25*L) = L^2', { a: '0.1' }],
  ['4*A*(x+y)+L = 4*A*L + L^3/(4*x*y)', { A: 20 }],
  ['e^(-x/L) + exp(-y/L) = 1', {}],
  ['(x+y)^4*pi + (pow(x*y, 2))*for + max(x,y,0)^4*1e-5', { for: 2 }],
  ['x^real*y^x_', { real: 0.25, x_: '.5' }],
  ['x^parameters*y^PI + x*y^power*price^3', { parameters: 0.25, PI: 2, power: 3, price: 2 }],
  ['x^w*y', { w: '0.123456789012345678901234567890' }],
  ['0.123456789012345678901234567890*x + x^0.5*y', {}],
  ['V(p) = 2*k*p^(1/3) + min(p^0.5, sqrt(p))', { k: '1.50' }],
  ['V(p) = ln(1+p) + 0.1*abs(-sqrt(p))', {}],
  ['V(p) = p*Phi(-ln(p/K)/s - s/2) + K*Φ(ln(p/K)/s - s/2)', { K: 1.1, s: 0.5 }],
])('the module of %s gives the same numbers', async (text, parameters) => {
  const made = await imported(right(formulaModule(text, parameters)))
  const typed = right(formulaCurve(text))
  const expected = orThrow(typed(float64, parameters))
  const found = orThrow(made(float64))
  expect(found.parameters).toEqual(expected.parameters)
  expect(made.formula).toBe(typed.formula)
  for (const price of [0.5, 1, 3]) expect(found.reserves(price)).toEqual(expected.reserves(price))
  expect(found.spotPrice({ x: 2, y: 3 })).toEqual(expected.spotPrice({ x: 2, y: 3 }))

  const exact = orThrow(typed(decimal, parameters)).value(decimal.of(3))
  const exactFound = orThrow(made(decimal)).value(decimal.of(3))
  expect(E.either.map(exactFound, decimal.toText)).toEqual(E.either.map(exact, decimal.toText))
})

describe('what a module says', () => {
  test('is what an author would write', () => {
    expect(right(formulaModule('x^2*y', {}))).toBe(`/** x^2*y */
import { defineCurve } from '@ammeter/core'

export default defineCurve({
  name: 'my-curve',
  summary: 'A trading function, typed as a formula: x^2*y',
  formula: 'x^{2} y',
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => real.mul(real.mul(x, x), y),
  }),
})
`)
  })
  test('long expressions are broken into lines', () => {
    const text = right(formulaModule(`x*y*(${'a*x+b*y+'.repeat(9)}1)`))
    expect(
      Math.max(
        ...text
          .split('\n')
          .slice(7)
          .map(line => line.length),
      ),
    ).toBeLessThanOrEqual(120)
  })
})

test('errors of the text, and of the parameters', () => {
  expect(formulaModule('x*')).toMatchObject({ left: { _tag: 'FormulaError', index: 2 } })
  expect(formulaModule('x*y*w', { v: 1 })).toMatchObject({ left: { _tag: 'UnknownParameter', given: 'v' } })
  expect(formulaModule('x*y*w', { w: "1'+alert(1)+'" })).toMatchObject({ left: { _tag: 'InvalidParameter' } })
  expect(formulaModule('x*y*w', { w: 0 })).toMatchObject({ left: { _tag: 'InvalidParameter' } })
})
