// The prices where the reserves of a curve run out.

import type { Real } from '../../arithmetic/real.js'
import { rootFinder } from '../../solve/find-root.js'
import type { PriceRange } from '../curve.js'
import { joinedEnds } from '../derive/price-ends.js'
import type { Reserves, Token } from '../reserves.js'

/** The prices where tokens run out, if they do between 10⁻³⁰ and 10³⁰. */
export const endsOfReserves = <N>(real: Real<N>, reservesAt: (price: N) => Reserves<N>): PriceRange<N> => {
  const { compare, zero } = real
  const { between, lnRatio } = rootFinder(real)
  const [low, high] = [real.of('1e-30'), real.of('1e30')]
  const rounding = real.mul(real.of(2), real.roundingUnit)
  const isEmpty = (token: Token, price: N) => {
    const reserve = reservesAt(price)[token]
    return real.isFinite(reserve) && compare(reserve, zero) <= 0
  }
  /** The price between one at which the token is gone, if it is, and one at which it is not. */
  const boundary = (token: Token, empty: N, held: N): N | undefined => {
    if (!isEmpty(token, empty)) return undefined
    let [gone, there] = [empty, held]
    while (compare(real.abs(lnRatio(gone, there)), rounding) > 0) {
      const middle = between(gone, there)
      if (compare(middle, gone) === 0 || compare(middle, there) === 0) break
      if (isEmpty(token, middle)) gone = middle
      else there = middle
    }
    return gone
  }
  return joinedEnds(real, { lower: boundary('y', low, high), upper: boundary('x', high, low) })
}
