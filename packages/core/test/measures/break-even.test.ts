import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breakEvenFeeYield,
  breakEvenTurnover,
  decimal,
  decimalOf,
  describeError,
  dual,
  float64,
  netAgainstHolding,
  orThrow,
} from '../../src/index.js'
import { expectNear } from '../near.js'
import { property } from '../property.js'
import { refusal } from '../refusals.js'

const losses = fc.double({ min: 0, max: 0.999, noNaN: true })
const fees = fc.double({ min: 1e-6, max: 0.999, noNaN: true })

describe('the fee yield that breaks even', () => {
  property('makes up for the loss: (1 − IL)(1 + f) = 1', [losses], loss => {
    const earned = orThrow(breakEvenFeeYield(loss))
    expectNear(float64, (1 - loss) * (1 + earned), 1, 8)
    expectNear(float64, orThrow(netAgainstHolding(loss, earned)), 0, 4, 1)
  })
  test.each([
    [0, 0],
    [0.2, 0.25],
    [0.5, 1],
    [0.75, 3],
  ])('of a loss of %d is %d', (loss, expected) => {
    expect(orThrow(breakEvenFeeYield(loss))).toBe(expected)
  })
})

describe('the turnover that breaks even', () => {
  property('pays that yield by its fees', [losses, fees], (loss, fee) => {
    expectNear(float64, orThrow(breakEvenTurnover(loss, fee)) * fee, orThrow(breakEvenFeeYield(loss)), 4)
  })
  test('of a loss of 20 % at a fee of 0.3 % is 83⅓ times the value', () => {
    expectNear(float64, orThrow(breakEvenTurnover(0.2, 0.003)), 250 / 3, 4)
  })
})

describe('net against holding', () => {
  property('is (1 − IL)(1 + f) − 1', [losses, fc.double({ min: 0, max: 10, noNaN: true })], (loss, earned) => {
    expectNear(float64, orThrow(netAgainstHolding(loss, earned)), (1 - loss) * (1 + earned) - 1, 4, 12)
  })
  test('keeps the digits of small figures, where the ones would swallow them', () => {
    expect(orThrow(netAgainstHolding(0, 1e-20))).toBe(1e-20)
    expect(orThrow(netAgainstHolding(1e-20, 0))).toBe(-1e-20)
  })
})

describe('the arithmetic', () => {
  test('is that of the number', () => {
    const { of, toText } = decimal
    expect(toText(orThrow(breakEvenFeeYield(of('0.25'))))).toBe('0.3333333333333333333333333333333333333333')
    expect(toText(orThrow(breakEvenTurnover(of('0.25'), of('0.003'))))).toBe(
      '111.1111111111111111111111111111111111111',
    )
    const short = decimalOf(10)
    expect(short.toText(orThrow(breakEvenFeeYield(short.of('0.25'))))).toBe('0.3333333333')
    expect(toText(orThrow(netAgainstHolding(of('0.1'), of('0.1'))))).toBe('-0.01')
  })
  test('or the one given', () => {
    const real = dual(float64)
    // d/dIL of IL/(1 − IL) = 1/(1 − IL)².
    expect(orThrow(breakEvenFeeYield(real.variable(0.5), real))).toEqual({ value: 1, derivative: 4 })
    expect(orThrow(breakEvenTurnover(real.variable(0.5), real.constant(0.5), real))).toEqual({
      value: 2,
      derivative: 8,
    })
    expect(orThrow(netAgainstHolding(real.variable(0.5), real.constant(1), real))).toEqual({ value: 0, derivative: -2 })
  })
})

describe('what is refused', () => {
  test.each([1, 1.5, -0.1, Number.NaN, Number.POSITIVE_INFINITY])('a loss of %d', loss => {
    const sentence = `impermanent loss is ${loss}, must be a fraction of at least 0 and below 1`
    expect(describeError(refusal(breakEvenFeeYield(loss)))).toBe(sentence)
    expect(describeError(refusal(breakEvenTurnover(loss, 0.003)))).toBe(sentence)
    expect(describeError(refusal(netAgainstHolding(loss, 0)))).toBe(sentence)
  })
  test.each([0, 1, -0.1, Number.NaN])('a fee of %d', fee => {
    const sentence = `fee is ${fee}, must be a fraction above 0 and below 1`
    expect(describeError(refusal(breakEvenTurnover(0.2, fee)))).toBe(sentence)
  })
  test.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])('a fee yield of %d', earned => {
    const sentence = `fee yield is ${earned}, must be a number of at least 0`
    expect(describeError(refusal(netAgainstHolding(0.2, earned)))).toBe(sentence)
  })
  test('a turnover beyond the largest number', () => {
    expect(refusal(breakEvenTurnover(0.5, 5e-324))).toMatchObject({ _tag: 'NotRepresentable', quantity: 'turnover' })
  })
})
