import type { PriceEnds } from '../definition.js'
import type { Reserves, Token } from '../reserves.js'

/** What every ingredient is turned into, and all that the rest of a curve is derived from. */
export interface Derived<N> {
  /** Of degree 1. */
  readonly tradingFunction: (x: N, y: N) => N
  readonly spotPrice: (x: N, y: N) => N
  /** For liquidity 1. */
  readonly reserves: (price: N) => Reserves<N>
  /** Found when first needed. */
  readonly prices: () => PriceEnds<N>
  /**
   * The level through `(x, y)`: the reserve of the other token, once that of `token` is `held`. Below zero where the
   * level ends before: it goes on in a straight line at its last price. Not finite where `held` is nothing, and no
   * amount of the other would do.
   */
  readonly along: (token: Token, x: N, y: N) => (held: N) => N
}
