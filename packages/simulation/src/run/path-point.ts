// The points of a path.

/** What the records of a pool say of the interval that ends at a point. */
export interface RecordedFlow {
  /** Tokens that traders paid into the pool, fees included. */
  readonly inX: number
  readonly inY: number
  /** The pool's liquidity at its price: its density, of which a constant product of liquidity 1 has 1. */
  readonly liquidity: number
  /** The lowest and the highest price of the interval. */
  readonly low: number
  readonly high: number
}

/** A point of a price path. */
export interface PathPoint {
  /** Milliseconds since 1970, or since the path's beginning. */
  readonly time: number
  /** The market price, Y per X, above 0. */
  readonly price: number
  /** What the market traded since the point before, in Y, 0 or more. */
  readonly volume?: number
  /** The price of Y in a third money, for the correlation of the two tokens. */
  readonly quotePrice?: number
  /** What a pool's own records say; its price is then the pool's, and its trades take the place of simulated ones. */
  readonly recorded?: RecordedFlow
}
