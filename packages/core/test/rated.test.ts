import { describe, expect, test } from 'vitest'
import { decimal, exactIn, float64, orThrow, rated, scaleRate } from '../src/index.js'
import { range } from './curves.js'
import { geometric } from './drifting.js'
import { refusal } from './refusals.js'

const definition = rated(geometric)

describe('a definition with a rate', () => {
  test('is scaleRate with the rate among its parameters', () => {
    const curve = orThrow(definition(float64, { weight: 0.25, rate: 2 }))
    const same = orThrow(scaleRate(orThrow(geometric(float64, { weight: 0.25 })), 2))
    expect(curve.name).toBe('rated-geometric')
    expect(curve.parameters).toEqual({ weight: 0.25, rate: 2 })
    const reserves = { x: 10, y: 30 }
    expect(orThrow(curve.spotPrice(reserves))).toBe(orThrow(same.spotPrice(reserves)))
    expect(orThrow(curve.swap(reserves, exactIn('x', 1)))).toEqual(orThrow(same.swap(reserves, exactIn('x', 1))))
  })
  test('keeps its parameters in other forms', () => {
    const curve = orThrow(definition(decimal, { weight: '0.25', rate: '1.1' }))
    expect(Object.keys(orThrow(curve.dual()).parameters)).toEqual(['weight', 'rate'])
    expect(orThrow(curve.reflected()).parameters).toEqual(curve.parameters)
  })
  test('has the metadata of the definition, and its own', () => {
    expect([definition.name, definition.summary]).toEqual([
      'rated-geometric',
      'Geometric mean with unequal weights, X counted at a rate',
    ])
    expect(Object.keys(definition.parameters)).toEqual(['weight', 'rate'])
    expect(orThrow(definition(float64, {})).parameters).toEqual({ weight: 0.5, rate: 1 })
  })
  test('moves the ends of prices', () => {
    const { prices } = orThrow(rated(range)(float64, { lower: 1, upper: 4, rate: 3 }))
    expect(prices).toEqual({ lower: 3, upper: 12 })
  })
  test('refuses what it does not know, under its own name', () => {
    expect(refusal(definition(float64, { rate: 0 }))).toMatchObject({ curve: 'rated-geometric', parameter: 'rate' })
    expect(refusal(definition(float64, { weight: 2 }))).toMatchObject({ curve: 'rated-geometric', parameter: 'weight' })
    expect(refusal(definition(float64, { speed: 2 } as object))).toMatchObject({ allowed: 'one of weight, rate' })
    expect(refusal(definition(undefined as never, {}))._tag).toBe('InvalidArithmetic')
  })
})
