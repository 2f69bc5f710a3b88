// Finds the first price ratio at which a condition holds.

/** The number of bisections: the last ones no longer change the ratio. */
const HALVINGS = 60

/**
 * The first ratio, going away from ×1, at which a condition holds, exact to rounding: it lies between the last ratio of
 * the grid without it and the next. Undefined if the condition never holds on that side.
 *
 * @param ratios A grid that holds ×1, rising.
 */
export const firstWhere = (
  ratios: readonly number[],
  side: 'below' | 'above',
  isSo: (ratio: number) => boolean,
): number | undefined => {
  const away = side === 'above' ? ratios.filter(ratio => ratio >= 1) : ratios.filter(ratio => ratio <= 1).reverse()
  const index = away.findIndex(isSo)
  const found = away[index]
  const before = away[index - 1]
  if (found === undefined || before === undefined) return found
  let [not, so] = [before, found]
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = Math.sqrt(not * so)
    if (isSo(middle)) so = middle
    else not = middle
  }
  return so
}
