import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { describeSpaceError } from '../../src/errors.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { type Space, spaceOf, type WrittenPart } from '../../src/space/space.ts'

const space = (
  parts: readonly WrittenPart[],
  options: { readonly sample?: Sample; readonly most?: number } = {},
): Space => {
  const made = spaceOf(parts, options)
  if (E.isLeft(made)) throw new Error(describeSpaceError(made.left))
  return made.right
}

const part = (label: string, ...values: readonly string[]): WrittenPart => ({
  label,
  axes: values.map((each, index) => ({ name: `${label}.${index}`, values: each })),
})

const texts = (of: Space, index: number): readonly string[] => of.at(index).values.map(({ text }) => text)

describe('a grid', () => {
  const grid = space([part('a', '1,2', '10,20,30'), part('b', '7..9'), part('c')])

  test('multiplies axes and adds parts', () => {
    expect(grid.size).toBe(2 * 3 + 3 + 1)
    expect(grid.parts.map(({ start }) => start)).toEqual([0, 6, 9])
  })

  test('counts with the last axis fastest, through one part after another', () => {
    expect(Array.from({ length: grid.size }, (_, index) => [grid.at(index).part, ...texts(grid, index)])).toEqual([
      [0, '1', '10'],
      [0, '1', '20'],
      [0, '1', '30'],
      [0, '2', '10'],
      [0, '2', '20'],
      [0, '2', '30'],
      [1, '7'],
      [1, '8'],
      [1, '9'],
      [2],
    ])
  })

  test('of a hundred million candidates holds none of them', () => {
    const huge = space([part('a', '1..10000', '1..10000')])
    expect(huge.size).toBe(1e8)
    expect(texts(huge, 1e8 - 1)).toEqual(['10000', '10000'])
    expect(texts(huge, 12_345_678)).toEqual(['1235', '5679'])
  })

  test('has every combination once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), sizes => {
        const of = space([part('a', ...sizes.map(size => `1..${size}`))])
        const all = new Set(Array.from({ length: of.size }, (_, index) => texts(of, index).join()))
        expect(all.size).toBe(sizes.reduce((product, size) => product * size, 1))
      }),
    )
  })
})

describe('a space is refused', () => {
  const complaint = (...given: Parameters<typeof spaceOf>): string => {
    const made = spaceOf(...given)
    return E.isLeft(made) ? describeSpaceError(made.left) : 'no complaint'
  }

  test('that is too large', () => {
    expect(complaint([part('a', '1..1000', '1..1000')], { most: 10_000 })).toBe(
      'the space has 1,000,000 candidates, must have at most 10,000',
    )
    expect(complaint([part('a', '1..100000', '1..100000')])).toContain('at most 2,147,483,647')
  })

  test('with an axis that only a sample can draw from', () => {
    expect(complaint([part('a', '1..3:log')])).toContain('a range with a number of values, such as 1..3:log:20')
    expect(complaint([part('a', '1..3:even')])).toContain('such as 1..3:20')
  })

  test('with more axes than Sobol sequences have dimensions', () => {
    const many = part('a', ...Array.from({ length: 33 }, () => '1,2'))
    expect(complaint([many], { sample: { kind: 'sobol', points: 8, seed: 1 } })).toContain(
      'random or lhs with more than 32 axes',
    )
  })
})

describe('a sample', () => {
  test('has its points in every part', () => {
    const of = space([part('a', '1..3:log'), part('b', '1,2', '5..6:even')], {
      sample: { kind: 'lhs', points: 10, seed: 3 },
    })
    expect(of.size).toBe(20)
    expect(of.at(10).part).toBe(1)
    expect(of.at(10).values.length).toBe(2)
  })

  test('takes values inside its axes, and the same ones again', () => {
    for (const kind of ['random', 'sobol', 'lhs'] as const) {
      const sample = { kind, points: 50, seed: 1 }
      const of = space([part('a', '2..3:log', '1,4,9')], { sample })
      for (let index = 0; index < of.size; index += 1) {
        const [first, second] = of.at(index).values
        expect(first?.number).toBeGreaterThanOrEqual(2)
        expect(first?.number).toBeLessThanOrEqual(3)
        expect([1, 4, 9]).toContain(second?.number)
      }
      expect(texts(of, 17)).toEqual(texts(space([part('a', '2..3:log', '1,4,9')], { sample }), 17))
      const other = space([part('a', '2..3:log', '1,4,9')], { sample: { ...sample, seed: 2 } })
      expect(texts(of, 17)).not.toEqual(texts(other, 17))
    }
  })
})
