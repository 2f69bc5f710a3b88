// Curves and pools whose functions throw instead of answering refusals.

import { either as E } from 'fp-ts'
import type { Answer, Curve } from '../curve/curve.js'
import { breakEvenFeeYield } from '../measures/break-even.js'
import { capitalEfficiency, type Greeks, greeks, liquidityDensity, lvrRate } from '../measures/greeks.js'
import { holdValue, impermanentLoss } from '../measures/impermanent-loss.js'
import { type Holding, lossAgainst } from '../measures/loss-against.js'
import type { CurvePool } from '../pool/curve-pool.js'
import type { Pool } from '../pool/pool.js'
import { poolOf } from '../pool/pool-of.js'
import type { PoolTerms } from '../pool/terms.js'
import { orThrow } from './or-throw.js'

/** What a function of a throwing view returns: the next pool is a throwing view too. */
export type Thrown<A> =
  A extends Pool<infer _N>
    ? Throwing<A>
    : A extends { readonly pool: infer P }
      ? Omit<A, 'pool'> & { readonly pool: Thrown<P> }
      : A

/** A function that returns what it computes, or throws; anything else is as it was. */
export type ThrowingFunction<F> = F extends (...given: infer G) => Answer<infer A> ? (...given: G) => Thrown<A> : F

/** The measures of a curve, as functions of its throwing view. */
export interface ThrowingMeasures<N> {
  readonly impermanentLoss: (entryPrice: N, price: N) => N
  /** The fees, as a part of the position's value, that make up for the impermanent loss between two prices. */
  readonly breakEvenFeeYield: (entryPrice: N, price: N) => N
  readonly lossAgainst: (entryPrice: N, price: N, holding: Holding<N>) => N
  readonly holdValue: (entryPrice: N, price: N) => N
  readonly greeks: (price: N) => Greeks<N>
  readonly lvrRate: (price: N, volatility: N) => N
  readonly liquidityDensity: (price: N) => N
  readonly capitalEfficiency: (price: N) => N
  /** Opens a pool on the curve, as `poolOf` does. */
  readonly pool: (terms: PoolTerms<N>) => Throwing<CurvePool<N>>
}

/** A curve or a pool whose functions return what they compute, or throw. */
export type Throwing<S> = { readonly [K in keyof S]: ThrowingFunction<S[K]> } & (S extends Curve<infer N>
  ? ThrowingMeasures<N>
  : unknown)

const isPool = (value: object): boolean => 'quote' in value && 'swap' in value

const isBasket = (value: object): boolean => 'kind' in value && value.kind === 'basket'

const isAnswer = (value: object): value is Answer<unknown> => '_tag' in value

/** The pool among a result, and the result if it is a pool, as throwing views. */
const withThrowingPool = (result: unknown): unknown => {
  if (typeof result !== 'object' || result === null) return result
  if (isPool(result)) return viewOf(result, {})
  return 'pool' in result ? { ...result, pool: withThrowingPool(result.pool) } : result
}

/** A function that returns what the `Either` of another one holds, or throws. */
const unwrapping =
  (answering: (...given: readonly unknown[]) => unknown) =>
  (...given: readonly unknown[]): unknown => {
    const result = answering(...given)
    const isPlain = typeof result !== 'object' || result === null || !isAnswer(result)
    return withThrowingPool(isPlain ? result : orThrow(result))
  }

/** The names of an object's members, those of its class included. */
const namesOf = (subject: object): readonly string[] => {
  const parent: object | null = Object.getPrototypeOf(subject)
  const inherited = parent === null || parent === Object.prototype ? [] : namesOf(parent)
  return [...new Set([...inherited, ...Object.getOwnPropertyNames(subject)])].filter(name => name !== 'constructor')
}

/** Every member of a subject and of what comes with it, with functions that throw. */
const viewOf = (subject: object, beside: object): object => {
  const members = [subject, beside].flatMap(owner =>
    namesOf(owner).map(name => {
      const get = () => {
        const member: unknown = Reflect.get(owner, name)
        return typeof member === 'function' ? unwrapping((...given) => member.apply(owner, given)) : member
      }
      return [name, { enumerable: true, get }] as const
    }),
  )
  return Object.defineProperties({}, Object.fromEntries(members))
}

const measuresOf = <N>(curve: Curve<N>) => ({
  impermanentLoss: (entryPrice: N, price: N) => impermanentLoss(curve, entryPrice, price),
  breakEvenFeeYield: (entryPrice: N, price: N) =>
    E.either.chain(impermanentLoss(curve, entryPrice, price), loss => breakEvenFeeYield(loss, curve.real)),
  lossAgainst: (entryPrice: N, price: N, holding: Holding<N>) => lossAgainst(curve, entryPrice, price, holding),
  holdValue: (entryPrice: N, price: N) => holdValue(curve, entryPrice, price),
  greeks: (price: N) => greeks(curve, price),
  lvrRate: (price: N, volatility: N) => lvrRate(curve, price, volatility),
  liquidityDensity: (price: N) => liquidityDensity(curve, price),
  capitalEfficiency: (price: N) => capitalEfficiency(curve, price),
  pool: (terms: PoolTerms<N>) => poolOf(curve, terms),
})

/**
 * A curve, a basket or a pool for scripts: its functions return what they compute, and throw where they would answer a `Left`. Of a
 * curve it has the measures too; of a pool, the pools that its functions return are throwing views again.
 *
 * A basket has its own functions alone; its measures take the basket itself.
 *
 * Functions that take a curve, such as those that simulate, take the curve itself.
 *
 * @param subject A curve, a basket or a pool, or the answer of what makes one.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, throwing } from '@ammeter/core'
 *
 * const curve = throwing(constantProduct(float64))
 * curve.impermanentLoss(1000, 4000) // => 0.2
 * curve.breakEvenFeeYield(1000, 4000) // => 0.25
 *
 * const trade = curve.pool({ price: 1, liquidity: 100, fee: 0.2 }).swap(exactIn('x', 125))
 * trade.amountOut // => 50
 * trade.pool.swap(exactIn('y', 0)).amountOut // => 0
 */
export const throwing = <S extends object>(subject: S | E.Either<unknown, S>): Throwing<S> => {
  const own = isAnswer(subject) ? orThrow(subject as Answer<S>) : (subject as S)
  const hasMeasures = !isPool(own) && !isBasket(own)
  return viewOf(own, hasMeasures ? measuresOf(own as unknown as Curve<unknown>) : {}) as Throwing<S>
}
