// Opens a saved pool again.

import { either as E } from 'fp-ts'
import type { Answer, Curve } from '../curve/curve.js'
import { guarded } from '../fault.js'
import { invalidValue } from './check-trade.js'
import type { CurvePool, CurvePoolMoment } from './curve-pool.js'
import { controllerOf, type Foundation } from './foundation.js'
import { curvePool } from './pool-on-curve.js'
import { checkSame, type PoolState, type RestoredState, readNumbers, readState, type SavedTerms } from './pool-state.js'
import { type CompleteTerms, completeTerms, type FeeTerms } from './terms.js'

/** The curve as it was saved. */
const savedCurve = <N>(
  foundation: Foundation<N>,
  saved: PoolState,
  { poolMemory, time }: RestoredState<N>,
): Answer<Pick<CurvePoolMoment<N>, 'curve' | 'isClosed'>> => {
  const controller = controllerOf(foundation)
  if (controller === undefined) return E.right({ curve: foundation.steers as Curve<N>, isClosed: false })
  const parameters = readNumbers(foundation.real, 'saved parameters of the curve', saved.curveParameters)
  if (E.isLeft(parameters)) return parameters
  return guarded(foundation.name, 'over', () => {
    const before = controller.curveWith(parameters.right)
    const curve = controller.curveAt(poolMemory, time, before)
    return { curve: curve ?? before, isClosed: curve === undefined }
  })
}

/** The terms of a saved pool. A policy is a function: it is given again, and must be the one that was saved. */
export const savedTerms = <N>(
  curve: Pick<Curve<N>, 'real' | 'prices'>,
  terms: FeeTerms<N>,
  saved: SavedTerms | undefined,
): Answer<CompleteTerms<N>> => {
  const { real } = curve
  if (typeof saved?.fee?.parameters !== 'object' || saved.fee.parameters === null) {
    return E.left(invalidValue('terms of the saved pool', saved, 'what pool.state.terms was'))
  }
  const { name, parameters } = saved.fee
  const differs = (quantity: string, given: unknown, allowed: unknown): Answer<never> =>
    E.left(invalidValue(quantity, given, `the one saved, ${JSON.stringify(allowed)}`))
  if (terms.fee === undefined && name !== 'constant') return differs('fee policy', undefined, name)
  const { fee = real.of(parameters.rate ?? Number.NaN), feeFrom = saved.feeFrom, fees = saved.fees } = terms
  const { protocolFee = real.of(saved.protocolFee) } = terms
  const complete = completeTerms(curve, { fee, feeFrom, fees, protocolFee })
  if (E.isLeft(complete)) return complete
  const { policy } = complete.right
  if (policy.name !== name) return differs('fee policy', policy.name, name)
  if (feeFrom !== saved.feeFrom) return differs('feeFrom', feeFrom, saved.feeFrom)
  if (fees !== saved.fees) return differs('fees', fees, saved.fees)
  const other =
    checkSame(real, `the fee policy ${name}`, policy.parameters, parameters) ??
    checkSame(real, 'the pool', { protocolFee }, { protocolFee: saved.protocolFee })
  return other === undefined ? complete : E.left(other)
}

/** Opens a pool as it was saved. */
export const reopenPool = <N>(
  foundation: Foundation<N>,
  terms: FeeTerms<N> & { readonly state: PoolState },
): Answer<CurvePool<N>> => {
  const { name, parameters } = foundation
  const { state: saved } = terms
  const restored = readState(foundation, terms)
  if (E.isLeft(restored)) return restored
  const steered = savedCurve(foundation, saved, restored.right)
  if (E.isLeft(steered)) return steered
  const complete = savedTerms(steered.right.curve, terms, saved.terms)
  if (E.isLeft(complete)) return complete
  const controller = controllerOf(foundation)
  return E.right(
    curvePool({ name, parameters, controller, ...complete.right }, { ...restored.right, ...steered.right }),
  )
}
