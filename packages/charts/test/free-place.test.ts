import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freePlace, heightsIn } from '../src/geometry/free-place.js'

test('a label stays where it is wanted, or touches what is in its way', () => {
  expect(freePlace({ at: 50, height: 10 }, [], [0, 100])).toBe(50)
  expect(freePlace({ at: 50, height: 10 }, [[48, 53]], [0, 100])).toBe(43)
  expect(freePlace({ at: 99, height: 10 }, [], [0, 100])).toBe(95)
  expect(freePlace({ at: 50, height: 10 }, [[4, 96]], [0, 100])).toBeUndefined()
})

test('no middle that is nearer is free', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 }))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (pairs, at) => {
      const taken = pairs.map(([from, size]) => [from, from + size] as const)
      const isFree = (middle: number) =>
        middle >= 5 && middle <= 95 && taken.every(([from, to]) => middle + 5 <= from || middle - 5 >= to)
      const free = Array.from({ length: 101 }, (_, middle) => middle).filter(isFree)
      const nearest = free.map(middle => Math.abs(middle - at)).sort((one, other) => one - other)[0]
      const place = freePlace({ at, height: 10 }, taken, [0, 100])
      expect(place === undefined ? undefined : Math.abs(place - at)).toBe(nearest)
      if (place !== undefined) expect(isFree(place)).toBe(true)
    }),
  )
})

test('the heights of a line in a strip are those of its part in it', () => {
  const line = [{ x: 0, y: 0 }, { x: 10, y: 100 }, undefined, { x: 4, y: 7 }, { x: 4, y: 9 }]
  expect(heightsIn(line, 2, 5)).toEqual([
    [20, 50],
    [7, 9],
  ])
  expect(heightsIn(line, 11, 20)).toEqual([])
  expect(heightsIn([...line].reverse(), 2, 5)).toEqual([
    [7, 9],
    [20, 50],
  ])
})
