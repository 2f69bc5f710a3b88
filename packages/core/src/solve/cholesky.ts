// The root of a symmetric matrix, which tells whether it is positive definite.

import type { Real } from '../arithmetic/real.js'

/** A matrix, by rows. */
export type Matrix<N> = readonly (readonly N[])[]

/** A pivot of no more than this many roundings of its diagonal is none. */
const ROUNDINGS = 64

/**
 * The lower triangle `L` of a symmetric matrix `M = L·Lᵀ`, by Cholesky's method; nothing where the matrix is not positive
 * semidefinite. Of a matrix that is only semidefinite, some columns are zero.
 *
 * @param real The arithmetic.
 * @param matrix By rows, as many as columns; its lower triangle counts.
 *
 * @example
 * import { cholesky, float64 } from '@ammeter/core'
 *
 * cholesky(float64, [[4, 2], [2, 5]]) // => [[2, 0], [1, 2]]
 * cholesky(float64, [[1, 2], [2, 1]]) // => undefined
 */
export const cholesky = <N>(real: Real<N>, matrix: Matrix<N>): Matrix<N> | undefined => {
  const { sub, mul, div, compare, zero, abs } = real
  const size = matrix.length
  const at = (row: number, column: number) => (matrix[row] as readonly N[])[column] as N
  const root = matrix.map(() => new Array<N>(size).fill(zero))
  const part = (row: number, column: number) => (root[row] as N[])[column] as N
  const set = (row: number, column: number, value: N) => {
    ;(root[row] as N[])[column] = value
  }
  const rounding = mul(real.of(ROUNDINGS), real.roundingUnit)
  for (let column = 0; column < size; column++) {
    let pivot = at(column, column)
    for (let k = 0; k < column; k++) pivot = sub(pivot, mul(part(column, k), part(column, k)))
    const least = mul(rounding, abs(at(column, column)))
    if (!real.isFinite(pivot) || compare(pivot, real.neg(least)) < 0) return undefined
    const isNone = compare(pivot, least) <= 0
    set(column, column, isNone ? zero : real.sqrt(pivot))
    for (let row = column + 1; row < size; row++) {
      let rest = at(row, column)
      for (let k = 0; k < column; k++) rest = sub(rest, mul(part(row, k), part(column, k)))
      const most = real.sqrt(mul(abs(at(row, row)), abs(at(column, column))))
      if (!real.isFinite(rest) || (isNone && compare(abs(rest), mul(real.sqrt(rounding), most)) > 0)) return undefined
      set(row, column, isNone ? zero : div(rest, part(column, column)))
    }
  }
  return root
}
