import { expect, test } from 'vitest'
import { curveAt, fractionOf, placeAt, regionsOf, ticksOf } from '../src/views/choose/map/map-layout.ts'

const values = [0.1, 0.2, 0.4, 0.8]

test('a value of a cell stands in its middle, and what is beyond the axis at its end', () => {
  expect(values.map(value => fractionOf(values, value))).toEqual([0.125, 0.375, 0.625, 0.875])
  expect(values.map(value => placeAt(values, fractionOf(values, value)))).toEqual([0, 1, 2, 3])
  expect([fractionOf(values, 0), fractionOf(values, 1e9)]).toEqual([0, 1])
  expect([placeAt(values, -1), placeAt(values, 1), placeAt(values, 7)]).toEqual([0, 3, 3])
})

test('ticks are round values of the axis, with room between them', () => {
  const ticks = ticksOf(values)
  expect(ticks).toEqual([0.1, 0.15, 0.3, 0.5])
})

test('regions hold every cell once, and are drawn where they are', () => {
  const map = {
    paths: 1,
    ids: ['a', 'b'],
    cells: [
      [0, 0, 1],
      [0, 1, null],
    ],
  }
  const regions = regionsOf(map)
  expect(regions.map(({ id, cells }) => [id, cells.length])).toEqual([
    ['a', 3],
    ['b', 2],
    [null, 1],
  ])
  // Two cells of the first column from the bottom, and one of the second.
  expect(regions[0]?.path).toBe('M0 1h1v2h-1zM1 2h1v1h-1z')
  expect(curveAt(map, { column: 1, row: 1 })).toBe('b')
  expect(curveAt(map, { column: 1, row: 2 })).toBeNull()
  expect(curveAt(map, { column: 2, row: 0 })).toBeUndefined()
})

test('names stand in their own regions, apart from each other and from your pool', () => {
  const cells = Array.from({ length: 22 }, (_, column) =>
    Array.from({ length: 22 }, (_, row) => (column < 6 ? 0 : column < 9 ? 1 : row < 8 ? null : 2)),
  )
  const own = { column: 10, row: 12 }
  const regions = regionsOf({ paths: 1, ids: ['a', 'b', 'c'], cells }, own)
  const names = regions.flatMap(({ named }) => named ?? [])
  expect(names.length).toBe(4)
  for (const { id, named } of regions) {
    if (named !== undefined) expect(curveAt({ paths: 1, ids: ['a', 'b', 'c'], cells }, named)).toBe(id)
  }
  const all = [own, ...names]
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      expect(Math.abs(one.column - other.column) >= 9 || Math.abs(one.row - other.row) >= 2).toBe(true)
    }
  }
})
