// Backtests of a position along a path.

import { either as E, function as F } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { tradesAt } from '../position/position.js'
import type { PositionTerms } from '../position/terms.js'
import type { Account } from './account.js'
import { followBySeed } from './follow-path.js'
import type { MarketFlows } from './market.js'
import type { PathPoint } from './path-point.js'
import { runTerms } from './run-terms.js'
import type { BacktestResult, Watch } from './watch.js'

/** A backtest on its way. */
export interface Backtest {
  /** Takes the next point of the path. After an error it takes no more. */
  readonly add: (point: PathPoint) => SimulationError | undefined
  /** The account as it stands; none before the first point, or where an amount of it is no number. */
  readonly account: () => Account | undefined
  /** Whether the price is one at which the curve trades. */
  readonly inRange: () => boolean
  /** What the market's flow did, where there is one. */
  readonly market: () => MarketFlows | undefined
  /** What it came to; an error before the first point, or where an amount is no number. */
  readonly result: () => E.Either<SimulationError, BacktestResult>
}

/**
 * Follows a position along a path of prices, a point at a time, in constant memory.
 *
 * At each point visitors and the steady turnover come first, then the market price moves, then arbitrage trades the pool
 * exactly to the edge at which no profit is left, then the market's flow is routed, then the owner acts. A point with a
 * pool's own records is followed instead: the pool has that price, and its recorded trades pay the fees.
 *
 * @param terms The curve and everything around it.
 * @param seed For those who trade; a whole number from 0 to 2³² − 1.
 * @returns Errors: `InvalidSetting`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { backtest } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const test = orThrow(backtest({ curve, deposit: 1000 }))
 * test.add({ time: 0, price: 1 })
 * test.add({ time: 86_400_000, price: 4 })
 * const { end } = orThrow(test.result())
 * end.hold // => 2500
 * end.value // => 2000
 * end.impermanentLoss // => 500
 */
export const backtest = (terms: PositionTerms, seed = 0): E.Either<SimulationError, Backtest> => {
  const checked = runTerms(terms)
  if (E.isLeft(checked)) return checked
  const followed = followBySeed([checked.right], checked.right, seed)
  if (E.isLeft(followed)) return followed
  const { add, watches, market } = followed.right
  const only = (): E.Either<SimulationError, Watch> => E.either.map(watches(), ([watch]) => watch as Watch)
  return E.right({
    add,
    account: () =>
      F.pipe(
        only(),
        E.fold(F.constUndefined, watch => watch.account()),
      ),
    inRange: () =>
      F.pipe(
        only(),
        E.fold(F.constFalse, ({ run }) => tradesAt(run.position, run.price)),
      ),
    market: () => market()?.flows(),
    result: () => E.either.chain(only(), watch => watch.result()),
  })
}
