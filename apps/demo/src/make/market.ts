// The tokens and the price that a curve is made for.

import { amount, multiple } from '@ammeter/charts/format'

/** The unit of prices and reserves. */
export interface Market {
  /** The current price, in the quote token; 1 if prices are ratios to it. */
  readonly entryPrice: number
  /** The base token and the quote token. */
  readonly base: string
  readonly quote: string
}

const SHORT_DIGITS = 4

/** A price ratio as a price of the pair, or as a multiple if that price is unknown. */
export const priceText = (ratio: number, { entryPrice }: Pick<Market, 'entryPrice'>): string => {
  const short = (size: number) => amount(Number(size.toPrecision(SHORT_DIGITS)))
  return entryPrice === 1 ? multiple(ratio, short) : short(ratio * entryPrice)
}
