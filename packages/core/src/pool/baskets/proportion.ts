// The amounts that a pool on a basket takes of those offered.

import { either as E } from 'fp-ts'
import type { Real } from '../../arithmetic/real.js'
import type { Answer } from '../../curve/curve.js'
import type { TokenId } from '../../curve/trade.js'

/** The part of offered amounts that a pool takes. */
export interface TakenOfAll<N> {
  /** How many times the proportion is taken. */
  readonly times: N
  readonly taken: readonly N[]
  readonly left: readonly N[]
}

/**
 * The part of offered amounts that a pool takes, at the proportion of other amounts: as much as the scarcest token
 * allows.
 */
export const takenOfAll = <N>(
  real: Real<N>,
  tokens: readonly TokenId[],
  proportion: readonly N[],
  offered: readonly N[],
): Answer<TakenOfAll<N>> => {
  const { compare, div, mul, sub, zero } = real
  const needed = proportion.map((_, i) => i).filter(i => compare(proportion[i] as N, zero) > 0)
  const allows = (i: number) => div(offered[i] as N, proportion[i] as N)
  const scarcest = needed.reduce((least, i) => (compare(allows(i), allows(least)) < 0 ? i : least))
  const times = allows(scarcest)
  if (!real.isFinite(times) || compare(times, zero) <= 0) {
    return E.left({
      _tag: 'InvalidQuantity',
      quantity: 'amounts offered',
      given: offered.map(real.toText).join(', '),
      allowed: `amounts above 0 of ${needed.map(i => tokens[i]).join(', ')}: that is what the pool holds`,
    })
  }
  // Of the scarcest token everything is taken; a product must not ask for more than there is of the others.
  const taken = offered.map((each, i) => (i === scarcest ? each : real.min(mul(times, proportion[i] as N), each)))
  return E.right({ times, taken, left: offered.map((each, i) => sub(each, taken[i] as N)) })
}
