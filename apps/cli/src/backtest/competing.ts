import {
  type Account,
  type Backtest,
  backtestTogether,
  type Flow,
  type PathPoint,
  type PositionTerms,
  type SimulationError,
} from '@ammeter/simulation'
import { either as E } from 'fp-ts'

/** What a backtest on its way is asked. */
export type Follower = Pick<Backtest, 'add' | 'account' | 'inRange' | 'result'>

/**
 * Positions that compete on one market: the flow of the first is routed between all of them and the rest of its market,
 * and each has its own books. A point is given to all of them, one after another; the first takes it for all.
 */
export const competing = (
  positions: readonly PositionTerms[],
  seed: number,
): E.Either<SimulationError, readonly Follower[]> => {
  const { traders = [], rest = [] } = positions[0] ?? {}
  const flow = traders.find((trader): trader is Flow => trader.role === 'flow')
  const alone = positions.map(({ rest: _shared, ...terms }) => ({
    ...terms,
    traders: (terms.traders ?? []).filter(({ role }) => role !== 'flow'),
  }))
  return E.either.map(backtestTogether(alone, { ...(flow && { flow }), rest }, seed), shared => {
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
