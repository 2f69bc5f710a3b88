import { either as E } from 'fp-ts'
import type { Answer, Curve } from '../curve.js'
import type { Real } from '../real.js'
import type { Reserves } from '../reserves.js'
import { shown } from '../shown.js'
import type { Controller } from './controller.js'
import { type CurvePool, type CurvePoolTerms, curvePool } from './curve-pool.js'
import { guarded } from './guarded.js'
import { openAt } from './opening.js'
import type { Pool } from './pool.js'
import { type PoolState, readNumbers, type SavedNumbers } from './pool-state.js'
import { completeTerms, type PoolTerms } from './terms.js'

/** What a pool is made of, besides its terms: what `controlled` and `definePool` make in an arithmetic. */
export interface PoolSource<N, P extends Pool<N> = Pool<N>> {
  readonly kind: 'pool source'
  readonly name: string
  readonly real: Real<N>
  readonly parameters: Readonly<Record<string, N>>
  /** Whether its rules have a fee of their own, so that its terms may have none. */
  readonly hasOwnFee: boolean
  readonly open: (terms: PoolTerms<N>) => Answer<P>
}

/** A pool opened with amounts offered. */
export type Offered<N, P> = P & { readonly taken: Reserves<N>; readonly left: Reserves<N> }

/** A pool that opens on a curve that stands, or on one that a controller steers. */
interface Foundation<N> {
  readonly name: string
  readonly real: Real<N>
  readonly parameters: Readonly<Record<string, N>>
  readonly controller?: Controller<N>
  readonly curve?: Curve<N>
}

/** The price that a pool opens at, where its terms say one. */
const openingPrice = <N>(terms: PoolTerms<N>): N | undefined => ('price' in terms ? terms.price : undefined)

/** Opens a pool on a foundation. */
export const openOn = <N>(foundation: Foundation<N>, terms: PoolTerms<N>): Answer<CurvePool<N>> => {
  const { name, real, parameters, controller } = foundation
  const saved = 'state' in terms ? terms.state : undefined
  const time = terms.time ?? saved?.time ?? 0
  const steered = guarded(name, 'over', () => {
    if (controller === undefined) {
      return { poolMemory: {}, curve: foundation.curve as Curve<N>, isClosed: false }
    }
    const poolMemory =
      saved === undefined ? controller.start({ time, price: openingPrice(terms) }) : readNumbers(real, saved.poolMemory)
    return { poolMemory, ...controller.curveAt(poolMemory, time) }
  })
  if (E.isLeft(steered)) return steered
  const { curve } = steered.right
  const complete = completeTerms(curve, saved === undefined ? terms : { ...termsOf(real, saved), ...terms })
  if (E.isLeft(complete)) return complete
  const held: CurvePoolTerms<N> = { name, parameters, controller, ...complete.right }
  if (saved !== undefined) return reopened(held, curve, steered.right.isClosed, saved)

  const opened = 'reserves' in terms ? E.right({ reserves: terms.reserves }) : openAt(curve, terms as never)
  if (E.isLeft(opened)) return opened
  const { reserves, left } = opened.right as { reserves: Reserves<N>; left?: Reserves<N> }
  const level = curve.liquidity(reserves)
  if (E.isLeft(level)) return level
  const { start } = held.policy
  const spot = start === undefined ? undefined : curve.spotPrice(reserves)
  if (spot !== undefined && E.isLeft(spot)) return spot
  const feeMemory = guarded(held.policy.name, 'start', () =>
    spot === undefined ? {} : (start?.({ price: spot.right, time }) ?? {}),
  )
  if (E.isLeft(feeMemory)) return feeMemory
  const nothing = { x: real.zero, y: real.zero }
  const pool = curvePool(held, {
    ...steered.right,
    reserves: { x: reserves.x, y: reserves.y },
    collected: nothing,
    protocolFees: nothing,
    time,
    feeMemory: feeMemory.right,
  })
  return E.right(left === undefined ? pool : Object.assign(pool, { taken: reserves, left }))
}

/** The terms of a saved pool, but for a fee policy that is a function. */
const termsOf = <N>(real: Real<N>, { terms }: PoolState) =>
  terms && {
    ...(terms.fee.name === 'constant' && { fee: real.of(terms.fee.parameters.rate ?? Number.NaN) }),
    feeFrom: terms.feeFrom,
    fees: terms.fees,
    protocolFee: real.of(terms.protocolFee),
  }

