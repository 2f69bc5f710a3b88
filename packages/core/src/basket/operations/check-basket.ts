// Checks of what callers give a basket: lists of prices and reserves, and trades between two of its tokens.

import type { Real } from '../../arithmetic/real.js'
import { checkAmount, checkChoice, isNumberOf } from '../../check.js'
import type { Trade } from '../../curve/trade.js'
import { displayText, isObject } from '../../display-text.js'
import type { CurveError, InvalidPrice, InvalidReserves } from '../../errors.js'

// Each check returns the error, or nothing.

const textOf = <N>(real: Real<N>, list: unknown): string => {
  if (!Array.isArray(list)) return displayText(list)
  return `[${list.map(each => (isNumberOf(real, each as N) ? real.toText(each as N) : displayText(each))).join(', ')}]`
}

/** Checks prices: a number above 0 for each token. */
export const checkPrices = <N>(real: Real<N>, tokens: number, prices: readonly N[]): InvalidPrice | undefined => {
  const { zero, compare } = real
  if (Array.isArray(prices) && prices.length === tokens) {
    let isFine = true
    for (let i = 0; i < tokens; i++) {
      const price = prices[i] as N
      isFine &&= isNumberOf(real, price) && compare(price, zero) > 0
    }
    if (isFine) return undefined
  }
  return { _tag: 'InvalidPrice', given: textOf(real, prices), allowed: `${tokens} numbers above 0, one for each token` }
}

/** The error for reserves. */
export const invalidBasketReserves = <N>(real: Real<N>, reserves: readonly N[], allowed: string): InvalidReserves => ({
  _tag: 'InvalidReserves',
  given: textOf(real, reserves),
  allowed,
})

/** How many of the reserves are empty; nothing if they are not reserves of that many tokens. */
const emptyAmong = <N>(real: Real<N>, tokens: number, reserves: readonly N[]): number | undefined => {
  if (!Array.isArray(reserves) || reserves.length !== tokens) return undefined
  const { zero, compare } = real
  let empty = 0
  for (let i = 0; i < tokens; i++) {
    const reserve = reserves[i] as N
    if (!isNumberOf(real, reserve)) return undefined
    const order = compare(reserve, zero)
    if (order < 0) return undefined
    if (order === 0) empty++
  }
  return empty < tokens ? empty : undefined
}

/** Checks amounts held: none negative, and not all 0. */
export const checkHeld = <N>(real: Real<N>, tokens: number, held: readonly N[]): InvalidReserves | undefined =>
  emptyAmong(real, tokens, held) === undefined ? notHeld(real, tokens, held) : undefined

const notHeld = <N>(real: Real<N>, tokens: number, held: readonly N[]): InvalidReserves =>
  invalidBasketReserves(real, held, `${tokens} numbers of at least 0, one for each token, not all 0`)

/**
 * Checks reserves: none negative, and not all empty. Where some are empty, `levelOf` must answer a level above 0.
 *
 * @param levelOf The level of reserves.
 */
export const checkBasketReserves = <N>(
  real: Real<N>,
  tokens: number,
  reserves: readonly N[],
  levelOf: (reserves: readonly N[]) => N,
): CurveError | undefined => {
  const empty = emptyAmong(real, tokens, reserves)
  if (empty === undefined) return notHeld(real, tokens, reserves)
  if (empty === 0) return undefined
  const level = levelOf(reserves)
  return real.isFinite(level) && real.compare(level, real.zero) > 0
    ? undefined
    : invalidBasketReserves(real, reserves, 'reserves of a pool with liquidity: this basket needs every token')
}

const KINDS = ['exactIn', 'exactOut']

/** Checks a token: an index, and other than the given one. */
export const checkIndex = (choice: string, token: unknown, tokens: number, besides?: number): CurveError | undefined =>
  Number.isInteger(token) && (token as number) >= 0 && (token as number) < tokens && token !== besides
    ? undefined
    : {
        _tag: 'InvalidChoice',
        choice,
        given: displayText(token),
        allowed: `a whole number from 0 to ${tokens - 1}${besides === undefined ? '' : `, but not ${besides}`}`,
      }

/** Checks a trade: its kind, both of its tokens, and its amount. */
export const checkBasketTrade = <N>(real: Real<N>, tokens: number, trade: Trade<N, number>): CurveError | undefined => {
  if (!isObject(trade)) return checkChoice('trade', trade, ['exactIn(…)', 'exactOut(…)'])
  const { kind, token, otherToken, amount } = trade
  return (
    checkChoice('kind of trade', kind, KINDS) ??
    checkIndex('token', token, tokens) ??
    checkIndex('other token', otherToken, tokens, token) ??
    checkAmount(real, amount)
  )
}
