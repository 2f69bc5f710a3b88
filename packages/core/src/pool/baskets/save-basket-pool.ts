// Pools on baskets as plain data, to be saved.

import type { BasketParameters } from '../../basket/basket.js'
import type { TokenId } from '../../curve/trade.js'
import { type PoolState, saveNumber, saveNumbers } from '../pool-state.js'
import type { BasketPoolFixed, BasketPoolMoment } from './basket-pool.js'
import { byName } from './token-names.js'

/** The parameters of a basket as numbers by name: those of a list are `weights.0`, `weights.1`, … */
export const flatParameters = <N>(parameters: BasketParameters<N>): Readonly<Record<string, N>> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((each, i) => [`${name}.${i}`, each as N]) : [[name, value as N]],
    ),
  )

/** A pool on a basket as plain data. */
export const saveBasketPool = <N, T extends TokenId>(
  { basket, tokens, policy, feeFrom, fees, protocolFee }: BasketPoolFixed<N, T>,
  { time, reserves, collected, protocolFees, feeMemory }: BasketPoolMoment<N>,
): PoolState => {
  const { name, real, parameters } = basket
  const save = (numbers: Readonly<Record<string, N>>) => saveNumbers(real, numbers)
  const named = (list: readonly N[]) => save({ ...(byName(tokens, list) as Readonly<Record<string, N>>) })
  return {
    name,
    parameters: save(flatParameters(parameters)),
    time,
    reserves: named(reserves),
    collected: named(collected),
    protocolFees: named(protocolFees),
    terms: {
      fee: { name: policy.name, parameters: save(policy.parameters) },
      feeFrom,
      fees,
      protocolFee: saveNumber(real, protocolFee),
    },
    feeMemory: save(feeMemory),
    poolMemory: {},
  }
}
