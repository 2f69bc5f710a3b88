// The reserve of one token with which a basket has a liquidity.

import { either as E } from 'fp-ts'
import type { Basket } from '../../basket/basket.js'
import { dot } from '../../basket/dot.js'
import { unwrap } from '../../curve/combinators/combine.js'
import type { Answer } from '../../curve/curve.js'
import type { CurveError } from '../../errors.js'
import { answerOf } from '../../fault.js'
import { rootFinder } from '../../solve/find-root.js'

/**
 * The reserve of a token with which the reserves have a given liquidity, the others as they are.
 *
 * @param start A first guess, above 0.
 */
export const reserveAtLevel = <N>(
  basket: Basket<N>,
  reserves: readonly N[],
  token: number,
  level: N,
  start: N,
): Answer<N> => {
  const { name, real } = basket
  const { findRoot, lnRatio } = rootFinder(real)
  const whole = (own: N) => reserves.map((each, i) => (i === token ? own : each))
  const levelWith = (own: N) => unwrap(basket.liquidity(whole(own)))
  return answerOf(name, 'tradingFunction', () => {
    const empty = basket.liquidity(whole(real.zero))
    if (E.isRight(empty) && real.compare(empty.right, level) > 0) {
      const refusal: CurveError = {
        _tag: 'InsufficientReserves',
        token,
        given: `what leaves the liquidity ${real.toText(level)}`,
        allowed: `what leaves at least ${real.toText(empty.right)}, that of the other tokens`,
      }
      return E.left(refusal)
    }
    const found = findRoot({
      quantity: `reserve of token ${token}`,
      residual: own => lnRatio(levelWith(own), level),
      start,
      slope: real.div(real.one, real.of(basket.tokens)),
      noise: real.roundingUnit,
      derivative: own => {
        const held = whole(own)
        const prices = unwrap(basket.spotPrices(held))
        return real.div(prices[token] as N, dot(real, prices, held))
      },
    })
    return E.right(found)
  })
}
