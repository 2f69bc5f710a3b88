import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import type { PositionTerms } from '../position/terms.js'
import { backtest } from './backtest.js'
import type { BacktestResult } from './backtest-result.js'
import type { PathPoint } from './path-point.js'

/**
 * A backtest over a whole path.
 *
 * @param path Any iterable of points, from old to new.
 * @returns Errors: those of `backtest`, and the first of the path's.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { backtestPath } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const days = [2000, 2100, 1900, 2000].map((price, day) => ({ time: day * 86_400_000, price }))
 * const { end } = orThrow(backtestPath({ curve, deposit: 1000, fee: 0.003, fees: 'collected' }, days))
 * end.fees > 0.1 // => true
 * end.fees > 100 * Math.abs(end.impermanentLoss) // => true
 */
export const backtestPath = (
  terms: PositionTerms,
  path: Iterable<PathPoint>,
  seed = 0,
): E.Either<SimulationError, BacktestResult> => {
  const test = backtest(terms, seed)
  if (E.isLeft(test)) return test
  for (const point of path) {
    const error = test.right.add(point)
    if (error !== undefined) return E.left(error)
  }
  return test.right.result()
}
