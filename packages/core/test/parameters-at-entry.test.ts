import { describe, expect, test } from 'vitest'
import { decimal, describeError, float64, orThrow, parametersAtEntry, settingNames } from '../src/index.js'
import { refusal } from './refusals.js'

const declared = {
  name: 'band',
  parameters: {
    from: { default: 0.5, above: 0, unit: 'price', meaning: 'lower end' },
    to: { default: 2, above: 'from', unit: 'price', meaning: 'upper end' },
    weight: { default: 0.5, above: 0, below: 1, unit: 'share', meaning: 'share of X' },
    stretch: { default: 10, atLeast: 1, meaning: 'stretch' },
  },
  alternatives: {
    toTick: {
      insteadOf: 'to',
      unit: 'tick',
      meaning: 'tick of the upper end',
      convert: (_real: unknown, a: unknown) => a,
    },
  },
  range: { lower: 'from', upper: 'to' },
} as const

const at = (given: Readonly<Record<string, number | string | undefined>>, entry = 2000) =>
  parametersAtEntry(declared as unknown as Parameters<typeof parametersAtEntry>[0], float64, given, entry)

describe('settings at an entry price', () => {
  test.each([
    [{}, {}],
    [
      { from: 1000, stretch: '5' },
      { from: 1000, stretch: '5' },
    ],
    [{ from: 'x0.9' }, { from: '1800' }],
    [
      { from: '×0.9', to: 'X1.5' },
      { from: '1800', to: '3000' },
    ],
    [{ weight: '80%' }, { weight: '0.8' }],
    [{ weight: '4bp' }, { weight: '0.0004' }],
    [{ weight: '12.5 BP' }, { weight: '0.00125' }],
    [{ width: '50bp' }, { from: String(2000 / 1.005), to: '2009.9999999999998' }],
    [{ weight: 0.8 }, { weight: 0.8 }],
    [{ width: 'x1.25' }, { from: '1600', to: '2500' }],
    [{ width: '25%' }, { from: '1600', to: '2500' }],
    [
      { width: 'x1.25', from: undefined },
      { from: '1600', to: '2500' },
    ],
    [{ none: 'x2' }, { none: 'x2' }],
    [{ from: 'abc' }, { from: 'abc' }],
  ])('%j are %j', (given, expected) => {
    expect(orThrow(at(given))).toEqual(expected)
  })

  test('have every digit in decimals', () => {
    const { lower, upper } = orThrow(
      parametersAtEntry(
        {
          ...declared,
          parameters: { lower: declared.parameters.from, upper: declared.parameters.from },
          alternatives: {},
          range: { lower: 'lower', upper: 'upper' },
        },
        decimal,
        { width: 'x1.1' },
        decimal.of(3),
      ),
    )
    expect(lower).toBe('2.727272727272727272727272727272727272727')
    expect(upper).toBe('3.3')
  })

  test.each([
    [{ from: 'x' }, 'band: from is "x", must be a number above 0, or relative to the price at entry, such as x0.9'],
    [{ from: '90%' }, 'band: from is "90%", must be a number above 0, or relative to the price at entry, such as x0.9'],
    [
      { weight: 'x2' },
      'band: weight is "x2", must be a number above 0 and below 1, or a percentage, such as 80%, or basis points, such as 30bp',
    ],
    [
      { from: '30bp' },
      'band: from is "30bp", must be a number above 0, or relative to the price at entry, such as x0.9',
    ],
    [
      { weight: 'bp' },
      'band: weight is "bp", must be a number above 0 and below 1, or a percentage, such as 80%, or basis points, such as 30bp',
    ],
    [{ stretch: '80%' }, 'band: stretch is "80%", must be a number at least 1'],
    [
      { width: 1.1 },
      'band: width is 1.1, must be a factor above 1, such as x1.1, or a percentage above 0, such as 10%',
    ],
    [
      { width: 'x1' },
      'band: width is "x1", must be a factor above 1, such as x1.1, or a percentage above 0, such as 10%',
    ],
    [
      { width: '-5%' },
      'band: width is "-5%", must be a factor above 1, such as x1.1, or a percentage above 0, such as 10%',
    ],
    [
      { width: 'x1.1', from: 1 },
      'band: width is "x1.1", must be left out where from is given: it sets both ends of the range',
    ],
    [
      { toTick: 5, width: '10%' },
      'band: width is "10%", must be left out where toTick is given: it sets both ends of the range',
    ],
  ])('%j are refused', (given, sentence) => {
    expect(describeError(refusal(at(given)))).toBe(sentence)
  })

  test('have names: parameters, alternatives, and the width of a range', () => {
    expect(settingNames(declared as unknown as Parameters<typeof settingNames>[0])).toEqual([
      'from',
      'to',
      'weight',
      'stretch',
      'toTick',
      'width',
    ])
    expect(settingNames({ parameters: declared.parameters })).toEqual(['from', 'to', 'weight', 'stretch'])
  })
})
