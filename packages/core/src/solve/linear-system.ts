// Linear equations in any arithmetic.

import type { Real } from '../arithmetic/real.js'

/**
 * The solution of as many linear equations as unknowns, by elimination with the largest pivot of each column; nothing
 * where the matrix is singular, or holds what is no number.
 *
 * @param matrix The coefficients, by rows.
 * @param right The right side.
 */
export const solveLinearSystem = <N>(
  real: Real<N>,
  matrix: readonly (readonly N[])[],
  right: readonly N[],
): readonly N[] | undefined => {
  const { sub, mul, div, abs, compare } = real
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i] as N])
  const at = (row: number, column: number): N => (rows[row] as N[])[column] as N
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (compare(abs(at(row, column)), abs(at(pivot, column))) > 0) pivot = row
    }
    const largest = at(pivot, column)
    if (!real.isFinite(largest) || compare(largest, real.zero) === 0) return undefined
    const [own, other] = [rows[column] as N[], rows[pivot] as N[]]
    rows[column] = other
    rows[pivot] = own
    for (let row = column + 1; row < size; row++) {
      const times = div(at(row, column), largest)
      for (let next = column; next <= size; next++) {
        ;(rows[row] as N[])[next] = sub(at(row, next), mul(times, at(column, next)))
      }
    }
  }
  const solution = new Array<N>(size)
  for (let row = size - 1; row >= 0; row--) {
    let rest = at(row, size)
    for (let column = row + 1; column < size; column++) rest = sub(rest, mul(at(row, column), solution[column] as N))
    solution[row] = div(rest, at(row, row))
  }
  return solution.every(real.isFinite) ? solution : undefined
}
