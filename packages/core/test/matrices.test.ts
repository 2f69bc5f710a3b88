import { describe, expect, test } from 'vitest'
import { cholesky, decimal, float64 } from '../src/index.js'
import { solveLinearSystem } from '../src/solve/linear-system.js'

describe('linear equations', () => {
  test('are solved, a zero pivot among them', () => {
    expect(
      solveLinearSystem(
        float64,
        [
          [0, 2],
          [1, 1],
        ],
        [4, 5],
      ),
    ).toEqual([3, 2])
  })
  test('in decimals have all their digits', () => {
    const third = solveLinearSystem(decimal, [[decimal.of(3)]], [decimal.one])
    expect(third?.map(decimal.toText)).toEqual(['0.3333333333333333333333333333333333333333'])
  })
  test.each([
    [
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      [
        [Number.NaN, 1],
        [1, 1],
      ],
    ],
  ])('%j has no solution', matrix => {
    expect(solveLinearSystem(float64, matrix, [1, 1])).toBeUndefined()
  })
  test('leave what they are given as it is', () => {
    const matrix = Object.freeze([Object.freeze([0, 1]), Object.freeze([1, 0])])
    expect(solveLinearSystem(float64, matrix, Object.freeze([1, 2]))).toEqual([2, 1])
  })
})

describe('the root of a matrix', () => {
  test('of three correlations times its transpose is the matrix', () => {
    const matrix = [
      [1, 0.7, -0.2],
      [0.7, 1, 0.1],
      [-0.2, 0.1, 1],
    ]
    const root = cholesky(float64, matrix) ?? []
    matrix.forEach((row, i) => {
      row.forEach((each, j) => {
        const product = (root[i] ?? []).reduce((sum, part, k) => sum + part * (root[j]?.[k] ?? 0), 0)
        expect(product).toBeCloseTo(each, 14)
      })
    })
    expect(root[0]).toEqual([1, 0, 0])
  })
  test('of a matrix that is only semidefinite has columns of nothing', () => {
    expect(
      cholesky(float64, [
        [4, 2],
        [2, 1],
      ]),
    ).toEqual([
      [2, 0],
      [1, 0],
    ])
    expect(
      cholesky(float64, [
        [0, 0],
        [0, 1],
      ]),
    ).toEqual([
      [0, 0],
      [0, 1],
    ])
  })
  test.each([
    [
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [[[-1]]],
    [
      [
        [0, 1],
        [1, 1],
      ],
    ],
    [[[Number.NaN]]],
  ])('%j has none', matrix => {
    expect(cholesky(float64, matrix)).toBeUndefined()
  })
})
