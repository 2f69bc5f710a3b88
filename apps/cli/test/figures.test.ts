import { describe, expect, it } from 'vitest'
import { amount, amountOf, change, duration, loss, moment, multiple, percent, times } from '../src/output/figures.ts'

const texts = <A>(show: (value: A) => string, pairs: readonly (readonly [A, string])[]) => {
  expect(pairs.map(([value]) => show(value))).toEqual(pairs.map(([, text]) => text))
}

describe('numbers as people read them', () => {
  it('amounts and prices have five significant digits and grouped thousands', () => {
    texts(amount, [
      [0, '0'],
      [5, '5'],
      [596.75, '596.75'],
      [1579.33, '1,579.3'],
      [12345.678, '12,346'],
      [1234567.8, '1,234,568'],
      [0.1 + 0.2, '0.3'],
      [0.000012345678, '0.000012346'],
      [1.23456e-9, '1.2346×10⁻⁹'],
      [1e21, '1×10²¹'],
      [-2.5, '−2.5'],
    ])
  })

  it('percentages have two decimals, and never hide a small one', () => {
    texts(percent, [
      [0, '0.00 %'],
      [0.0572, '5.72 %'],
      [0.00001, '<0.01 %'],
      [0.0001, '0.01 %'],
      [1.5, '150.00 %'],
      [12.345678, '1,235 %'],
    ])
  })

  it('losses are signed with a minus sign', () => {
    texts(loss, [
      [0, '0.00 %'],
      [0.2, '−20.00 %'],
      [1e-9, '<0.01 %'],
    ])
  })

  it('multiples have two decimals, and never hide a small one', () => {
    texts(times, [
      [0, '0.00'],
      [0.001, '<0.01'],
      [40.253, '40.25'],
      [12345.6, '12,345.60'],
    ])
  })

  it('price ratios are multiples or divisions, and changes', () => {
    texts(multiple, [
      [2, '×2'],
      [0.5, '÷2'],
      [1, '×1'],
      [2.6465521, '×2.6466'],
      [0.75, '÷1.3333'],
    ])
    texts(change, [
      [2, '+100 %'],
      [0.5, '−50 %'],
      [1, 'unchanged'],
      [2.6465521, '+164.66 %'],
      [1.00001, '+<0.01 %'],
      [5000, '+499,900 %'],
    ])
  })

  it('durations have their two largest units, moments no needless seconds', () => {
    texts(duration, [
      [300_000, '5 min'],
      [7_800_000, '2 h 10 min'],
      [7_520_400_000, '87 d 1 h'],
      [86_400_000, '1 d'],
      [86_460_000, '1 d'],
      [1500, '1 s 500 ms'],
      [0.25, '0.25 ms'],
    ])
    texts(moment, [
      [Date.UTC(2021, 2, 4, 14, 30), '2021-03-04 14:30'],
      [Date.UTC(2021, 2, 4, 14, 30, 5), '2021-03-04 14:30:05'],
    ])
  })
})

describe('what rounding has left of nothing', () => {
  it('is zero, without a sign', () => {
    expect(amountOf(10_000, -6.0027e-11)).toBe('0')
    expect(amountOf(10_000, -0.5)).toBe('−0.5')
    expect([percent(-6e-15), percent(-0.05), percent(-1e-17), times(-1e-17)]).toEqual([
      '0.00 %',
      '−5.00 %',
      '0.00 %',
      '0.00',
    ])
  })

  it('a gain has a plus where a loss has a minus', () => {
    texts(loss, [
      [-0.05, '+5.00 %'],
      [-1e-15, '0.00 %'],
    ])
  })
})
