import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { choiceModel, depthAlong } from '../../src/choice/index.js'
import { describeSimulationError, generatePath } from '../../src/index.js'
import { product, weighted } from '../curves.js'
import { outcomesOf, pathOf, rangeOf } from './market.js'

const YEAR = 365 * 86_400_000

const along = (...[curve, points]: Parameters<typeof depthAlong>) => {
  const found = depthAlong(curve, points)
  if (E.isLeft(found)) throw new Error(describeSimulationError(found.left))
  return found.right
}

test.each([
  ['full range', product],
  ['80/20', weighted],
  ['a range', rangeOf(1.1)],
])('along the first path of the model, %s comes to what the model says', (_, curve) => {
  const points = Array.from(orThrow(generatePath(pathOf(0.7), 1)))
  const end = along({ curve }, points).at(-1)
  const [outcome] = outcomesOf(orThrow(choiceModel([{ curve }], { path: pathOf(0.7), paths: 1 })), 0.09)
  const { value = 0, fees = 0, hold = 1 } = end ?? {}
  expect((value + 0.09 * fees) / hold - 1).toBeCloseTo(outcome?.median as number, 12)
  expect(0.09 * fees).toBeCloseTo(outcome?.fees as number, 12)
})

test('fees grow with time, also while the price stays, and value and holding follow the price', () => {
  const prices = [2000, 2000, 2100, 2100, 1900]
  const points = prices.map((price, index) => ({ time: (index * YEAR) / 12, price }))
  const found = along({ curve: product }, points)
  expect(found[0]).toEqual({ value: 1, hold: 1, fees: 0 })
  expect(found[2]?.value).toBeCloseTo(Math.sqrt(2100 / 2000), 14)
  expect(found[2]?.hold).toBeCloseTo((1 + 2100 / 2000) / 2, 14)
  const fees = found.map(point => point.fees)
  expect(fees).toEqual([...fees].sort((a, b) => a - b))
  // A third of a year at about the value of the deposit.
  expect(found.at(-1)?.fees).toBeCloseTo(1 / 3, 2)
  const still = along({ curve: product }, points.slice(0, 2))
  expect(still.at(-1)?.fees).toBeCloseTo(1 / 12, 14)
})

test('what is earned by a point is what a path that ends there comes to', () => {
  const prices = [2000, 2100, 2100, 1900, 1900.1, 2600, 2600]
  const points = prices.map((price, index) => ({ time: (index * YEAR) / 12, price }))
  for (const curve of [product, weighted, rangeOf(1.1)]) {
    const found = along({ curve }, points)
    for (const [index, { value, hold, fees }] of found.entries()) {
      const end = along({ curve }, points.slice(0, index + 1)).at(-1)
      expect(end).toMatchObject({ value, hold })
      // Time in which the price stays is earned once it moves on.
      const isStill = prices[index] === prices[index - 1]
      if (!isStill || index === found.length - 1) expect(fees).toBeCloseTo(end?.fees as number, 6)
    }
  }
})

test.each([
  [[], 'price'],
  [[{ time: 0, price: 0 }], 'price'],
  [
    [
      { time: 0, price: 1 },
      { time: 1, price: Number.NaN },
    ],
    'price',
  ],
  [
    [
      { time: 5, price: 1 },
      { time: 4, price: 1 },
    ],
    'time',
  ],
])('points that are none are refused: %o', (points, quantity) => {
  expect(depthAlong({ curve: product }, points)).toMatchObject({ left: { _tag: 'InvalidPoint', quantity } })
})
