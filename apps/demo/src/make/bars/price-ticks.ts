// The ticks of a price axis below bars.

/** The multiples of the current price to label, in order of priority. */
const MULTIPLES = [2, 1.5, 1.2, 1.1, 1.05, 1.02, 1.01, 1.25, 3, 5, 10, 100, 1000, 4, 20, 50, 500, 1.75, 1.3, 1.4, 1.15]

const decades = (least: number, most: number): readonly number[] => {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))]
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i))
}

/** Round prices between two, the roundest first. */
const roundPrices = (least: number, most: number): readonly number[] =>
  [
    [1],
    [2, 5],
    [1.5, 3, 4, 7],
    [1.2, 1.8, 2.5, 3.5, 6, 8],
    [1.1, 1.3, 1.4, 1.6, 1.7, 1.9, 2.2, 2.4, 2.6, 2.8, 4.5, 9],
  ].flatMap(digits => decades(least, most).flatMap(unit => digits.map(digit => digit * unit)))

const ratiosByWorth = (entryPrice: number, lower: number, upper: number): readonly number[] =>
  entryPrice === 1
    ? [1, ...MULTIPLES.flatMap(each => [each, 1 / each])]
    : [1, ...roundPrices(lower * entryPrice, upper * entryPrice).map(price => price / entryPrice)]

/**
 * The ratios labelled below bars: round multiples of the current price or round prices, as many as fit.
 *
 * @param room The least distance between two of them, as a fraction of the axis.
 */
export const priceTicks = (lower: number, upper: number, entryPrice: number, room: number): readonly number[] => {
  const shareOf = (ratio: number) => Math.log(ratio / lower) / Math.log(upper / lower)
  const taken: number[] = [lower, upper]
  for (const ratio of ratiosByWorth(entryPrice, lower, upper)) {
    const share = shareOf(ratio)
    if (share > 0 && share < 1 && taken.every(each => Math.abs(shareOf(each) - share) >= room)) taken.push(ratio)
  }
  return taken.sort((one, other) => one - other)
}
