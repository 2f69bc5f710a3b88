import { describe, expect, test } from 'vitest'
import {
  type Curve,
  type CurveParts,
  decimal,
  decimalOf,
  defineCurve,
  describeError,
  exactIn,
  exactOut,
  float64,
  type Num,
  orThrow,
  type Real,
} from '../src/index.js'
import { product, productParts } from './curves.js'
import { refusal } from './refusals.js'

/** A curve whose formulas are those of the constant product but for the given ones, as JavaScript may write them. */
const broken = (change: (real: Real<Num>) => object, name = 'broken') =>
  defineCurve({
    name,
    summary: '',
    formula: '',
    parameters: {},
    over: real => ({ ...productParts(real), ...change(real) }) as CurveParts<Num>,
  })

const curveWith = (change: (real: Real<Num>) => object): Curve<number> => orThrow(broken(change)(float64, {}))

const boom = () => {
  throw new Error('boom')
}

const even = { x: 10, y: 10 }

/** Every operation that a formula takes part in. */
const operations: Readonly<
  Record<string, (curve: Curve<number>) => ReturnType<Curve<number>['value' | 'swap' | 'reserves']>>
> = {
  reserves: curve => curve.reserves(1),
  tradingFunction: curve => curve.liquidity(even),
  spotPrice: curve => curve.spotPrice(even),
  exactIn: curve => curve.swap(even, exactIn('x', 1)),
  exactOut: curve => curve.swap(even, exactOut('y', 1)),
}

describe('a formula that throws', () => {
  test.each(Object.entries(operations))('%s', (member, operation) => {
    expect(refusal(operation(curveWith(() => ({ [member]: boom }))))).toEqual({
      _tag: 'BrokenCurve',
      curve: 'broken',
      member,
      given: 'an exception (boom)',
      allowed: 'a formula that returns numbers',
    })
  })
  test('leaves the other formulas alone', () => {
    const curve = curveWith(() => ({ exactIn: boom }))
    expect(orThrow(curve.reserves(4))).toEqual({ x: 0.5, y: 2 })
    expect(orThrow(curve.swap(even, exactOut('y', 5))).amountIn).toBe(10)
  })
  test('value fails where the reserves do', () => {
    expect(refusal(curveWith(() => ({ reserves: boom, value: boom })).value(1))._tag).toBe('BrokenCurve')
  })
  test.each([
    ['a text', 'no', 'an exception ("no")'],
    ['nothing', undefined, 'an exception (undefined)'],
    ['an object', { toString: null }, 'an exception (an object)'],
  ])('%s', (_what, thrown, given) => {
    const curve = curveWith(() => ({
      reserves: () => {
        throw thrown
      },
    }))
    expect(refusal(curve.reserves(1))).toMatchObject({ _tag: 'BrokenCurve', given })
  })
})

describe('a formula that returns no numbers', () => {
  test.each([
    ['nothing for reserves', 'reserves', () => undefined],
    ['null for reserves', 'reserves', () => null],
    ['nothing for an amount and what remains', 'exactIn', () => undefined],
  ])('%s', (_what, member, formula) => {
    const error = refusal((operations[member] as (typeof operations)[string])(curveWith(() => ({ [member]: formula }))))
    expect(error).toMatchObject({ _tag: 'BrokenCurve', member })
  })

  test.each([
    ['reserves', { reserves: (real: Real<Num>) => ({ x: real.of(Number.NaN), y: real.one }) }, 'reserve of X', 'NaN'],
    [
      'reserves',
      { reserves: (real: Real<Num>) => ({ x: real.one, y: real.div(real.one, real.zero) }) },
      'reserve of Y',
      'Infinity',
    ],
    ['reserves', { reserves: (real: Real<Num>) => ({ x: real.of(-1), y: real.one }) }, 'reserve of X', '-1'],
    ['reserves', { reserves: (real: Real<Num>) => ({ x: real.one, y: real.of(-1) }) }, 'reserve of Y', '-1'],
    ['reserves', { reserves: () => ({}) }, 'reserve of X', 'undefined'],
    ['tradingFunction', { tradingFunction: (real: Real<Num>) => real.of(Number.NaN) }, 'liquidity', 'NaN'],
    ['spotPrice', { spotPrice: (real: Real<Num>) => real.div(real.one, real.zero) }, 'spot price', 'Infinity'],
    [
      'exactIn',
      { exactIn: (real: Real<Num>) => ({ amountOut: real.of(Number.NaN), remaining: real.one }) },
      'amount out',
      'NaN',
    ],
    [
      'exactIn',
      { exactIn: (real: Real<Num>) => ({ amountOut: real.of(-1), remaining: real.of(11) }) },
      'amount out',
      '-1',
    ],
    [
      'exactIn',
      { exactIn: (real: Real<Num>) => ({ amountOut: real.div(real.one, real.zero), remaining: real.one }) },
      'amount out',
      'Infinity',
    ],
    [
      'exactIn',
      { exactIn: (real: Real<Num>) => ({ amountOut: real.one, remaining: real.of(Number.NaN) }) },
      'reserve after the trade',
      'NaN',
    ],
    ['exactOut', { exactOut: (real: Real<Num>) => real.of(-1) }, 'amount in', '-1'],
    ['exactOut', { exactOut: (real: Real<Num>) => real.of(Number.NaN) }, 'amount in', 'NaN'],
    ['exactOut', { exactOut: (real: Real<Num>) => real.div(real.one, real.zero) }, 'amount in', 'Infinity'],
  ] as const)('%s: %#', (member, formulas, quantity, given) => {
    const curve = curveWith(real => ({ [member]: () => Object.values(formulas)[0]?.(real as Real<Num>) }))
    const error = refusal((operations[member] as (typeof operations)[string])(curve))
    expect(error).toMatchObject({ _tag: 'NotRepresentable', quantity, given })
    expect(describeError(error)).toContain('float64 can represent')
  })

  test('a value beyond the largest number', () => {
    const curve = curveWith(real => ({ reserves: () => ({ x: real.of(1e200), y: real.one }) }))
    expect(refusal(curve.value(1e200))).toMatchObject({
      _tag: 'NotRepresentable',
      quantity: 'value',
      given: '1e+400',
    })
  })
})

