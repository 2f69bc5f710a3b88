import type { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dual, decimal, decimalOf, dual, float64, type Real } from '../../src/index.js'
import { expectNear } from '../near.js'
import { numbers } from '../numerals.js'
import { property } from '../property.js'

/** A function of one variable with its first and second derivative, on numbers of moderate size. */
interface Differentiable {
  readonly f: <N>(real: Real<N>, a: N) => N
  readonly first: <N>(real: Real<N>, a: N) => N
  readonly second: <N>(real: Real<N>, a: N) => N
}

const cases: Readonly<Record<string, Differentiable>> = {
  'a sum': { f: (r, a) => r.add(a, r.add(a, r.of(3))), first: r => r.of(2), second: r => r.zero },
  'a difference': { f: (r, a) => r.sub(r.of(3), a), first: r => r.of(-1), second: r => r.zero },
  'a product': {
    f: (r, a) => r.mul(a, r.mul(a, a)),
    first: (r, a) => r.mul(r.of(3), r.mul(a, a)),
    second: (r, a) => r.mul(r.of(6), a),
  },
  'a quotient': {
    f: (r, a) => r.div(a, r.add(a, r.one)),
    first: (r, a) => r.div(r.one, r.pow(r.add(a, r.one), r.of(2))),
    second: (r, a) => r.div(r.of(-2), r.pow(r.add(a, r.one), r.of(3))),
  },
  'an opposite': { f: (r, a) => r.neg(a), first: r => r.of(-1), second: r => r.zero },
  'an absolute value': { f: (r, a) => r.abs(r.neg(a)), first: r => r.one, second: r => r.zero },
  'a remainder': {
    f: (r, a) => r.mod(r.mul(a, a), r.of('1e9')),
    first: (r, a) => r.mul(r.of(2), a),
    second: r => r.of(2),
  },
  sqrt: {
    f: (r, a) => r.sqrt(a),
    first: (r, a) => r.div(r.of('0.5'), r.sqrt(a)),
    second: (r, a) => r.div(r.of('-0.25'), r.mul(a, r.sqrt(a))),
  },
  cbrt: {
    f: (r, a) => r.cbrt(a),
    first: (r, a) => r.div(r.cbrt(a), r.mul(r.of(3), a)),
    second: (r, a) => r.div(r.mul(r.of(-2), r.cbrt(a)), r.mul(r.of(9), r.mul(a, a))),
  },
  exp: { f: (r, a) => r.exp(a), first: (r, a) => r.exp(a), second: (r, a) => r.exp(a) },
  expm1: { f: (r, a) => r.expm1(a), first: (r, a) => r.exp(a), second: (r, a) => r.exp(a) },
  ln: { f: (r, a) => r.ln(a), first: (r, a) => r.div(r.one, a), second: (r, a) => r.div(r.of(-1), r.mul(a, a)) },
  log1p: {
    f: (r, a) => r.log1p(a),
    first: (r, a) => r.div(r.one, r.add(r.one, a)),
    second: (r, a) => r.div(r.of(-1), r.pow(r.add(r.one, a), r.of(2))),
  },
  'a power': {
    f: (r, a) => r.pow(a, r.of('2.5')),
    first: (r, a) => r.mul(r.of('2.5'), r.pow(a, r.of('1.5'))),
    second: (r, a) => r.mul(r.of('3.75'), r.sqrt(a)),
  },
  'an exponential': {
    f: (r, a) => r.pow(r.of(2), a),
    first: (r, a) => r.mul(r.ln(r.of(2)), r.pow(r.of(2), a)),
    second: (r, a) => r.mul(r.pow(r.ln(r.of(2)), r.of(2)), r.pow(r.of(2), a)),
  },
  'a power of itself': {
    f: (r, a) => r.pow(a, a),
    first: (r, a) => r.mul(r.pow(a, a), r.add(r.one, r.ln(a))),
    second: (r, a) => r.mul(r.pow(a, a), r.add(r.pow(r.add(r.one, r.ln(a)), r.of(2)), r.div(r.one, a))),
  },
}

