// The level sets of a basket along which two of its tokens trade, the other reserves unchanged.

import type { Real } from '../../arithmetic/real.js'
import type { IngredientName } from '../../curve/definition/ingredients.js'
import type { CoarseLevels, LevelsAlong } from '../../curve/derive/derived.js'
import { levelAlong } from '../../curve/derive/level-along.js'
import { type Levels, spotPriceOf } from '../../curve/derive/levels.js'
import { otherReserve } from '../../curve/derive/other-reserve.js'
import { meetsAxis } from '../../curve/limits/meets-axis.js'
import type { Token } from '../../curve/reserves.js'
import { slopeOfSign } from '../../level/rises.js'
import { rootFinder } from '../../solve/find-root.js'
import type { ImplicitLevel } from './concave.js'

/** The level sets of n tokens. */
export interface BasketLevels<N> {
  readonly real: Real<N>
  readonly formula: IngredientName
  readonly level: (reserves: readonly N[]) => N
  /** Derivatives of the logarithm of the level by the reserves. */
  readonly gradient: (reserves: readonly N[]) => readonly N[]
  /** For a level that is searched for: what tells its points from others without a search. */
  readonly implicit?: ImplicitLevel<N> | undefined
}

/** The levels of two tokens, X traded for Y. */
const pairLevels = <N>(
  { real, formula, level, gradient, implicit }: BasketLevels<N>,
  reserves: readonly N[],
  tokens: Readonly<Record<Token, number>>,
): Levels<N> => {
  const { lnRatio } = rootFinder(real)
  const held = (x: N, y: N): readonly N[] => {
    const all = reserves.slice()
    all[tokens.x] = x
    all[tokens.y] = y
    return all
  }
  const slopes = (x: N, y: N, at: N) => {
    const all = implicit?.gradient(held(x, y), at) ?? gradient(held(x, y))
    return { x: all[tokens.x] as N, y: all[tokens.y] as N }
  }
  const two = real.add(real.one, real.one)
  return {
    formula,
    level: (x, y) => level(held(x, y)),
    residual: (x, y, at) => implicit?.residual(held(x, y), at) ?? lnRatio(level(held(x, y)), at),
    noise: (x, y, at) => implicit?.noise(held(x, y), at) ?? real.mul(two, real.roundingUnit),
    slope: (token, x, y, at) => {
      const slope = real.mul(token === 'x' ? x : y, slopes(x, y, at)[token])
      return slopeOfSign(real, slope, implicit?.rises() ?? true)
    },
    gradient: slopes,
  }
}

/**
 * The levels of two tokens, in the form that changes along them are computed from.
 *
 * @param coarse The same in fewer digits, for the start of searches.
 */
export const levelsOfTwo = <N>(
  levels: BasketLevels<N>,
  reserves: readonly N[],
  tokens: Readonly<Record<Token, number>>,
  coarse?: CoarseLevels<N>,
): LevelsAlong<N> => {
  const { real } = levels
  const { findRoot } = rootFinder(real)
  const pair = pairLevels(levels, reserves, tokens)
  const runsOut = (token: Token, x: N, y: N) =>
    token === 'x' ? meetsAxis(real, pair, real.zero, y) : meetsAxis(real, pair, x, real.zero)
  return {
    spotPrice: spotPriceOf(real, pair),
    along: (token, x, y) =>
      otherReserve(
        levelAlong(real, pair, token, x, y),
        findRoot,
        pair.level,
        each => runsOut(each, x, y),
        held => coarse?.(fewer => fewer.along(token, x, y)(held).other),
      ),
  }
}
