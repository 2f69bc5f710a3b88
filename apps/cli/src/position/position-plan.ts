// The plan of a position, before its curve and its price at entry are known.

import type { FeeHandling } from '@ammeter/core'
import type { Protection } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import type { PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { Outcome } from '../program/failure.js'
import type { FeeFrom } from './fee-from.js'

/** A chosen curve with its own terms, which have priority over those of the plan. */
export interface PoolChoice extends Choice {
  /** A rate. */
  readonly fee?: number
  readonly feeFrom?: FeeFrom
}

/** The plug-ins of a plan, by their kind: as they were chosen, or as another thread finds them. */
export interface PlanParts {
  readonly curve: unknown
  readonly fee: unknown
  readonly trader: unknown
  readonly strategy: unknown
  readonly alert: unknown
}

/** The plug-ins as the command line chose them. */
export interface ChosenParts extends PlanParts {
  readonly curve: Choice
  readonly fee: PlugInChoice<'fee'>
  readonly trader: PlugInChoice<'trader'>
  readonly strategy: PlugInChoice<'strategy'>
  readonly alert: PlugInChoice<'alert'>
}

/** A pool of the rest of the market. */
export interface RestPlan<P extends PlanParts = ChosenParts> {
  readonly curve: P['curve']
  /** In Y. */
  readonly value: number
  /** A rate; none if it was not given. */
  readonly fee?: number
  readonly feeFrom?: FeeFrom
}

/** A position, whatever its curve and its price at entry: plain numbers, and plug-ins. */
export interface PositionPlan<P extends PlanParts = ChosenParts> {
  /** A rate or a policy; none if it was not given. */
  readonly fee?: number | P['fee']
  readonly feeFrom?: FeeFrom
  readonly fees?: FeeHandling
  readonly protocolFee?: number
  readonly deposit: number
  readonly poolValue?: number
  readonly traders: readonly P['trader'][]
  /** The rest of the market; none if it was not given. */
  readonly rest: readonly RestPlan<P>[]
  /** None if the owner only holds. */
  readonly strategy?: P['strategy']
  readonly gas: number
  readonly swapCost: number
  readonly protection?: Protection
  readonly alerts: readonly P['alert'][]
  readonly markouts: readonly number[]
  /** Whether the worst drawdown of each path is measured; by default not. */
  readonly drawdowns?: boolean
}

/** A function for each kind of plug-in in a plan. */
export type PartMapping<P extends PlanParts, Q extends PlanParts> = {
  readonly [K in keyof PlanParts]: (part: P[K]) => Promise<Outcome<Q[K]>>
}

const mapAll = async <A, B>(
  parts: readonly A[],
  to: (part: A) => Promise<Outcome<B>>,
): Promise<Outcome<readonly B[]>> => E.sequenceArray(await Promise.all(parts.map(to)))

/** A plan with its plug-ins mapped, or the first failure. */
export const mapPlan = async <P extends PlanParts, Q extends PlanParts>(
  { fee, traders, rest, strategy, alerts, ...plain }: PositionPlan<P>,
  to: PartMapping<P, Q>,
): Promise<Outcome<PositionPlan<Q>>> => {
  const isRate = fee === undefined || typeof fee === 'number'
  const policy = isRate ? E.right(fee) : await to.fee(fee)
  if (E.isLeft(policy)) return policy
  const owner = strategy === undefined ? E.right(undefined) : await to.strategy(strategy)
  if (E.isLeft(owner)) return owner
  const people = await mapAll(traders, to.trader)
  if (E.isLeft(people)) return people
  const rules = await mapAll(alerts, to.alert)
  if (E.isLeft(rules)) return rules
  const others = await mapAll(rest, async ({ curve, ...pool }) =>
    E.either.map(await to.curve(curve), mapped => ({ ...pool, curve: mapped })),
  )
  return E.either.map(others, pools => ({
    ...plain,
    ...(policy.right !== undefined && { fee: policy.right }),
    traders: people.right,
    rest: pools,
    ...(owner.right !== undefined && { strategy: owner.right }),
    alerts: rules.right,
  }))
}
