/**
 * Everything that ships and plugs in, in lists for the command and the app. Libraries take values and know no list.
 *
 * @packageDocumentation
 */

import {
  type BasketDefinition,
  type CurveDefinition,
  type FeeDefinition,
  fees as feeList,
  type OwnPoolDefinition,
  type PoolDefinition,
  type TwinDefinition,
} from '@ammeter/core'
import {
  type AlertDefinition,
  alerts as alertList,
  priceModels as modelList,
  type ObjectiveDefinition,
  objectives as objectiveList,
  type PriceModelDefinition,
  type StrategyDefinition,
  strategies as strategyList,
  type TraderDefinition,
  traders as traderList,
} from '@ammeter/simulation'
import * as basketList from './lists/baskets.js'
import * as curveList from './lists/curves.js'
import * as poolList from './lists/pools.js'
import * as twinList from './lists/twins.js'

export { defaultMarket } from './default-market.js'

/**
 * What a module exports, one of it first. Calls are marked as pure, so that a page leaves out the lists that it does not use
 * with all that is in them.
 *
 * @__NO_SIDE_EFFECTS__
 */
const listOf = <A>(all: Readonly<Record<string, A>>, first?: A): readonly A[] => {
  const values = Object.values(all)
  return first === undefined ? values : [first, ...values.filter(each => each !== first)]
}

/** Every curve, in the order in which apps show them: the best-known one first, then by name. */
export const curves: readonly CurveDefinition[] = /* @__PURE__ */ listOf(curveList, curveList.constantProduct)

/** Every basket of n tokens, the best-known one first. */
export const baskets: readonly BasketDefinition[] = /* @__PURE__ */ listOf(basketList, basketList.weightedBasket)

/** Every pool whose parameters move, or that has rules of its own. */
export const pools: readonly (PoolDefinition | OwnPoolDefinition)[] = /* @__PURE__ */ listOf(poolList)

/** Every exact twin that replays traces of a contract. */
export const twins: readonly TwinDefinition[] = /* @__PURE__ */ listOf(twinList)

/** Every fee policy, the constant one first. */
export const fees: readonly FeeDefinition[] = /* @__PURE__ */ listOf(feeList, feeList.constantFee)

/** Every price model, the usual one first. */
export const models: readonly PriceModelDefinition[] = /* @__PURE__ */ listOf(
  modelList,
  modelList.geometricBrownianMotion,
)

/** Every strategy, beginning with holding. */
export const strategies: readonly StrategyDefinition[] = /* @__PURE__ */ listOf(strategyList, strategyList.hold)

/** Every trader. */
export const traders: readonly TraderDefinition[] = /* @__PURE__ */ listOf(traderList)

/** Every alert. */
export const alerts: readonly AlertDefinition[] = /* @__PURE__ */ listOf(alertList)

/** Every objective. */
export const objectives: readonly ObjectiveDefinition[] = /* @__PURE__ */ listOf(objectiveList)
