import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BestList } from '../../src/report/best-list.ts'
import { Front } from '../../src/report/front.ts'
import type { Direction, Ranked } from '../../src/report/ranked.ts'
import { robustInGrid, robustInSample } from '../../src/report/robust.ts'
import { noise, spaceIn } from '../grid.ts'

const ranked = (index: number, ...scores: readonly number[]): Ranked => ({ index, scores, standardErrors: [] })

test('a list keeps the best, of equals the first, and nothing that is not a number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN))),
      fc.integer({ min: 1, max: 5 }),
      (values, most) => {
        const list = new BestList<number>(most)
        for (const [index, value] of values.entries()) list.add(value, index)
        const sorted = values
          .map((value, index) => ({ value, index }))
          .filter(({ value }) => !Number.isNaN(value))
          .sort((a, b) => b.value - a.value || a.index - b.index)
        expect(list.items()).toEqual(sorted.slice(0, most).map(({ index }) => index))
      },
    ),
  )
})

describe('a front', () => {
  const scores = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })),
    { maxLength: 60 },
  )

  /** By its definition. */
  const frontOf = (all: readonly (readonly number[])[], directions: readonly Direction[]): readonly number[] => {
    const better = (a: readonly number[], b: readonly number[]) =>
      a.every((score, i) => score * (directions[i] ?? 1) >= (b[i] ?? 0) * (directions[i] ?? 1))
    return all.flatMap((own, index) =>
      all.some((other, at) => at !== index && better(other, own) && (!better(own, other) || at < index)) ? [] : [index],
    )
  }

  test.each([[[1, 1, 1]], [[1, -1, 1]], [[-1, -1, -1]]] as const)(
    'is what no other beats, with directions %s',
    directions => {
      fc.assert(
        fc.property(scores, all => {
          const front = new Front(directions, 1000)
          for (const [index, each] of all.entries()) front.add(ranked(index, ...each))
          expect(
            front
              .members()
              .map(({ index }) => index)
              .sort((a, b) => a - b),
          ).toEqual(frontOf(all, directions))
          expect(front.isCut).toBe(false)
        }),
      )
    },
  )

  test('with too many members keeps those with the best first scores, and says so', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 4 }), (all, most) => {
        const front = new Front([1, -1, 1], most)
        for (const [index, each] of all.entries()) front.add(ranked(index, ...each))
        const members = front.members().map(({ index }) => index)
        const [x, y, z] = [0, 1, 2].map(i => (index: number) => all[index]?.[i] ?? 0)
        const whole = frontOf(all, [1, -1, 1]).toSorted(
          (a, b) => (x?.(b) ?? 0) - (x?.(a) ?? 0) || (y?.(a) ?? 0) - (y?.(b) ?? 0) || (z?.(b) ?? 0) - (z?.(a) ?? 0),
        )
        expect(members).toEqual(whole.slice(0, members.length))
        expect(members.length).toBeLessThanOrEqual(most)
        if (whole.length > 0) expect(members.length).toBeGreaterThan(0)
        if (members.length < whole.length) expect(front.isCut).toBe(true)
      }),
    )
  })
})

describe('the robust choice', () => {
  /** By its definition, in a grid of two axes. */
  const naive = (rows: number, columns: number, score: (index: number) => number) => {
    const worst = Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns]
      const near = Array.from({ length: rows * columns }, (_each, at) => at).filter(
        at => Math.abs(Math.floor(at / columns) - row) <= 1 && Math.abs((at % columns) - column) <= 1,
      )
      return Math.min(...near.map(at => (Number.isNaN(score(at)) ? Number.NEGATIVE_INFINITY : score(at))))
    })
    const best = Math.max(...worst)
    return { worst: best, index: worst.indexOf(best) }
  }

  test('of a grid is the best of the worst among neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.nat(), (rows, columns, seed) => {
        const score = (index: number) => (noise(index + seed) < 0.05 ? Number.NaN : noise(3 * index + seed))
        const robust = robustInGrid(spaceIn([`1..${rows}`, `1..${columns}`]), score)
        const expected = naive(rows, columns, score)
        if (expected.worst === Number.NEGATIVE_INFINITY) expect(robust).toBe(undefined)
        else expect(robust).toMatchObject(expected)
      }),
    )
  })

  test('is not the peak on a needle, and not beside a candidate that was refused', () => {
    const scores = [0, 0, 9, 0, 0, 5, 5, 5, Number.NaN, 6, 6]
    expect(robustInGrid(spaceIn(['1..11']), index => scores[index] ?? 0)).toEqual({
      index: 10,
      worst: 6,
      neighbours: 2,
    })
    const withNeedle = [0, 0, 9, 0, 0, 5, 5, 5, Number.NaN, 6, Number.NaN]
    expect(robustInGrid(spaceIn(['1..11']), index => withNeedle[index] ?? 0)).toEqual({
      index: 6,
      worst: 5,
      neighbours: 3,
    })
  })

  test('of a sample is on the plateau, not on the needle', () => {
    const space = spaceIn(['0..1:even', '0..1:even'], 'sobol:400')
    const score = (index: number): number => {
      const [x = 0, y = 0] = space.pointAt(index) ?? []
      if (Math.hypot(x - 0.2, y - 0.2) < 0.05) return 9
      return Math.hypot(x - 0.7, y - 0.7) < 0.25 ? 5 : 0
    }
    const order = Array.from({ length: 400 }, (_, index) => index).sort((a, b) => score(b) - score(a))
    expect(score(order[0] ?? 0)).toBe(9)
    const robust = robustInSample(space, score, order)
    expect(robust?.worst).toBe(5)
    expect(robust?.neighbours).toBeGreaterThan(3)
    expect(robust?.neighbours).toBeLessThan(16)
  })
})
