// Opens a pool: on a curve, on a controlled definition, or with rules of its own.

import type { Real } from '../arithmetic/real.js'
import type { Basket } from '../basket/basket.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { Reserves, Token } from '../curve/reserves.js'
import type { TokenId } from '../curve/trade.js'
import type { BasketPool, BasketPoolTerms } from './baskets/basket-pool.js'
import type { OpensPools } from './baskets/open-basket-pool.js'
import type { CurvePool } from './curve-pool.js'
import { openPool } from './open-pool.js'
import type { Amounts, Pool } from './pool.js'
import type { PoolTerms } from './terms.js'

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
export type Offered<N, P, T extends TokenId = Token> = P & {
  readonly taken: Amounts<N, T>
  readonly left: Amounts<N, T>
}

const isBasket = <N>(given: Curve<N> | PoolSource<N> | Basket<N>): given is Basket<N> & OpensPools<N> =>
  (given as { readonly kind?: unknown }).kind === 'basket'

const isSource = <N>(given: Curve<N> | PoolSource<N>): given is PoolSource<N> =>
  (given as { readonly kind?: unknown }).kind === 'pool source'

/**
 * A pool: a curve, or a definition of a pool, with reserves, a fee and a clock.
 *
 * It opens at a price with liquidity, with a value, or with amounts offered; with reserves; or with a `state` that was
 * saved. Offered amounts are taken in the curve's proportion at that price, and the pool says what it has `taken` and
 * what is `left`.
 *
 * A basket opens in the same ways, at `prices` of all tokens. Its trades name both tokens, which are indexes, or symbols
 * under `tokens`; uneven liquidity pays a fee by the rule of Balancer or of Curve.
 *
 * @param source Any curve or basket, or what `controlled` and `definePool` make.
 * @param terms What it opens with, its fee (a fraction in [0, 1) or a policy; by default none), and where fees go.
 * @returns Errors: `InvalidPrice`, `InvalidQuantity`, `InvalidChoice`, `InvalidReserves`, `NotRepresentable`;
 * `BrokenCurve` where a policy or a controller throws.
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
export function poolOf<N, T extends TokenId = number>(
  source: Basket<N>,
  terms: BasketPoolTerms<N, T> & { readonly offered: Amounts<NoInfer<N>, NoInfer<T>> },
): Answer<Offered<N, BasketPool<N, T>, T>>
export function poolOf<N, T extends TokenId = number>(
  source: Basket<N>,
  terms: BasketPoolTerms<N, T>,
): Answer<BasketPool<N, T>>
export function poolOf<N, P extends Pool<N>>(
  source: PoolSource<N, P>,
  terms: PoolTerms<N> & { readonly offered: Reserves<N> },
): Answer<Offered<N, P>>
export function poolOf<N, P extends Pool<N>>(source: PoolSource<N, P>, terms: PoolTerms<N>): Answer<P>
export function poolOf<N>(
  source: Curve<N> | PoolSource<N> | Basket<N>,
  terms: PoolTerms<N> | BasketPoolTerms<N, TokenId>,
): Answer<Pool<N> | BasketPool<N, TokenId>> {
  if (isBasket(source)) return source.open(terms as BasketPoolTerms<N, TokenId>)
  return poolOfTwo(source as Curve<N> | PoolSource<N>, terms as PoolTerms<N>)
}

const poolOfTwo = <N>(source: Curve<N> | PoolSource<N>, terms: PoolTerms<N>): Answer<Pool<N>> => {
  if (isSource(source)) return source.open(terms)
  const { name, real, parameters } = source
  return openPool({ name, real, parameters, steers: source }, terms)
}
