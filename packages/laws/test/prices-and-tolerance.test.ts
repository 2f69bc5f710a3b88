import { float64 } from '@ammeter/core'
import { expect, test } from 'vitest'
import { brokenCurve } from '../src/broken/broken-curve.ts'
import { checkCurve } from '../src/index.ts'
import { brief, digitsApart, toDigits } from '../src/texts/texts.ts'

const slightly = brokenCurve('slightly', 'a value off by a billionth', ['value'], (real, right) => ({
  value: price => real.mul(real.add(right.reserves(price).y, right.reserves(price).y), real.of('1.000000001')),
})).definition

test('a tolerance is the relative error that an answer may have', () => {
  expect(checkCurve(slightly, {}, { only: ['value'], seed: 1 }).passed).toBe(false)
  expect(checkCurve(slightly, {}, { only: ['value'], seed: 1, tolerance: 1e-8 }).passed).toBe(true)
  expect(checkCurve(slightly, {}, { tolerance: 2 }).problems).toEqual([
    'tolerance is 2, must be a number above 0 and below 1.',
  ])
})

test('no price is asked for but those between two', () => {
  const far = brokenCurve('far', 'wrong from the price 100 on', ['value'], (real, right) => ({
    value: price => real.mul(right.reserves(price).y, real.of(real.compare(price, real.of(100)) > 0 ? 3 : 2)),
  })).definition
  expect(checkCurve(far, {}, { only: ['value'], seed: 1 }).passed).toBe(false)
  expect(checkCurve(far, {}, { only: ['value'], seed: 1, between: [0.5, 50] }).passed).toBe(true)
})

test('two numbers that differ are shown with as many digits as that takes', () => {
  expect(brief(float64, 2.0000000000000004)).toBe('2')
  const digits = digitsApart(float64, 2, 2.0000000000000004)
  expect(toDigits(float64, 2.0000000000000004, digits)).toBe('2.0000000000000004')
})
