// The rate that a policy charges for a trade.

import { either as E } from 'fp-ts'
import { invalidQuantity, isNumberOf } from '../check.js'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { Reserves, Token } from '../curve/reserves.js'
import { guarded } from '../fault.js'
import { checkMemory } from './check-trade.js'
import type { FeePolicy, FeeRate, FeeView, Memory } from './fee-policy.js'

/** What a trade goes along: a curve, or the level set of a basket between two of its tokens. */
export type Along<N> = Pick<Curve<N>, 'name' | 'real' | 'swap' | 'spotPrice'>

/** A pool as far as a trade with it is concerned. */
export interface Settling<N> {
  readonly curve: Along<N>
  readonly reserves: Reserves<N>
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly feeMemory: Memory<N>
  readonly time: number
  /** All reserves, where these two are; left out where a pool has no others. */
  readonly everyReserve?: (held: Reserves<N>) => readonly N[]
}

/** A rate, and what the policy then remembers. */
export type Rated<N> = Required<FeeRate<N>>

/** The rate of a trade that would leave given reserves without a fee. */
export const rateOf = <N>(pool: Settling<N>, tokenIn: Token, after: Reserves<N>): Answer<Rated<N>> => {
  const { curve, policy, reserves, time, feeMemory, everyReserve } = pool
  const { real } = curve
  const view: FeeView<N> = {
    tokenIn,
    before: reserves,
    after,
    spotPrice: held => unwrap(curve.spotPrice(held)),
    time,
    memory: feeMemory,
    ...(everyReserve && { all: { before: everyReserve(reserves), after: everyReserve(after) } }),
  }
  const answer: Answer<FeeRate<N> | undefined> = guarded(policy.name, 'rate', () => policy.rate(view))
  if (E.isLeft(answer)) return answer
  const { rate, memory } = (answer.right ?? {}) as FeeRate<N>
  if (!(isNumberOf(real, rate) && real.compare(rate, real.zero) >= 0 && real.compare(rate, real.one) < 0)) {
    return E.left(invalidQuantity(real, `fee of ${policy.name}`, rate, 'a fraction of at least 0 and below 1'))
  }
  const invalid = memory === undefined ? undefined : checkMemory(real, policy.name, 'rate', memory)
  return invalid === undefined ? E.right({ rate, memory: memory ?? feeMemory }) : E.left(invalid)
}

/** The rate of the smallest trade that pays a token. */
export const rateBefore = <N>(pool: Settling<N>, tokenIn: Token): Answer<N> => {
  const { constant } = pool.policy
  return constant === undefined
    ? E.either.map(rateOf(pool, tokenIn, pool.reserves), ({ rate }) => rate)
    : E.right(constant)
}
