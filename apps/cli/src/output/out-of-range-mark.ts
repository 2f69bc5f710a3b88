// The star that marks figures outside a curve's range.

/** The note under figures that are marked with a star. */
export const OUT_OF_RANGE_NOTE =
  '* beyond the prices at which the curve trades: the pool holds one token only there, and earns no fees'

/** The cells of a column, with a star at figures outside the curve's range, all aligned. */
export const markOutOfRange = (figures: readonly (readonly [figure: string, trades: boolean | null])[]) => {
  const hasMarks = figures.some(([, trades]) => trades === false)
  return {
    hasMarks,
    cells: figures.map(([figure, trades]) => (hasMarks ? `${figure}${trades === false ? '*' : ' '}` : figure)),
  }
}
