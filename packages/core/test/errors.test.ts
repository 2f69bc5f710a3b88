import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { type CurveError, describeError, orThrow } from '../src/index.js'

const given = 'this'
const allowed = 'that'

const sentences: { readonly [Tag in CurveError['_tag']]: readonly [Extract<CurveError, { _tag: Tag }>, string] } = {
  InvalidArithmetic: [{ _tag: 'InvalidArithmetic', given, allowed }, 'arithmetic is this, must be that'],
  UnknownParameter: [
    { _tag: 'UnknownParameter', curve: 'weighted', given, allowed },
    'parameter of weighted is this, must be that',
  ],
  InvalidParameter: [
    { _tag: 'InvalidParameter', curve: 'weighted', parameter: 'weight', given, allowed },
    'weighted: weight is this, must be that',
  ],
  InvalidPrice: [{ _tag: 'InvalidPrice', given, allowed }, 'price is this, must be that'],
  InvalidReserves: [{ _tag: 'InvalidReserves', given, allowed }, 'reserves is this, must be that'],
  InvalidQuantity: [{ _tag: 'InvalidQuantity', quantity: 'fee', given, allowed }, 'fee is this, must be that'],
  InvalidChoice: [{ _tag: 'InvalidChoice', choice: 'token', given, allowed }, 'token is this, must be that'],
  InsufficientReserves: [
    { _tag: 'InsufficientReserves', token: 'y', given, allowed },
    'amount of Y wanted from the pool is this, must be that',
  ],
  NotRepresentable: [{ _tag: 'NotRepresentable', quantity: 'value', given, allowed }, 'value is this, must be that'],
  NotDifferentiable: [{ _tag: 'NotDifferentiable', given, allowed }, 'price to differentiate at is this, must be that'],
  NoConvergence: [
    { _tag: 'NoConvergence', bracket: ['1', '2'], given, allowed },
    'solution in [1, 2] is this, must be that',
  ],
  BrokenCurve: [
    { _tag: 'BrokenCurve', curve: 'mine', member: 'reserves', given, allowed },
    'mine: reserves is this, must be that',
  ],
  Reverted: [
    { _tag: 'Reverted', reason: 'UniswapV2: K', quantity: 'product', given, allowed },
    'reverted (UniswapV2: K): product is this, must be that',
  ],
}

describe.each(Object.entries(sentences))('%s', (_tag, [error, sentence]) => {
  test('says what, what was given and what is allowed', () => {
    expect(describeError(error)).toBe(sentence)
  })
  test('is what orThrow throws, with the error as its cause', () => {
    expect(() => orThrow(E.left(error))).toThrow(expect.objectContaining({ message: sentence, cause: error }))
  })
})

test('orThrow hands over what was asked for', () => {
  expect(orThrow(E.right(undefined))).toBe(undefined)
  expect(orThrow(E.right('value'))).toBe('value')
})

test('a failure of another kind is thrown as it is', () => {
  const failure = { _tag: 'SomethingElse', given: 'a', allowed: 'b' }
  expect(() => orThrow(E.left(failure))).toThrow('{"_tag":"SomethingElse","given":"a","allowed":"b"}')
  expect(() => orThrow(E.left(failure), ({ given }) => `not ${given}`)).toThrow('not a')
})
