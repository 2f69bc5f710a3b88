import { amount, multiple } from '@ammeter/charts/format'

/** What prices and reserves are counted in. */
export interface Market {
  /** The current price, in the quote token; 1 where prices are ratios to it. */
  readonly entryPrice: number
  /** The token whose price this is, and the one that prices and money are counted in. */
  readonly base: string
  readonly quote: string
}

const SHORT_DIGITS = 4

/** A price ratio as a price of the pair, or as a multiple where that price is not known. */
export const priceText = (ratio: number, { entryPrice }: Pick<Market, 'entryPrice'>): string => {
  const short = (size: number) => amount(Number(size.toPrecision(SHORT_DIGITS)))
  return entryPrice === 1 ? multiple(ratio, short) : short(ratio * entryPrice)
}
