// Several positions that compete on one market.

import { type Flow, flow, type PositionTerms, type SharedMarket, type Trader } from '@ammeter/simulation'
import { Option } from 'commander'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import type { PositionPlan } from './position-plan.js'

/** The option that makes several curves compete on one market. */
export const competeOption = (): Option =>
  new Option(
    '--compete',
    'all curves on one market, whose flow is routed between them and --rest (default: each on a market of its own)',
  )

/** Whether a trader is the market's flow. */
const isFlow = (trader: Trader): trader is Flow => trader.role === 'flow'

/** Positions on one market, and that market: the flow of the first, and the rest of its market. */
export const onOneMarket = (
  positions: readonly PositionTerms[],
): { readonly alone: readonly PositionTerms[]; readonly market: SharedMarket } => {
  const { traders = [], rest = [] } = positions[0] ?? {}
  // A position with several flows keeps them, and is refused later.
  const [first, ...more] = traders.filter(isFlow)
  return {
    alone: positions.map(({ rest: _shared, ...terms }) => ({
      ...terms,
      traders: (terms.traders ?? []).filter(trader => more.length > 0 || !isFlow(trader)),
    })),
    market: { ...(first && { flow: first }), rest },
  }
}

/** Checks that there is flow to compete for, if curves compete. */
export const checkCompete = (
  { compete = false }: { readonly compete?: boolean },
  { traders }: Pick<PositionPlan, 'traders'>,
): Outcome<unknown> =>
  !compete || traders.some(({ definition }) => definition.name === flow.name)
    ? E.right(undefined)
    : usage('--compete: only with flow, such as --trader flow:perDay=200,size=5000')
