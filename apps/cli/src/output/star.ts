/** What the star at a figure says. */
export const STAR =
  '* beyond the prices at which the curve trades: the pool holds one token only there, and earns no fees'

/** The cells of a column: figures with a star where the curve does not trade, in line with those without. */
export const starred = (figures: readonly (readonly [figure: string, trades: boolean])[]) => {
  const hasStars = figures.some(([, trades]) => !trades)
  return { hasStars, cells: figures.map(([figure, trades]) => (hasStars ? `${figure}${trades ? ' ' : '*'}` : figure)) }
}
