// What every ingredient of a curve is turned into, and the rest is derived from.

import type { Near } from '../../solve/find-root.js'
import type { PriceRange } from '../curve.js'
import type { Formulas } from '../definition/formulas.js'
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
  /** The same, where they take no search. */
  readonly given?: (price: N) => Reserves<N>
  /** Found when first needed. */
  readonly prices: () => PriceRange<N>
  /**
   * The level through `(x, y)`: the reserve of the other token, once that of `token` is `held`. Below zero where the
   * level ends before: it goes on in a straight line at its last price. Not finite where `held` is nothing, and no
   * amount of the other would do. `near` is a guess.
   */
  readonly along: (token: Token, x: N, y: N) => (held: N, near?: N) => LevelPoint<N>
}

/** Levels as a change along them needs to know them. */
export type LevelsAlong<N> = Pick<Derived<N>, 'spotPrice' | 'along' | 'given'>

/** Asks the curve in fewer digits where a search is to begin. */
export type Coarse<N> = (ask: (curve: Pick<Derived<N>, 'reserves' | 'spotPrice' | 'along'>) => N) => Near<N> | undefined

/** Asks levels in fewer digits where a search is to begin. */
export type CoarseLevels<N> = (ask: (levels: LevelsAlong<N>) => N) => Near<N> | undefined

/** A way from the formulas of a curve to all of it. */
export type Derive = <N>(formulas: Formulas<N>, coarse?: Coarse<N>) => Derived<N>

/** By how much one reserve changes, and what is left of it, as the other changes. */
export interface Change<N> {
  readonly moved: N
  readonly left: N
}

/** The change of the other reserve as `token`'s goes from `before` by `step`. */
export type ChangeAlong<N> = (token: Token, before: N, step: N, other: N) => Change<N>

/** Quicker ways to the same answers. Each answers nothing, or throws, where only the search will tell. */
export interface Shortcut<N> {
  readonly reserves?: (price: N) => Reserves<N> | undefined
  readonly swap?: (...trade: Parameters<ChangeAlong<N>>) => Change<N> | undefined
}

/** A change of less than this part of a reserve would lose too many digits in a difference of two reserves. */
export const SMALL = 1 / 256

/** By how many rounding units of a reserve the integral of the price and the difference of reserves may disagree. */
export const DISAGREEMENT = 4096
