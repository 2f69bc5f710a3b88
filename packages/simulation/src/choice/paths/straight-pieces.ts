import { exp } from '../../random/exp.js'
import type { LogPrices } from './log-prices.js'

/** A path of prices as pieces that are straight in the logarithm: what fees by depth are summed over. */
export interface StraightPieces {
  /** How many pieces. */
  count: number
  /** `√(p/p₀)` where each piece ends; at 0 where the first one begins, 1. */
  readonly roots: Float64Array
  /** Years that a piece takes ÷ what the logarithm of the price rises by, for the piece that ends at the same place. */
  readonly rates: Float64Array
  /** Years after the last piece, in which the price stays where it is. */
  stillYears: number
  /** `√(p/p₀)` at the end of the path. */
  endRoot: number
}

/** Steps that move the logarithm of the price by less than this are taken together with the next one: their slope is rounding. */
const STILL = 1e-6

/** Room for the pieces of a path. */
export const emptyPieces = (steps: number): StraightPieces => ({
  count: 0,
  roots: new Float64Array(steps + 1).fill(1),
  rates: new Float64Array(steps + 1),
  stillYears: 0,
  endRoot: 1,
})

/**
 * Cuts a path into pieces.
 *
 * @param pieceOf Takes, for each step, the last piece that has ended by then, if it is given.
 */
export const cutIntoPieces = (
  { logs, times }: LogPrices,
  into: StraightPieces,
  pieceOf?: Uint32Array,
): StraightPieces => {
  const { roots, rates } = into
  let count = 0
  let from = 0
  let years = 0
  for (let step = 0; step < logs.length; step += 1) {
    const log = logs[step] as number
    years += times[step] as number
    const rise = log - from
    const isStill = rise < STILL && rise > -STILL
    if (pieceOf !== undefined) pieceOf[step] = isStill ? count : count + 1
    if (isStill) continue
    count += 1
    roots[count] = exp(log / 2)
    rates[count] = years / rise
    from = log
    years = 0
  }
  into.count = count
  into.stillYears = years
  into.endRoot = exp((logs.at(-1) ?? 0) / 2)
  return into
}
