import type { CurvePoolMoment, CurvePoolTerms } from './curve-pool.js'
import { type PoolState, saveNumber, saveNumbers } from './pool-state.js'

/** A pool as plain data. */
export const savePool = <N>(terms: CurvePoolTerms<N>, moment: CurvePoolMoment<N>): PoolState => {
  const { real } = moment.curve
  const save = (numbers: Readonly<Record<string, N>>) => saveNumbers(real, numbers)
  const { policy, feeFrom, fees, protocolFee } = terms
  return {
    name: terms.name,
    parameters: save(terms.parameters),
    time: moment.time,
    reserves: save({ ...moment.reserves }),
    collected: save({ ...moment.collected }),
    protocolFees: save({ ...moment.protocolFees }),
    terms: {
      fee: { name: policy.name, parameters: save(policy.parameters) },
      feeFrom,
      fees,
      protocolFee: saveNumber(real, protocolFee),
    },
    feeMemory: save(moment.feeMemory),
    poolMemory: save(moment.poolMemory),
    ...(terms.controller && { curveParameters: save(moment.curve.parameters) }),
  }
}
