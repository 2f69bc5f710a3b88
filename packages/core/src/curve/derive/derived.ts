import type { PriceEnds } from '../definition/definition.js'
import type { Change } from '../float64-derive/float64-swap.js'
import type { Reserves, Token } from '../reserves.js'

/** A point of a level, where one reserve is given. */
export interface LevelPoint<N> {
  /** The reserve of the other token. */
  readonly other: N
  /** The marginal price there, when asked for. */
  readonly price: () => N
}

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
   * amount of the other would do. `near` is a guess.
   */
  readonly along: (token: Token, x: N, y: N) => (held: N, near?: N) => LevelPoint<N>
  /**
   * What moves of the other token as `token`'s reserve goes from `before` by `step`, where a few steps in plain numbers
   * settle it: only over `float64`.
   */
  readonly swap?: (token: Token, before: N, step: N, other: N) => Change<N> | undefined
}
