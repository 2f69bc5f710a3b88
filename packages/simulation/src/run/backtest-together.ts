// Backtests of several positions on one market.

import { either as E } from 'fp-ts'
import type { InvalidSetting, SimulationError } from '../errors.js'
import { tradesAt } from '../position/position.js'
import type { MarketPool, PositionTerms } from '../position/terms.js'
import { invalidSetting } from '../settings.js'
import type { Flow } from '../traders/trader.js'
import type { Account } from './account.js'
import { type CommonMarket, followBySeed } from './follow-path.js'
import type { MarketFlows } from './market.js'
import type { PathPoint } from './path-point.js'
import { checkRest, type RunTerms, runTerms } from './run-terms.js'
import type { BacktestResult } from './watch.js'

/** What pools share. */
export interface SharedMarket {
  /** The market's trades, routed between all of them; by default there are none. */
  readonly flow?: Flow
  /** The pools of the market beside them; by default there are none. */
  readonly rest?: readonly MarketPool[]
}

/** Backtests of several positions on their way along one path. */
export interface BacktestTogether {
  /** Takes the next point of the path. After an error it takes no more. */
  readonly add: (point: PathPoint) => SimulationError | undefined
  /** The accounts as they stand, in the order of the terms; none before the first point, or where an amount is no number. */
  readonly accounts: () => readonly Account[] | undefined
  /** Whether the price is one at which each curve trades, in the order of the terms. */
  readonly inRange: () => readonly boolean[]
  /** What the market's flow did, where there is one. */
  readonly market: () => MarketFlows | undefined
  /** What each came to; an error before the first point, or where an amount is no number. */
  readonly results: () => E.Either<SimulationError, readonly BacktestResult[]>
}

/** The terms of a position whose market is shared. */
const sharedTerms = (terms: PositionTerms): E.Either<InvalidSetting, RunTerms> =>
  E.either.chain(runTerms(terms), resolved => {
    if (resolved.flow !== undefined) return invalidSetting('traders', 'flow', 'without one: the market is shared')
    return resolved.rest.length > 0
      ? invalidSetting('rest', `${resolved.rest.length} pools`, 'left out: the market is shared')
      : E.right(resolved)
  })

/** Positions that share a market, and what they share, checked. */
export const shareMarket = (
  terms: readonly PositionTerms[],
  { flow, rest = [] }: SharedMarket,
): E.Either<InvalidSetting, { readonly terms: readonly RunTerms[]; readonly common: CommonMarket }> => {
  if (terms.length === 0) return invalidSetting('positions', 0, 'one at least')
  const checked = E.traverseArray(sharedTerms)(terms)
  if (E.isLeft(checked)) return checked
  return E.either.map(checkRest(rest), () => ({ terms: checked.right, common: { flow, rest } }))
}

/**
 * Follows positions in several pools along one path: each is arbitraged and managed by itself, and each trade of the
 * market's flow is routed between all of them and the rest of the market.
 *
 * @param terms The curves and everything around each, but for flow and the rest of the market.
 * @param market What they share.
 * @param seed For those who trade; a whole number from 0 to 2³² − 1.
 * @returns Errors: `InvalidSetting`.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { backtestTogether, flow } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const terms = [1000, 3000].map(deposit => ({ curve, deposit, fee: 0.003, fees: 'collected' as const }))
 * const test = orThrow(backtestTogether(terms, { flow: orThrow(flow({ perDay: 100, size: 1 })) }, 1))
 * for (let day = 0; day < 100; day += 1) test.add({ time: day * 86_400_000, price: 1 })
 * const [small, large] = orThrow(test.results()).map(({ end }) => end.fees)
 * const ratio = (large ?? 0) / (small ?? 1)
 * ratio.toFixed(3) // => '3.000'
 */
export const backtestTogether = (
  terms: readonly PositionTerms[],
  market: SharedMarket = {},
  seed = 0,
): E.Either<SimulationError, BacktestTogether> => {
  const shared = shareMarket(terms, market)
  if (E.isLeft(shared)) return shared
  const followed = followBySeed(shared.right.terms, shared.right.common, seed)
  if (E.isLeft(followed)) return followed
  const { add, watches, market: around } = followed.right
  return E.right({
    add,
    accounts: () => {
      const all = watches()
      return E.isLeft(all) ? undefined : all.right.map(watch => watch.account())
    },
    inRange: () => {
      const all = watches()
      return E.isLeft(all) ? terms.map(() => false) : all.right.map(({ run }) => tradesAt(run.position, run.price))
    },
    market: () => around()?.flows(),
    results: () =>
      E.either.chain(
        watches(),
        E.traverseArray(watch => watch.result()),
      ),
  })
}
