import { exactIn, float64, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { drawnModule } from '../src/index.ts'
import { drawn } from './drawings.ts'
import { importer } from './imported-module.ts'

const imported = importer()

const bell = Array.from({ length: 60 }, (_, i) => Math.round(100 * Math.exp(-(((i - 30) / 9) ** 2)))).join('/')

test.each([
  ['1', {}],
  ['3/5/8/5/3', { lower: 0.8, upper: '1.250' }],
  ['0/2/0/0.5/0/0', { lower: 0.25 }],
  [bell, { lower: '0.1', upper: 10 }],
])('the module of %s gives the same numbers', async (bars, parameters) => {
  const made = drawnModule(bars, parameters)
  const definition = await imported(E.isRight(made) ? made.right : '')
  const expected = orThrow(drawn(bars)(float64, parameters))
  const found = orThrow(definition(float64))
  expect(found.parameters).toEqual(expected.parameters)
  expect(found.prices).toEqual(expected.prices)
  for (const price of [0.3, 0.7, 1, 1.1, 3]) {
    const [own, other] = [orThrow(found.reserves(price)), orThrow(expected.reserves(price))]
    expect(own.x).toBeCloseTo(other.x, 12)
    expect(own.y).toBeCloseTo(other.y, 12)
    expect(orThrow(impermanentLoss(found, 1, price))).toBeCloseTo(orThrow(impermanentLoss(expected, 1, price)), 13)
  }
  const held = orThrow(expected.reserves(1))
  const trade = exactIn('x', held.x / 10)
  expect(orThrow(found.swap(held, trade)).amountOut).toBeCloseTo(orThrow(expected.swap(held, trade)).amountOut, 10)
})

test('lines stay short, whatever the number of bars', () => {
  const made = drawnModule(Array(64).fill('0.125').join('/'))
  const lines = E.isRight(made) ? made.right.split('\n') : []
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(120)
})

test('errors of the text, and of the ends', () => {
  expect(drawnModule('3/x')).toMatchObject({ left: { _tag: 'DrawingError', index: 2 } })
  expect(drawnModule('3', { lower: "1'+alert(1)+'" })).toMatchObject({ left: { _tag: 'InvalidParameter' } })
  expect(drawnModule('3', { lower: 3 })).toMatchObject({ left: { _tag: 'InvalidParameter' } })
})
