import type { PriceEnds } from '../definition.js'
import { once } from '../once.js'
import type { Reserves } from '../reserves.js'
import type { PlainLevels } from './plain-levels.js'
import { plainLnRatio, plainRoot } from './plain-root.js'
import { type Start, startTable } from './start-table.js'

/** The ratios of reserves among which is looked. */
const LEAST = 1e-150
const MOST = 1e150

/**
 * The reserves of liquidity 1 at a price, in plain numbers: from the ratio `z = x/y`, of which the price is a falling
 * function. Nothing at the ends of the prices, or where a few steps do not find them, and the general search is asked.
 */
export const plainReserves = (
  { level: levelOf, elasticity }: PlainLevels,
  normalised: (level: number) => number,
  prices: () => PriceEnds<number>,
): ((price: number) => Reserves<number> | undefined) => {
  /** The ratio at a price, with a level there. */
  const ratioAt = (price: number, start: Start): { readonly z: number; readonly level: number } | undefined => {
    let level: number | undefined
    /** The level along `y = 1`, by the tangent at the last point: its value where that starts, and its slope. */
    let constant = 0
    let slope = 0
    const residual = (z: number): number => {
      level = levelOf(z, 1, level === undefined ? undefined : constant + slope * z)
      const found = elasticity(z, 1, level) / z
      constant = level / (found * z + 1)
      slope = constant * found
      return plainLnRatio(found, price)
    }
    const root = plainRoot(residual, start.at, residual(start.at), start.slope, LEAST, MOST)
    return root === undefined || level === undefined ? undefined : { z: root.root, level }
  }
  const start = once(() => startTable((near, price) => ratioAt(price, near)?.z, -1, prices()))

  return price => {
    const { lower = 0, upper = Number.POSITIVE_INFINITY } = prices()
    if (!(price > lower && price < upper)) return undefined
    const found = ratioAt(price, start()(price))
    if (found === undefined) return undefined
    const { z, level } = found
    // The larger side by value is the one: nothing cancels in the other.
    const [x, y] = price * z > 1 ? [1, 1 / z] : [z, 1]
    const liquidity = normalised(price * z > 1 ? levelOf(x, y, level / z) : level)
    return liquidity > 0 && Number.isFinite(liquidity) ? { x: x / liquidity, y: y / liquidity } : undefined
  }
}
