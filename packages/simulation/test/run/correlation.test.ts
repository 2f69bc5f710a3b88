import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { backtestPath } from '../../src/index.js'
import { product } from '../curves.js'

const DAY = 86_400_000

test('the correlation of two tokens whose prices move together, apart, and by themselves', () => {
  const along = (x: readonly number[], y: readonly number[]) =>
    orThrow(
      backtestPath(
        { curve: product },
        x.map((price, day) => ({ time: day * DAY, price: price / (y[day] as number), quotePrice: y[day] as number })),
      ),
    ).correlation
  expect(along([1, 2, 1, 3, 5], [1, 2, 1, 3, 5])).toBeCloseTo(1, 12)
  expect(along([1, 2, 1, 4], [1, 0.5, 1, 0.25])).toBeCloseTo(-1, 12)
  expect(along([1, 2, 1, 2], [1, 1, 1, 1])).toBeUndefined()
})
