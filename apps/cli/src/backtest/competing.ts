// Positions that compete for the flow of one market.

import {
  type Account,
  type Backtest,
  backtestTogether,
  type PathPoint,
  type PositionTerms,
  type SimulationError,
} from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { onOneMarket } from '../position/shared-market.js'

/** The part of a running backtest that reports need. */
export type Follower = Pick<Backtest, 'add' | 'account' | 'inRange' | 'result'>

/**
 * Positions that compete on one market: the flow of the first is routed between all of them and the rest of its market,
 * and each has its own books. A point is given to each of them in turn; the first one takes it for all.
 */
export const competing = (
  positions: readonly PositionTerms[],
  seed: number,
): E.Either<SimulationError, readonly Follower[]> => {
  const { alone, market } = onOneMarket(positions)
  return E.either.map(backtestTogether(alone, market, seed), shared => {
    let taken: PathPoint | undefined
    let error: SimulationError | undefined
    const add = (point: PathPoint) => {
      if (point !== taken) {
        taken = point
        error = shared.add(point)
      }
      return error
    }
    return positions.map((_position, index) => ({
      add,
      account: (): Account | undefined => shared.accounts()?.[index],
      inRange: () => shared.inRange()[index] ?? false,
      result: () => E.either.map(shared.results(), results => results[index] as (typeof results)[number]),
    }))
  })
}
