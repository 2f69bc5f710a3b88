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

export { defaultMarket } from './default-market.js'

const { constantProduct, ...otherCurves } = curveList
const { weightedBasket, ...otherBaskets } = basketList
const { geometricBrownianMotion, ...otherModels } = modelList
const { hold, ...otherStrategies } = strategyList
const { constantFee, ...otherFees } = feeList

/** Every curve, in the order in which apps show them: the best-known one first, then by name. */
export const curves: readonly CurveDefinition[] = [constantProduct, ...Object.values(otherCurves)]

/** Every basket of n tokens, the best-known one first. */
export const baskets: readonly BasketDefinition[] = [
  weightedBasket,
  ...Object.values(otherBaskets),
] as readonly BasketDefinition[]

/** Every pool whose parameters move, or that has rules of its own. */
export const pools: readonly (PoolDefinition | OwnPoolDefinition)[] = Object.values(poolList)

/** Every fee policy, the constant one first. */
export const fees: readonly FeeDefinition[] = [constantFee, ...Object.values(otherFees)]

/** Every price model, the usual one first. */
export const models: readonly PriceModelDefinition[] = [geometricBrownianMotion, ...Object.values(otherModels)]

/** Every strategy, beginning with holding. */
export const strategies: readonly StrategyDefinition[] = [hold, ...Object.values(otherStrategies)]

/** Every trader. */
export const traders: readonly TraderDefinition[] = Object.values(traderList)

/** Every alert. */
export const alerts: readonly AlertDefinition[] = Object.values(alertList)

/** Every objective. The app has no use for them yet, and leaves them out. */
export const objectives: readonly ObjectiveDefinition[] = /* @__PURE__ */ Object.values(objectiveList)
