/** How far two contestants may differ, relative: more, and they do not compute the same swaps. */
export const TOLERANCE = 1e-7

/**
 * The largest relative difference between two contestants' answers to the same questions. It is infinite where there
 * are none, where there are more of one than of the other, and where any is not a positive number.
 */
export const largestDifference = (ours: readonly number[], theirs: readonly number[]): number => {
  if (ours.length === 0 || ours.length !== theirs.length) return Number.POSITIVE_INFINITY
  const differences = ours.map((a, i) => {
    const b = theirs[i] ?? Number.NaN
    return a > 0 && b > 0 && Number.isFinite(a) && Number.isFinite(b) ? Math.abs(a / b - 1) : Number.POSITIVE_INFINITY
  })
  return Math.max(...differences)
}
