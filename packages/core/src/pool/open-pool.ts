// Opens pools on curves.

import { either as E } from 'fp-ts'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer, Curve } from '../curve/curve.js'
import { Fault, guarded } from '../fault.js'
import { checkMemory, invalidValue } from './check-trade.js'
import type { CurvePool, CurvePoolMoment } from './curve-pool.js'
import { controllerOf, type Foundation } from './foundation.js'
import { openingReserves, wayOf } from './opening.js'
import { curvePool } from './pool-on-curve.js'
import { reopenPool } from './reopen-pool.js'
import { startMemory } from './start-memory.js'
import { completeTerms, type PoolTerms } from './terms.js'

/** The curve at opening, and what its controller remembers. */
const openingCurve = <N>(
  foundation: Foundation<N>,
  time: number,
  price: N | undefined,
): Answer<Pick<CurvePoolMoment<N>, 'curve' | 'poolMemory' | 'isClosed'>> => {
  const { name, real, steers } = foundation
  const controller = controllerOf(foundation)
  if (controller === undefined) return E.right({ poolMemory: {}, curve: steers as Curve<N>, isClosed: false })
  return guarded(name, 'start', () => {
    const poolMemory = controller.start({ time, price })
    const invalid = checkMemory(real, name, 'start', poolMemory)
    if (invalid !== undefined) throw new Fault(invalid)
    const curve = controller.curveAt(poolMemory, time)
    if (curve === undefined) throw new Fault(invalidValue('time', time, 'before the pool stops trading'))
    return { poolMemory, curve, isClosed: false }
  })
}

/** Opens a pool on a foundation. */
export const openPool = <N>(foundation: Foundation<N>, terms: PoolTerms<N>): Answer<CurvePool<N>> => {
  const way = wayOf(terms)
  if (E.isLeft(way)) return way
  if (way.right === 'state') return reopenPool(foundation, terms as Extract<PoolTerms<N>, { state: unknown }>)
  const { name, real, parameters } = foundation
  const { time = 0 } = terms
  const steered = openingCurve(foundation, time, 'price' in terms ? terms.price : undefined)
  if (E.isLeft(steered)) return steered
  const { curve } = steered.right
  const complete = completeTerms(curve, terms)
  if (E.isLeft(complete)) return complete
  const opened = openingReserves(curve, way.right, terms)
  if (E.isLeft(opened)) return opened
  const { reserves, left } = opened.right
  const feeMemory = startMemory(real, complete.right.policy, time, () => unwrap(curve.spotPrice(reserves)))
  if (E.isLeft(feeMemory)) return feeMemory
  const nothing = { x: real.zero, y: real.zero }
  const pool = curvePool(
    { name, parameters, controller: controllerOf(foundation), ...complete.right },
    {
      ...steered.right,
      reserves,
      collected: nothing,
      protocolFees: nothing,
      time,
      feeMemory: feeMemory.right,
    },
  )
  return E.right(left === undefined ? pool : Object.assign(pool, { taken: reserves, left }))
}
