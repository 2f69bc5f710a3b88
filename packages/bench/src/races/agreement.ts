/** How far two contestants may differ, relative: more, and they do not compute the same swaps. */
export const TOLERANCE = 1e-7

const isAmount = (a: number) => a >= 0 && Number.isFinite(a)

/**
 * The largest relative difference between two contestants' answers to the same questions. Two answers of 0 agree. It is
 * infinite where there are none, where there are more of one than of the other, where one alone is 0, and where any is
 * below 0 or no number.
 */
export const largestDifference = (ours: readonly number[], theirs: readonly number[]): number => {
  if (ours.length === 0 || ours.length !== theirs.length) return Number.POSITIVE_INFINITY
  const differences = ours.map((a, i) => {
    const b = theirs[i] ?? Number.NaN
    if (!isAmount(a) || !isAmount(b) || (a === 0) !== (b === 0)) return Number.POSITIVE_INFINITY
    return a === 0 ? 0 : Math.abs(a / b - 1)
  })
  return Math.max(...differences)
}