/** To a few roundings of the function's parts, which `scale` bounds where they may cancel. */
const closedForms = <N>(real: Real<N>, digits: number, { f, first, second }: Differentiable) => {
  const once = dual(real)
  const twice = dual(once)
  const positive = numbers(real, { digits, sign: 'positive', exponents: [-2, 0] })
  const scale = (a: N) => {
    const reciprocal = real.div(real.one, a)
    const parts = [real.one, first(real, a), second(real, a), real.mul(f(real, a), reciprocal)].map(real.abs)
    return real.mul(parts.reduce(real.max), real.add(real.one, real.abs(real.ln(a))))
  }
  property('value and first derivative', [positive], a => {
    const result = f(once, once.variable(a))
    expect(real.equals(result.value, f(real, a))).toBe(true)
    expectNear(real, result.derivative, first(real, a), 32, scale(a))
  })
  property('second derivative', [positive], a => {
    const result = f(twice, twice.variable(once.variable(a)))
    expectNear(real, result.derivative.derivative, second(real, a), 128, real.div(scale(a), real.min(a, real.one)))
    expect(real.equals(result.derivative.value, result.value.derivative)).toBe(true)
  })
}

describe.each(Object.entries(cases))('%s', (_name, differentiable) => {
  describe('in float64', () => closedForms(float64, 17, differentiable))
  describe('in decimals', () => closedForms(decimal, 40, differentiable))
})

/** Formulas in one variable, as an author might write them, without corners and poles. */
type Formula = (real: Real<unknown>, a: unknown) => unknown

const { formula } = fc.letrec<{ formula: Formula; leaf: Formula; node: Formula }>(tie => ({
  formula: fc.oneof({ maxDepth: 4, depthSize: 'small' }, tie('leaf'), tie('node')),
  leaf: fc.oneof(
    fc.constant<Formula>((_real, a) => a),
    fc.integer({ min: 1, max: 5 }).map(
      (n): Formula =>
        real =>
          real.of(n),
    ),
  ),
  node: fc.oneof(
    fc.tuple(fc.constantFrom('add', 'sub', 'mul'), tie('formula'), tie('formula')).map(
      ([name, f, g]): Formula =>
        (real, a) =>
          real[name](f(real, a), g(real, a)),
    ),
    fc.tuple(tie('formula'), tie('formula')).map(
      ([f, g]): Formula =>
        (real, a) =>
          real.div(f(real, a), real.add(real.one, real.mul(g(real, a), g(real, a)))),
    ),
    fc.tuple(fc.constantFrom('sqrt', 'cbrt', 'ln', 'log1p'), tie('formula')).map(
      ([name, f]): Formula =>
        (real, a) =>
          real[name](real.add(real.of(2), real.mul(f(real, a), f(real, a)))),
    ),
    fc.tuple(fc.constantFrom('exp', 'expm1'), tie('formula')).map(
      ([name, f]): Formula =>
        (real, a) =>
          real[name](real.div(f(real, a), real.add(real.one, real.mul(f(real, a), f(real, a))))),
    ),
    fc.tuple(tie('formula'), tie('formula')).map(
      ([f, g]): Formula =>
        (real, a) =>
          real.pow(
            real.add(real.one, real.mul(f(real, a), f(real, a))),
            real.div(g(real, a), real.add(real.one, real.mul(g(real, a), g(real, a)))),
          ),
    ),
  ),
}))

describe('against difference quotients at 60 digits', () => {
  const real = decimalOf(60)
  const overDual = dual(real)
  const step = real.of('1e-20')
  const at = <N>(over: Real<N>, f: Formula, a: N) => f(over as Real<unknown>, a) as N
  const quotient = (f: (a: Decimal) => Decimal, a: Decimal) =>
    real.div(real.sub(f(real.add(a, step)), f(real.sub(a, step))), real.add(step, step))

  property(
    'the derivative of any formula',
    [formula, numbers(real, { digits: 6, sign: 'positive', exponents: [-1, 0] })],
    (f, a) => {
      const { value, derivative } = at(overDual, f, overDual.variable(a))
      // Beyond moderate numbers the quotient itself is off.
      fc.pre(real.compare(real.abs(value), real.of(1e6)) < 0 && real.compare(real.abs(derivative), real.of(1e6)) < 0)
      expectNear(
        real,
        quotient(b => at(real, f, b), a),
        derivative,
        1,
        real.of('1e31'),
      )
    },
  )
})

