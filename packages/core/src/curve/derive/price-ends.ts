// The ends of the prices at which a derived curve trades.

import type { Real } from '../../arithmetic/real.js'
import { rootFinder } from '../../solve/find-root.js'
import type { PriceRange } from '../curve.js'
import type { Token } from '../reserves.js'

/** Ends of the prices that are no farther apart than so many rounding units are one price. */
const ONE_PRICE = 8

/** The price at which a token runs out, if there is one. */
export const goneAt = <N>(token: Token, { lower, upper }: PriceRange<N>): N | undefined =>
  token === 'x' ? upper : lower

/** The one price of a curve that has no other: its levels are straight lines. */
export const onlyPrice = <N>(real: Real<N>, { lower, upper }: PriceRange<N>): N | undefined =>
  lower !== undefined && upper !== undefined && real.compare(lower, upper) >= 0 ? lower : undefined

/** Ends as they were computed: those of a straight line are one price, which roundings may tell apart. */
export const joinedEnds = <N>(real: Real<N>, { lower, upper }: PriceRange<N>): PriceRange<N> => {
  if (lower === undefined || upper === undefined) return { lower, upper }
  const { lnRatio } = rootFinder(real)
  const rounding = real.mul(real.of(ONE_PRICE), real.roundingUnit)
  if (real.compare(lnRatio(upper, lower), rounding) > 0) return { lower, upper }
  // The geometric mean, to all digits: a price such as 1 is met exactly.
  const only = real.mul(lower, real.sqrt(real.div(upper, lower)))
  return { lower: only, upper: only }
}
