// Fee policies: what they see, remember and answer.

import type { Num } from '../arithmetic/num.js'
import type { Real } from '../arithmetic/real.js'
import type { Answer } from '../curve/curve.js'
import type { Reserves, Token } from '../curve/reserves.js'
import { guarded } from '../fault.js'
import { definitionOver } from '../plug-in/definition-over.js'
import type { GivenParameters, PlugInMetadata } from '../plug-in/metadata.js'

/** What a fee policy, or a controller, remembers between trades: numbers by name. */
export type Memory<N> = Readonly<Record<string, N>>

/** What a fee policy sees of a trade before it is charged. */
export interface FeeView<N> {
  /** The token that the trader pays. */
  readonly tokenIn: Token
  /** The reserves before the trade. */
  readonly before: Reserves<N>
  /**
   * The reserves after the same trade without a fee. Those before, where the rate of the smallest trade is asked for, and
   * for a policy that is `sameForAllSizes`.
   */
  readonly after: Reserves<N>
  /**
   * The reserves of all tokens, where a pool has more than the two that are traded: X is the one with the lower index.
   * Where its tokens have rates, these and the other reserves are counted at them.
   */
  readonly all?: { readonly before: readonly N[]; readonly after: readonly N[] }
  /** The marginal price of the curve at reserves, Y per X. */
  readonly spotPrice: (reserves: Reserves<N>) => N
  /** The pool's clock, in seconds. */
  readonly time: number
  /** What the policy remembers. */
  readonly memory: Memory<N>
}

/** What a fee policy answers. */
export interface FeeRate<N> {
  /** A fraction in [0, 1). */
  readonly rate: N
  /** What to remember once the trade is made; left out, what was remembered before. */
  readonly memory?: Memory<N>
}

/** What an author writes for a policy, in an arithmetic and for parameters already checked. */
export interface FeeFormulas<N> {
  /** What it remembers when a pool opens at a price (Y per X), at a time in seconds; by default nothing. */
  readonly start?: (opening: { readonly price: N; readonly time: number }) => Memory<N>
  /** The rate of a trade, and what to remember of it. */
  readonly rate: (view: FeeView<N>) => FeeRate<N>
  /** The rate, where it is the same for every trade there will ever be: pools then skip the rest. */
  readonly constant?: N
  /** The rate that uneven liquidity is charged by in a pool of many tokens, where it is not that of a trade. */
  readonly ofLiquidity?: N
}

/** What tools need to show a fee policy and to build controls for it. */
export interface FeeMetadata<K extends string = string, A extends string = string> extends PlugInMetadata<K, A> {
  /** What the fee is a part of, unless a pool says otherwise; by default the input. */
  readonly feeFrom?: 'input' | 'output'
  /** Whether the rate depends on no more than the token paid, the clock and the memory: not on how large a trade is. */
  readonly sameForAllSizes?: boolean
}

/** A fee policy as its author writes it. */
export interface FeeAuthoring<K extends string, A extends string> extends FeeMetadata<K, A> {
  readonly over: (real: Real<Num>, parameters: Readonly<Record<NoInfer<K>, Num>>) => FeeFormulas<Num>
}

/** How a pool sets its fee, in an arithmetic and with its parameters. */
export interface FeePolicy<N> extends FeeFormulas<N> {
  readonly kind: 'fee policy'
  readonly name: string
  readonly parameters: Readonly<Record<string, N>>
  readonly feeFrom: 'input' | 'output'
  readonly sameForAllSizes: boolean
}

/** A fee policy in no arithmetic yet. Call it with an arithmetic and parameters. */
export interface FeeDefinition<K extends string = string, A extends string = string> extends FeeMetadata<K, A> {
  readonly kind: 'fee'
  <N>(real: Real<N>, parameters?: GivenParameters<K, A>): Answer<FeePolicy<N>>
}

/**
 * A fee policy: how a pool sets the rate of each trade. It sees the pool before the trade, the trade, the clock and what
 * it remembers, and answers a fraction in [0, 1), which the pool checks.
 *
 * @param authored Name, summary, parameters, and the formulas over any arithmetic.
 * @returns A definition: call it with an arithmetic and parameters. It answers `UnknownParameter`, `InvalidParameter`, or
 * `BrokenCurve` where the formulas throw.
 *
 * @example
 * import { defineFee, exactIn, float64, orThrow, poolOf } from '@ammeter/core'
 * import { constantProduct } from '@ammeter/constant-product'
 *
 * const dearForSellers = defineFee({
 *   name: 'dear-for-sellers',
 *   summary: 'Sellers of X pay more than buyers',
 *   parameters: {
 *     selling: { default: 0.01, atLeast: 0, below: 1, unit: 'share', meaning: 'rate of who pays X' },
 *     buying: { default: 0.003, atLeast: 0, below: 1, unit: 'share', meaning: 'rate of who pays Y' },
 *   },
 *   sameForAllSizes: true,
 *   over: (_real, { selling, buying }) => ({ rate: ({ tokenIn }) => ({ rate: tokenIn === 'x' ? selling : buying }) }),
 * })
 * const curve = orThrow(constantProduct(float64, {}))
 * const fee = orThrow(dearForSellers(float64, { selling: 0.5 }))
 * const pool = orThrow(poolOf(curve, { price: 1, liquidity: 100, fee }))
 * orThrow(pool.swap(exactIn('x', 200))).amountOut // => 50
 */
export const defineFee = <const K extends string = never, const A extends string = never>(
  authored: FeeAuthoring<K, A>,
): FeeDefinition<K, A> => {
  const { over, ...metadata } = authored
  const { name, feeFrom = 'input', sameForAllSizes = false } = metadata
  const definition = definitionOver('fee', metadata, <N>(real: Real<N>, parameters: Readonly<Record<K, N>>) =>
    guarded(name, 'over', () => {
      const formulas = over(
        real as unknown as Real<Num>,
        parameters as unknown as Readonly<Record<K, Num>>,
      ) as unknown as FeeFormulas<N>
      return { kind: 'fee policy' as const, name, parameters, feeFrom, sameForAllSizes, ...formulas }
    }),
  )
  return definition as unknown as FeeDefinition<K, A>
}
