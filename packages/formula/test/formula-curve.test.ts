import { decimal, exactIn, float64, impermanentLoss, normal, orThrow, poolOf } from '@ammeter/core'
import { testCurve } from '@ammeter/laws/vitest'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { formulaCurve } from '../src/index.ts'

const definitionOf = (text: string) => {
  const made = formulaCurve(text)
  if (E.isLeft(made)) throw new Error(made.left.allowed)
  return made.right
}

const curveOf = (text: string, parameters = {}) => orThrow(definitionOf(text)(float64, parameters))

testCurve(definitionOf('x^w * y^(1-w)'), { w: 0.7 })
testCurve(definitionOf('(x+a*L)*(y+0.5*L) = L^2'), { a: 0.2 })
testCurve(definitionOf('V(p) = 2*sqrt(p)'), {})
testCurve(definitionOf('x*y'), {}, { arithmetic: decimal })

describe('a definition', () => {
  const definition = definitionOf(' x^w * y^(v-w) ')
  test('is named by the text as typed, and says what tools need', () => {
    expect({ ...definition, name: definition.name }).toEqual({
      kind: 'curve',
      name: 'x^w * y^(v-w)',
      summary: 'A trading function, typed as a formula',
      formula: 'x^{w} y^{v - w}',
      parameters: {
        w: { default: 0.5, above: 0, meaning: 'the number w of the formula' },
        v: { default: 0.5, above: 0, meaning: 'the number v of the formula' },
      },
    })
  })
  test.each([
    ['x*y = L^2', 'x y'],
    ['(x+0.5*L)*(y+2e-3*L)=L^2', '\\left(x + 0.5 L\\right) \\left(y + 2 \\cdot 10^{-3} L\\right) = L^{2}'],
    ['V(p) = sqrt(p)/alpha_1', 'V(p) = \\frac{\\sqrt{p}}{\\mathrm{alpha}_{1}}'],
    ['x*2^y', 'x \\cdot 2^{y}'],
    ['x - -y', 'x - \\left(-y\\right)'],
    ['x*2*pi*exp(-(y+1))', 'x \\cdot 2 \\pi \\exp\\left(-\\left(y + 1\\right)\\right)'],
    ['(x/y)^(1/3)*abs(y)', '\\left(\\frac{x}{y}\\right)^{\\frac{1}{3}} \\left|y\\right|'],
  ])('%s in LaTeX', (text, latex) => expect(definitionOf(text).formula).toBe(latex))

  test.each([0, -1, 'many'])('refuses %s for a parameter', w => {
    expect(definition(float64, { w })).toMatchObject({
      left: { _tag: 'InvalidParameter', curve: 'x^w * y^(v-w)', parameter: 'w', allowed: 'a number above 0' },
    })
  })
  test('refuses parameters that the text does not name', () => {
    expect(definition(float64, { u: 1 })).toMatchObject({ left: { _tag: 'UnknownParameter', allowed: 'one of w, v' } })
  })
})

describe('a formula of any degree', () => {
  test.each([
    'x*y',
    'x^2*y^2',
    'sqrt(x*y)',
    'x*y = L^2',
    'L^4 = (x*y)^2',
    'x*y/L = L',
    '(x*y)^0.25',
    'V(p) = 2*sqrt(p)',
  ])('%s is the constant product', text => {
    const curve = curveOf(text)
    expect(orThrow(impermanentLoss(curve, 1000, 4000))).toBeCloseTo(0.2, 12)
    expect(orThrow(curve.liquidity({ x: 4, y: 9 }))).toBeCloseTo(6, 11)
    expect(orThrow(curve.swap({ x: 10, y: 10 }, exactIn('x', 10))).amountOut).toBeCloseTo(5, 12)
  })
  test('in decimals it has all digits', () => {
    const curve = orThrow(definitionOf('x*y')(decimal))
    expect(decimal.toText(orThrow(curve.value(decimal.of(3))))).toBe('3.464101615137754587054892683011744733886')
  })
  test('a pool can be opened on it', () => {
    const pool = orThrow(poolOf(curveOf('x^w*y^(1-w)', { w: 0.8 }), { reserves: { x: 8, y: 2 }, fee: 0.01 }))
    expect(orThrow(pool.swap(exactIn('y', 1))).amountOut).toBeGreaterThan(0.7)
  })
})

describe('a formula that is no curve answers the errors of core', () => {
  test.each([
    ['x - y', 'NoConvergence'],
    ['x^-1 * y', 'NoConvergence'],
    ['min(x, y)', 'NoConvergence'],
    ['0*x*y', 'NoConvergence'],
    ['sqrt(-x)*y', 'NotRepresentable'],
    ['V(p) = p^2', 'NotRepresentable'],
  ])('%s: %s', (text, tag) => {
    const answer = E.either.chain(definitionOf(text)(float64), curve => curve.reserves(4))
    expect(answer).toMatchObject({ _tag: 'Left', left: { _tag: tag } })
  })
})

test('a covered call can be typed: its value is stock less a call, and it holds Φ of each', () => {
  const { cumulative } = normal(float64)
  const text = 'V(p) = p*Φ(-ln(p/K)/s - s/2) + K*Φ(ln(p/K)/s - s/2)'
  const curve = curveOf(text, { K: 2, s: 0.4 })
  const d = Math.log(3 / 2) / 0.4
  const { x, y } = orThrow(curve.reserves(3))
  expect(x).toBeCloseTo(cumulative(-d - 0.2), 14)
  expect(y).toBeCloseTo(2 * cumulative(d - 0.2), 14)
})