const differs = (quantity: string, given: unknown, allowed: string): Answer<never> =>
  E.left({ _tag: 'InvalidQuantity', quantity, given: shown(given), allowed })

const isReserves = <N>(real: Real<N>, numbers: Readonly<Record<string, N>>): numbers is { x: N; y: N } =>
  ['x', 'y'].every(token => {
    const amount = numbers[token]
    return amount !== undefined && real.isFinite(amount) && real.compare(amount, real.zero) >= 0
  })

/** A pool as it was saved. */
const reopened = <N>(
  terms: CurvePoolTerms<N>,
  curve: Curve<N>,
  isClosed: boolean,
  saved: PoolState,
): Answer<CurvePool<N>> => {
  const { real } = curve
  if (saved.name !== terms.name) return differs('pool of the saved state', saved.name, shown(terms.name))
  const fee = saved.terms?.fee
  if (fee?.name !== terms.policy.name) {
    return differs('fee policy', terms.policy.name, `the one saved, ${shown(fee?.name)}`)
  }
  const other =
    differing(real, terms.parameters, saved.parameters) ?? differing(real, terms.policy.parameters, fee.parameters)
  if (other !== undefined)
    return differs(`${other.name} of the saved state`, other.saved, `${other.own}, as it is here`)
  const reserves = readNumbers(real, saved.reserves)
  const collected = readNumbers(real, saved.collected)
  const protocolFees = readNumbers(real, saved.protocolFees)
  if (!isReserves(real, reserves) || !isReserves(real, collected) || !isReserves(real, protocolFees)) {
    return differs('saved amounts', 'an object', 'numbers of at least 0 for x and y')
  }
  return E.right(
    curvePool(terms, {
      curve,
      isClosed,
      reserves,
      collected,
      protocolFees,
      time: saved.time,
      feeMemory: readNumbers(real, saved.feeMemory),
      poolMemory: readNumbers(real, saved.poolMemory),
    }),
  )
}

/** The first number that was saved otherwise than it is. */
const differing = <N>(real: Real<N>, own: Readonly<Record<string, N>>, saved: SavedNumbers) => {
  const found = Object.entries(own).find(([name, value]) => !real.equals(real.of(saved[name] ?? Number.NaN), value))
  return found && { name: found[0], own: real.toText(found[1]), saved: saved[found[0]] }
}

const isSource = <N>(given: Curve<N> | PoolSource<N>): given is PoolSource<N> =>
  (given as { readonly kind?: unknown }).kind === 'pool source'

/**
 * A pool: a curve, or a definition of a pool, with reserves, a fee and a clock.
 *
 * It opens at a price with liquidity, with a value, or with amounts offered; with reserves; or with a `state` that was
 * saved. Offered amounts are taken in the curve's proportion at that price, and the pool says what it has `taken` and
 * what is `left`.
 *
 * @param source Any curve, or what `controlled` and `definePool` make.
 * @param terms What it opens with, its fee (a fraction in [0, 1) or a policy; by default none), and where fees go.
 * @returns Errors: `InvalidPrice`, `InvalidQuantity`, `InvalidReserves`, `NotRepresentable`; `BrokenCurve` where a policy
 * or a controller throws.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { float64, orThrow, poolOf } from '@ammeter/core'
 *
 * const range = orThrow(concentrated(float64, { lower: 4545, upper: 5500 }))
 * const pool = orThrow(poolOf(range, { price: 5000, offered: { x: 1, y: 5000 }, fee: 0.003 }))
 * pool.taken.y // => 5000
 * Math.round(orThrow(pool.liquidity()) * 1e6) / 1e6 // => 1517.882344
 */
export function poolOf<N>(
  source: Curve<N>,
  terms: PoolTerms<N> & { readonly offered: Reserves<N> },
): Answer<Offered<N, CurvePool<N>>>
export function poolOf<N>(source: Curve<N>, terms: PoolTerms<N>): Answer<CurvePool<N>>
export function poolOf<N, P extends Pool<N>>(
  source: PoolSource<N, P>,
  terms: PoolTerms<N> & { readonly offered: Reserves<N> },
): Answer<Offered<N, P>>
export function poolOf<N, P extends Pool<N>>(source: PoolSource<N, P>, terms: PoolTerms<N>): Answer<P>
export function poolOf<N>(source: Curve<N> | PoolSource<N>, terms: PoolTerms<N>): Answer<Pool<N>> {
  return isSource(source)
    ? source.open(terms)
    : openOn({ name: source.name, real: source.real, parameters: source.parameters, curve: source }, terms)
}
