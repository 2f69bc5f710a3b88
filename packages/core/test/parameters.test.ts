import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal, defineCurve, describeBounds, describeError, float64, orThrow } from '../src/index.js'
import { productParts } from './curves.js'
import { property } from './property.js'
import { refusal } from './refusals.js'

const definition = defineCurve({
  name: 'tried',
  summary: 'A curve with a parameter of each kind',
  formula: 'xy',
  parameters: {
    share: { default: '0.8', above: 0, below: 1, unit: 'share', meaning: 'inside of an open interval' },
    level: { default: 2, atLeast: 1, atMost: 10, unit: 'number', meaning: 'inside of a closed interval' },
    lower: { default: 1, above: 0, unit: 'price', meaning: 'a price' },
    upper: { default: 4, above: 'lower', unit: 'price', meaning: 'a price above another' },
    count: { default: 3, integer: true, unit: 'number', meaning: 'a whole number' },
    free: { default: 0, unit: 'number', meaning: 'any number' },
  },
  alternatives: {
    half: {
      insteadOf: 'level',
      atLeast: 0.5,
      atMost: 5,
      unit: 'number',
      meaning: 'half of the level',
      convert: (real, value) => real.add(value, value),
    },
    tick: {
      insteadOf: 'upper',
      integer: true,
      unit: 'tick',
      meaning: 'the upper price as a power of two',
      convert: (real, value) => real.pow(real.of(2), value),
    },
    explosive: {
      insteadOf: 'free',
      unit: 'number',
      meaning: 'a conversion that overflows',
      convert: (real, value) => real.exp(real.mul(value, real.of(1e9))),
    },
  },
  over: productParts,
})

/** As JavaScript may call it. */
const given = (parameters: unknown) => definition(float64, parameters as Record<string, number>)

const resolved = (parameters: unknown) => orThrow(given(parameters)).parameters

const refused = (parameters: unknown) => refusal(given(parameters))

const defaults = { share: 0.8, level: 2, lower: 1, upper: 4, count: 3, free: 0 }

describe('what is accepted', () => {
  test('defaults are filled in, numbers or texts', () => {
    expect(resolved({})).toEqual(defaults)
  })
  test.each([undefined, null])('no parameters at all: %s', nothing => {
    expect(resolved(nothing)).toEqual(defaults)
  })
  test('an undefined parameter is one left out', () => {
    expect(resolved({ share: undefined })).toEqual(defaults)
  })
  test('numbers and numerals, in the precision of the arithmetic', () => {
    expect(resolved({ share: 0.25 }).share).toBe(0.25)
    expect(resolved({ share: '2.5e-1' }).share).toBe(0.25)
    const share = '0.1234567890123456789012345678901234567890123'
    expect(decimal.toText(orThrow(definition(decimal, { share })).parameters.share as never)).toBe(share)
    expect(decimal.toText(orThrow(definition(decimal, { share: 0.1 })).parameters.share as never)).toBe('0.1')
  })
  test('the ends of a closed interval', () => {
    expect(resolved({ level: 1 }).level).toBe(1)
    expect(resolved({ level: 10 }).level).toBe(10)
    expect(resolved({ half: 5 }).level).toBe(10)
    expect(resolved({ half: 0.5 }).level).toBe(1)
  })
  test('alternatives, converted', () => {
    expect(resolved({ half: 3, tick: 5 })).toEqual({ ...defaults, level: 6, upper: 32 })
  })
  test('a bound that follows another parameter', () => {
    expect(resolved({ lower: 100, upper: 101 })).toMatchObject({ lower: 100, upper: 101 })
    expect(resolved({ lower: 0.1, upper: 0.2 })).toMatchObject({ lower: 0.1, upper: 0.2 })
  })
  property('any number inside of its bounds', [fc.double({ min: 1, max: 10, noNaN: true })], level => {
    expect(resolved({ level }).level).toBe(level)
    expect(resolved({ level: String(level) }).level).toBe(level)
  })
})

