/**
 * A pool as a trade that is routed sees it. Prices are Y per X, fees included.
 *
 * `spend` and `sell` are the inverse of the marginal price: how much a trader pays until the next unit costs, or brings,
 * a price.
 */
export interface Venue {
  /** What the next bit of X costs; ∞ where there is none for sale. */
  readonly ask: () => number
  /** What the next bit of X brings; 0 where nothing is paid for it. */
  readonly bid: () => number
  /** Y that a buyer pays, fee included, until the next bit of X costs `price`; 0 where it costs more already. */
  readonly spend: (price: number) => number
  /** X that a seller pays, fee included, until the next bit brings `price`; 0 where it brings less already. */
  readonly sell: (price: number) => number
}
