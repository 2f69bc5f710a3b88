// Quantiles.

/**
 * The quantile of a fraction from 0 to 1, of numbers in ascending order: the number at rank `fraction · (n − 1)`, counted
 * from 0, and between two ranks by their distance (R's type 7). NaN of no numbers at all.
 */
export const quantileOf = (sorted: Float64Array, fraction: number): number => {
  const rank = fraction * (sorted.length - 1)
  const below = Math.floor(rank)
  return between(sorted[below] ?? Number.NaN, sorted[below + 1], rank - below)
}

const between = (value: number, next: number | undefined, part: number): number =>
  next === undefined || part === 0 ? value : value + part * (next - value)

/** Moves the number of a rank to its place, the smaller ones before it and the larger ones behind: C. A. R. Hoare's search. */
const putInPlace = (values: Float64Array, rank: number): void => {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1] as number
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1
      while ((values[right] as number) > pivot) right -= 1
      if (left <= right) {
        const moved = values[left] as number
        values[left] = values[right] as number
        values[right] = moved
        left += 1
        right -= 1
      }
    }
    if (rank <= right) high = right
    else if (rank >= left) low = left
    else return
  }
}

/** The same quantile of numbers in any order, which it puts into another one: faster than to sort them, for one or two. */
export const selectQuantile = (values: Float64Array, fraction: number): number => {
  const rank = fraction * (values.length - 1)
  const below = Math.floor(rank)
  putInPlace(values, below)
  let next: number | undefined
  for (let index = below + 1; index < values.length; index += 1) {
    const value = values[index] as number
    if (next === undefined || value < next) next = value
  }
  return between(values[below] ?? Number.NaN, next, rank - below)
}