describe('what is refused, in a sentence', () => {
  test.each([
    [{ share: 0 }, 'tried: share is 0, must be a number above 0 and below 1'],
    [{ share: 1 }, 'tried: share is 1, must be a number above 0 and below 1'],
    [{ share: -1 }, 'tried: share is -1, must be a number above 0 and below 1'],
    [{ share: '1.5' }, 'tried: share is "1.5", must be a number above 0 and below 1'],
    [{ share: '' }, 'tried: share is "", must be a number above 0 and below 1'],
    [{ share: 'a lot' }, 'tried: share is "a lot", must be a number above 0 and below 1'],
    [{ share: Number.NaN }, 'tried: share is NaN, must be a number above 0 and below 1'],
    [{ free: Number.POSITIVE_INFINITY }, 'tried: free is Infinity, must be a number'],
    [{ free: 'Infinity' }, 'tried: free is "Infinity", must be a number'],
    [{ free: '1e999' }, 'tried: free is "1e999", must be a number'],
    [{ free: null }, 'tried: free is null, must be a number'],
    [{ free: true }, 'tried: free is true, must be a number'],
    [{ free: [1] }, 'tried: free is an object, must be a number'],
    [{ free: { toString: null } }, 'tried: free is an object, must be a number'],
    [{ free: () => 1 }, 'tried: free is a function, must be a number'],
    [{ free: Symbol('one') }, 'tried: free is Symbol(one), must be a number'],
    [{ free: 1n }, 'tried: free is 1, must be a number'],
    [{ level: 0.999 }, 'tried: level is 0.999, must be a number at least 1 and at most 10'],
    [{ level: 10.001 }, 'tried: level is 10.001, must be a number at least 1 and at most 10'],
    [{ half: 5.1 }, 'tried: half is 5.1, must be a number at least 0.5 and at most 5'],
    [{ half: 'x' }, 'tried: half is "x", must be a number at least 0.5 and at most 5'],
    [{ count: 2.5 }, 'tried: count is 2.5, must be a whole number'],
    [{ tick: 0.5 }, 'tried: tick is 0.5, must be a whole number'],
    [{ explosive: 1 }, 'tried: explosive is 1, must be a number'],
    [{ lower: 4 }, 'tried: upper is 4, must be a number above lower (lower is 4)'],
    [{ lower: 5, upper: 5 }, 'tried: upper is 5, must be a number above lower (lower is 5)'],
    [{ upper: 0.5 }, 'tried: upper is 0.5, must be a number above lower (lower is 1)'],
    [{ tick: -1 }, 'tried: tick is -1, must be a number above lower (lower is 1)'],
    [
      { level: 2, half: 1 },
      'tried: half is 1, must be left out where level is given: they are two names for one thing',
    ],
    [
      { half: 1, level: 2 },
      'tried: level is 2, must be left out where half is given: they are two names for one thing',
    ],
  ])('%o', (parameters, sentence) => {
    const error = refused(parameters)
    expect(error._tag).toBe('InvalidParameter')
    expect(describeError(error)).toBe(sentence)
  })

  test.each(['sahre', '', 'constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'a name that the curve does not have: %j',
    name => {
      const error = refused(Object.fromEntries([[name, 1]]))
      expect(error).toEqual({
        _tag: 'UnknownParameter',
        curve: 'tried',
        given: name,
        allowed: 'one of share, level, lower, upper, count, free, half, tick, explosive',
      })
    },
  )
  test('any name, where there are no parameters', () => {
    const none = defineCurve({ name: 'none', summary: '', formula: '', parameters: {}, over: productParts })
    const error = refusal(none(float64, { weight: 1 } as never))
    expect(describeError(error)).toBe('parameter of none is weight, must be left out: there are none')
  })
  test('what an object inherits is not given', () => {
    expect(resolved(Object.create({ share: 7 }))).toEqual(defaults)
  })
  property(
    'anything else, without a throw',
    [fc.anything(), fc.constantFrom('share', 'level', 'half', 'tick')],
    (value, name) => {
      const answer = given({ [name]: value })
      expect(['Left', 'Right']).toContain(answer._tag)
      if (answer._tag === 'Right') expect(Object.values(answer.right.parameters).every(Number.isFinite)).toBe(true)
    },
  )
})

test('bounds in words', () => {
  expect(describeBounds({})).toBe('a number')
  expect(describeBounds({ integer: true })).toBe('a whole number')
  expect(describeBounds({ integer: true, atLeast: -3, atMost: 3 })).toBe('a whole number at least -3 and at most 3')
  expect(describeBounds({ above: 'lower' })).toBe('a number above lower')
})
