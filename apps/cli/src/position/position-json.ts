// A position as JSON.

import type { MarketPool } from '@ammeter/simulation'
import { plugInJson } from '../plug-in/choose-plug-in.js'
import { floats } from '../settings/numbers.js'
import { feeJson } from './fee-choice.js'
import { feeSideOf } from './fee-side.js'
import type { PositionPlan } from './position-plan.js'
import type { PositionAt } from './terms-at.js'

/** The name and parameters of a plug-in, and the module that it comes from. */
const madeJson = (
  choices: readonly Parameters<typeof plugInJson>[0][],
  made: readonly { readonly parameters: Readonly<Record<string, number>> }[],
) => choices.map((choice, index) => plugInJson(choice, made[index]?.parameters ?? {}))

/** The rest of the market as JSON. */
export const restJson = (rest: readonly MarketPool[], plan: PositionPlan) =>
  rest.map(({ curve, value, fee = null, feeFrom }, index) => ({
    curve: curve.name,
    params: curve.parameters,
    ...plan.rest[index]?.curve.module,
    value,
    fee,
    ...(feeFrom && { feeFrom }),
  }))

/** A position as JSON, without its curve and its fee; options that were not given are left out. */
export const positionJson = (plan: PositionPlan, { terms }: Pick<PositionAt, 'terms'>) => {
  const { traders, rest, alerts, strategy, deposit, poolValue, gas, swapCost, protection, protocolFee, markouts } = {
    markouts: plan.markouts,
    ...terms,
  }
  return {
    deposit,
    ...(poolValue !== undefined && { poolValue }),
    strategy:
      plan.strategy === undefined
        ? { name: 'hold', params: {} }
        : plugInJson(plan.strategy, strategy?.parameters ?? {}),
    ...(traders.length > 0 && { traders: madeJson(plan.traders, traders) }),
    ...(rest.length > 0 && { rest: restJson(rest, plan) }),
    ...(alerts.length > 0 && { alerts: madeJson(plan.alerts, alerts) }),
    ...(gas !== undefined && { gas }),
    ...(swapCost !== undefined && { swapCost }),
    ...(protection && { protection }),
    ...(protocolFee !== undefined && { protocolFee }),
    ...(markouts.length > 0 && { markouts }),
  }
}

/** Whether a pool has rules of its own, which set its fee. */
export const hasOwnRules = ({ fee }: Pick<PositionAt, 'fee'>): boolean => fee === undefined

/** The fee of a pool as JSON; null if its own rules set it. */
export const poolTermsJson = (position: Pick<PositionAt, 'fee' | 'terms'>) => ({
  ...(position.fee === undefined ? { fee: null } : feeJson(floats, position.fee)),
  feeFrom: feeSideOf(position) ?? null,
  feeHandling: position.terms.fees ?? null,
})
