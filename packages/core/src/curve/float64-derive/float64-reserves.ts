// Reserves at a price in float64, searched for on a level.

import { lazy } from '../../lazy.js'
import type { PriceRange } from '../curve.js'
import type { Reserves } from '../reserves.js'
import type { Float64Levels } from './float64-levels.js'
import { float64LnRatio, float64Root, isSettled, stepped } from './float64-root.js'
import { proportional, type Start, startTable, tabulatedPrices } from './start-table.js'

/** The ratios of reserves between which the search looks. */
const LEAST = 1e-150
const MOST = 1e150

/**
 * The reserves of liquidity 1 at a price, in plain numbers: from the ratio `z = x/y`, of which the price is a falling
 * function. Nothing at the ends of the prices, or where a few steps do not find them, and the general search is asked.
 */
export const float64Reserves = (
  { level: levelOf, elasticity, searchesLevel }: Float64Levels,
  normalised: (level: number) => number,
  prices: () => PriceRange<number>,
): ((price: number) => Reserves<number> | undefined) => {
  /** The ratio at a price, with the liquidity there, and beside it the level. */
  const ratioAt = (price: number, start: Start) => {
    let at = 0
    let level = start.level
    /** The slope of the logarithm of the liquidity by that of the ratio, which is the share of X in the value. */
    let share = 0
    const residual = (z: number): number => {
      level = levelOf(z, 1, at === 0 ? level : level * (1 + share * (z / at - 1)))
      at = z
      const elastic = elasticity(z, 1, level)
      share = elastic / (1 + elastic)
      return float64LnRatio(elastic / z, price)
    }
    const found = float64Root(residual, start, LEAST, MOST)
    if (found === undefined) return undefined
    const { root } = found
    return { root, liquidity: normalised(level) * (1 + share * (root / at - 1)), level }
  }
  const start = lazy(() => {
    const { from, to } = tabulatedPrices(prices())
    const solve = (near: Start, price: number) => {
      const found = ratioAt(price, near)
      return found && { root: found.root, level: searchesLevel ? found.level : Number.NaN }
    }
    return startTable(solve, -1, from, to)
  })

  return price => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    if (!(price > lower && price < upper)) return undefined
    const near = start()(price)
    // What nearly every search comes to, one step from a table, is written out before it: V8 keeps all of it in registers.
    if (near?.tabulated) {
      const { at, slope } = near
      const level = levelOf(at, 1, near.level)
      const elastic = elasticity(at, 1, level)
      const off = float64LnRatio(elastic / at, price)
      if (isSettled(off, slope)) {
        const step = -off / slope
        return reservesOf(stepped(at, step), normalised(level) * (1 + (step * elastic) / (1 + elastic)))
      }
    }
    const found = ratioAt(price, near ?? proportional(-1, price))
    return found && reservesOf(found.root, found.liquidity)
  }
}

/** The reserves of liquidity 1, in the ratio `z = x/y`, of which `z` and 1 have some liquidity. */
const reservesOf = (z: number, liquidity: number): Reserves<number> | undefined =>
  liquidity > 0 && liquidity < Number.POSITIVE_INFINITY ? { x: z / liquidity, y: 1 / liquidity } : undefined