describe('over', () => {
  test('may throw', () => {
    const definition = defineCurve({ name: 'never', summary: '', formula: '', parameters: {}, over: boom })
    expect(refusal(definition(float64, {}))).toMatchObject({ _tag: 'BrokenCurve', curve: 'never', member: 'over' })
  })
  test.each([
    ['nothing', () => undefined],
    ['no formula', () => ({})],
    ['none of the ingredients', (real: Real<Num>) => ({ spotPrice: () => real.one })],
  ])('may return %s', (_what, over) => {
    const definition = defineCurve({ name: 'less', summary: '', formula: '', parameters: {}, over: over as never })
    expect(refusal(definition(float64, {}))).toMatchObject({ _tag: 'BrokenCurve', curve: 'less', member: 'over' })
  })
  test('is asked for dual numbers only when they are needed', () => {
    const definition = defineCurve({
      name: 'plain',
      summary: '',
      formula: '',
      parameters: {},
      over: real => (real.order > 0 ? boom() : productParts(real)),
    })
    const curve = orThrow(definition(float64, {}))
    expect(orThrow(curve.value(4))).toBe(4)
    expect(refusal(curve.dual())).toMatchObject({ _tag: 'BrokenCurve', curve: 'plain', member: 'over' })
  })
})

describe('the arithmetic', () => {
  test.each([0, 2.5, 1e6, Number.NaN])('decimals of %d digits are refused', digits => {
    expect(refusal(product(decimalOf(digits), {}))).toEqual({
      _tag: 'InvalidArithmetic',
      given: `decimal(${digits})`,
      allowed: 'an arithmetic, such as float64',
    })
  })
  test('stays with the curve', () => {
    expect(orThrow(product(decimal, {})).real).toBe(decimal)
    expect(orThrow(orThrow(product(decimal, {})).dual()).real.name).toBe('dual(decimal(40))')
    expect(orThrow(orThrow(product(decimal, {})).finer()).real.name).toBe('decimal(80)')
    expect(orThrow(orThrow(product(float64, {})).finer()).real.name).toBe('float64')
  })
})

describe('reflection', () => {
  test('by the parameters, where the author says how', () => {
    const definition = defineCurve({
      name: 'asymmetric',
      summary: '',
      formula: '',
      parameters: { weight: { default: 0.8, above: 0, below: 1, unit: 'share', meaning: '' } },
      reflection: (real, { weight }) => ({ weight: real.sub(real.one, weight) }),
      over: (real, { weight }) => ({
        reserves: price => {
          const value = real.pow(price, weight)
          return { x: real.div(real.mul(weight, value), price), y: real.mul(real.sub(real.one, weight), value) }
        },
      }),
    })
    const reflected = orThrow(orThrow(definition(float64, { weight: 0.75 })).reflected())
    expect(reflected.parameters).toEqual({ weight: 0.25 })
    expect(orThrow(reflected.reserves(1))).toEqual({ x: 0.25, y: 0.75 })
  })
  test('by exchanging the tokens, where not', () => {
    const lopsided = defineCurve({
      name: 'lopsided',
      summary: '',
      formula: '',
      parameters: {},
      over: real => ({ ...productParts(real), prices: { lower: real.of(2) } }),
    })
    const reflected = orThrow(orThrow(lopsided(float64, {})).reflected())
    expect(reflected.prices).toEqual({ upper: 0.5 })
    expect(orThrow(reflected.reserves(4))).toEqual({ x: 0.5, y: 2 })
    expect(orThrow(reflected.swap({ x: 30, y: 10 }, exactIn('x', 10))).amountOut).toBe(2.5)
    const twice = orThrow(reflected.reflected())
    expect(twice.prices).toEqual({ lower: 2 })
  })
  test('may throw', () => {
    const definition = defineCurve({
      name: 'one-way',
      summary: '',
      formula: '',
      parameters: {},
      reflection: boom,
      over: productParts,
    })
    const curve = orThrow(definition(float64, {}))
    expect(refusal(curve.reflected())).toMatchObject({ _tag: 'BrokenCurve', curve: 'one-way', member: 'reflection' })
  })
})

test('a definition shows what tools need, and nothing of its formulas', () => {
  expect({ ...product }).toEqual({
    kind: 'curve',
    name: 'product',
    summary: 'Constant product',
    formula: 'xy',
    parameters: {},
  })
  expect(product.name).toBe('product')
  expect(Object.keys(product)).toContain('name')
  expect(orThrow(product(float64, {}))).toMatchObject({ name: 'product', parameters: {} })
})
