// Ticks of Uniswap v3 as prices.

import type { Answer, Real } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** The lowest and the highest tick of Uniswap v3. */
export const TICKS = { least: -887272, most: 887272 } as const

/** `1.0001^tick`, in the smallest units of both tokens. */
export const rawPriceAtTick = <N>(real: Real<N>, tick: N): N => real.exp(real.mul(tick, real.log1p(real.of('0.0001'))))

/** The decimals of the two tokens: how many digits of a smallest unit follow the point. */
export interface TokenDecimals {
  /** Decimals of X, Uniswap's token 0. */
  readonly x: number
  /** Decimals of Y, Uniswap's token 1. */
  readonly y: number
}

/**
 * The price at a Uniswap v3 tick, `1.0001^tick`, in whole tokens of Y per X.
 *
 * @param real The arithmetic.
 * @param tick A whole number from −887272 to 887272.
 * @param decimals The decimals of the tokens, whole numbers from 0 to 255; a tick counts their smallest units.
 * @returns Y per X, exact to 100 rounding units. Errors: `InvalidQuantity`.
 *
 * Source: H. Adams, N. Zinsmeister, M. Salem, R. Keefer and D. Robinson, *Uniswap v3 Core* (2021), equation 6.1.
 *
 * @example
 * import { priceAtTick } from '@ammeter/concentrated'
 * import { decimal, orThrow } from '@ammeter/core'
 *
 * decimal.toText(orThrow(priceAtTick(decimal, 2, { x: 18, y: 18 }))) // => '1.00020001'
 */
export const priceAtTick = <N>(real: Real<N>, tick: number, decimals: TokenDecimals): Answer<N> => {
  const whole = (quantity: string, given: number, least: number, most: number): Answer<number> =>
    Number.isInteger(given) && given >= least && given <= most
      ? E.right(given)
      : E.left({
          _tag: 'InvalidQuantity',
          quantity,
          given: String(given),
          allowed: `a whole number from ${least} to ${most}`,
        })
  const checked = [
    whole('tick', tick, TICKS.least, TICKS.most),
    whole('decimals of X', decimals.x, 0, 255),
    whole('decimals of Y', decimals.y, 0, 255),
  ].find(E.isLeft)
  if (checked !== undefined) return checked
  return E.right(real.mul(rawPriceAtTick(real, real.of(tick)), real.of(`1e${decimals.x - decimals.y}`)))
}
