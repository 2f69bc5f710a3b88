// Pools with rules of their own: what authors write.

import { either as E } from 'fp-ts'
import { float64 } from '../arithmetic/float64.js'
import type { Num } from '../arithmetic/num.js'
import type { Real } from '../arithmetic/real.js'
import { isWhole } from '../arithmetic/whole-units.js'
import type { Answer } from '../curve/curve.js'
import { guarded } from '../fault.js'
import { resolveParameters } from '../parameters/parameter.js'
import { definitionOver } from '../plug-in/definition-over.js'
import type { GivenParameters, PlugInMetadata } from '../plug-in/metadata.js'
import { openOwnPool } from './open-own-pool.js'
import type { PoolSource } from './pool-of.js'
import type { PoolRules } from './pool-rules.js'
import type { PoolTerms } from './terms.js'

/** A pool of its own rules as its author writes it. */
export interface PoolAuthoring<K extends string, A extends string> extends PlugInMetadata<K, A> {
  readonly over: (real: Real<Num>, parameters: Readonly<Record<NoInfer<K>, Num>>) => PoolRules<Num>
}

/** A kind of pool with rules of its own, in no arithmetic yet. */
export interface OwnPoolDefinition<K extends string = string, A extends string = string> extends PlugInMetadata<K, A> {
  readonly kind: 'pool'
  <N>(real: Real<N>, parameters?: GivenParameters<K, A>): Answer<PoolSource<N>>
}

/**
 * A pool with rules of its own, for what is no curve with a fee: quotes that depend on the direction, bins, auctions.
 * Core checks what the rules are given and what they answer, and searches for what they leave out.
 *
 * @param authored Name, summary, parameters, and the rules over any arithmetic.
 * @returns A definition for `poolOf`, which takes a price with a deposit or amounts offered, or a state; reserves where the
 * rules have `openWith`, and a price with liquidity where they have `liquidity`. Fees are the rules' own. Over `wholeUnits`
 * it is a `Pool<bigint>`, which opens with reserves or a state. It answers `UnknownParameter`, `InvalidParameter`, or
 * `BrokenCurve` where the rules throw.
 *
 * @example
 * import { definePool, exactIn, float64, orThrow, poolOf } from '@ammeter/core'
 *
 * const otc = definePool({
 *   name: 'otc-desk',
 *   summary: 'Buys and sells at a price with a spread, until it has no more',
 *   parameters: { spread: { default: 0.01, atLeast: 0, below: 1, unit: 'share', meaning: 'half the spread' } },
 *   over: (real, { spread }) => {
 *     const { add, sub, mul, div, one, compare } = real
 *     const rate = (price: typeof one, tokenIn: 'x' | 'y') =>
 *       mul(sub(one, spread), tokenIn === 'x' ? price : div(one, price))
 *     return {
 *       open: ({ price, value }) => ({ price, x: div(value, mul(real.of(2), price)), y: div(value, real.of(2)) }),
 *       reserves: ({ x = one, y = one }) => ({ x, y }),
 *       quote: ({ price = one }, tokenIn) => rate(price, tokenIn),
 *       exactIn: ({ price = one, x = one, y = one }, tokenIn, amount) => {
 *         const amountOut = mul(rate(price, tokenIn), amount)
 *         if (compare(amountOut, tokenIn === 'x' ? y : x) > 0) return undefined
 *         const memory =
 *           tokenIn === 'x'
 *             ? { price, x: add(x, amount), y: sub(y, amountOut) }
 *             : { price, x: sub(x, amountOut), y: add(y, amount) }
 *         return { amountIn: amount, amountOut, memory }
 *       },
 *       scaled: ({ price = one, x = one, y = one }, scale) => ({ price, x: scale(x), y: scale(y) }),
 *     }
 *   },
 * })
 * const desk = orThrow(otc(float64, { spread: 0.5 }))
 * const pool = orThrow(poolOf(desk, { price: 2, deposit: 400 }))
 * orThrow(pool.swap(exactIn('x', 10))).amountOut // => 10
 */
export const definePool = <const K extends string = never, const A extends string = never>(
  authored: PoolAuthoring<K, A>,
): OwnPoolDefinition<K, A> => {
  const { over, ...metadata } = authored
  const { name } = metadata
  const rulesOver = <N>(real: Real<N>, parameters: Readonly<Record<K, N>>) =>
    guarded(
      name,
      'over',
      () =>
        over(
          real as unknown as Real<Num>,
          parameters as unknown as Readonly<Record<K, Num>>,
        ) as unknown as PoolRules<N>,
    )
  const make = <N>(real: Real<N>, parameters: Readonly<Record<K, N>>, given?: GivenParameters<K, A>) => {
    const rules = rulesOver(real, parameters)
    if (E.isLeft(rules)) return rules
    const quotes = isWhole(real)
      ? E.either.chain(resolveParameters<number, K, A>(metadata, float64, given), inFloat64 =>
          rulesOver(float64, inFloat64),
        )
      : undefined
    if (quotes !== undefined && E.isLeft(quotes)) return quotes
    const own = { name, real, parameters, rules: rules.right, ...(quotes && { quotes: quotes.right }) }
    return E.right({
      kind: 'pool source' as const,
      name,
      real,
      parameters,
      hasOwnFee: true,
      open: (terms: PoolTerms<N>) => openOwnPool(own, terms),
    })
  }
  return definitionOver<'pool', K, A, PlugInMetadata<K, A>>('pool', metadata, make) as unknown as OwnPoolDefinition<
    K,
    A
  >
}