describe('branches', () => {
  const { variable, constant, abs, min, max } = dual(float64)

  test('order and equality look at the value alone', () => {
    const real = dual(float64)
    expect(real.equals(variable(1), constant(1))).toBe(true)
    expect(real.compare(variable(1), constant(1))).toBe(0)
    expect(real.compare(variable(1), constant(2))).toBe(-1)
  })
  test('the derivative of a corner is that of the branch taken: the first of equals', () => {
    expect(min(variable(1), constant(1))).toEqual({ value: 1, derivative: 1 })
    expect(min(constant(1), variable(1))).toEqual({ value: 1, derivative: 0 })
    expect(max(variable(1), constant(1))).toEqual({ value: 1, derivative: 1 })
    expect(max(constant(1), variable(1))).toEqual({ value: 1, derivative: 0 })
    expect(abs(variable(0))).toEqual({ value: 0, derivative: 1 })
    expect(abs(variable(-2))).toEqual({ value: 2, derivative: -1 })
  })
})

describe('a constant has no derivative, even where the function has none', () => {
  const real = dual(float64)
  const { constant, zero } = real
  test.each<readonly [string, Dual<number>]>([
    ['√0', real.sqrt(zero)],
    ['∛0', real.cbrt(zero)],
    ['0^0.5', real.pow(zero, constant(0.5))],
    ['exp', real.exp(constant(3))],
    ['ln', real.ln(constant(3))],
    ['log1p', real.log1p(constant(3))],
    ['expm1', real.expm1(constant(3))],
    ['2^3', real.pow(constant(2), constant(3))],
    ['1/3', real.div(real.one, constant(3))],
    ['of', real.of(3)],
    ['one', real.one],
    ['rounding unit', real.roundingUnit],
  ])('%s', (_name, result) => {
    expect(result.derivative + 0).toBe(0)
  })
  test('nor has a power of zero, whatever the exponent does', () => {
    expect(real.pow(zero, real.variable(2))).toEqual({ value: 0, derivative: 0 })
  })
  test('of a variable it is none, so that the result is no number', () => {
    expect(real.isFinite(real.sqrt(real.variable(0)))).toBe(false)
    expect(real.isFinite(real.ln(real.variable(0)))).toBe(false)
  })
})

describe('what a dual number says of itself', () => {
  test('its name and order count the derivatives', () => {
    expect(float64.order).toBe(0)
    expect(dual(float64)).toMatchObject({ name: 'dual(float64)', order: 1 })
    expect(dual(dual(decimal))).toMatchObject({ name: 'dual(dual(decimal(40)))', order: 2 })
  })
  test('it is a number, or zero, only if its derivative is', () => {
    const real = dual(float64)
    expect(real.isFinite({ value: 1, derivative: Number.NaN })).toBe(false)
    expect(real.isFinite({ value: Number.POSITIVE_INFINITY, derivative: 1 })).toBe(false)
    expect(real.isZero({ value: 0, derivative: 1 })).toBe(false)
    expect(real.isZero({ value: 0, derivative: 0 })).toBe(true)
    expect(real.toText({ value: 0.5, derivative: 2 })).toBe('0.5')
  })
  test('the partial derivatives of two variables come apart in nested duals', () => {
    // x²y at (3, 5), and its derivatives 2xy, x² and 2x.
    const inner = dual(float64)
    const real = dual(inner)
    const x = real.constant(inner.variable(3))
    const y = real.variable(inner.constant(5))
    expect(real.mul(real.mul(x, x), y)).toEqual({
      value: { value: 45, derivative: 30 },
      derivative: { value: 9, derivative: 6 },
    })
  })
})
