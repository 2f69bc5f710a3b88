// A basket from complete formulas: every argument and every result checked, every exception turned into a refusal.

import * as E from '../../answer.js'
import { isWhole } from '../../arithmetic/widening.js'
import { notRepresentable } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import { tradeChecks } from '../../curve/operations/after-trade.js'
import type { Trade } from '../../curve/trade.js'
import { answerOf, Fault } from '../../fault.js'
import type { Basket, BasketSwap } from '../basket.js'
import type { CompleteBasketParts } from '../definition/formulas.js'
import { dot } from '../dot.js'
import { checkBasketReserves, checkBasketTrade, checkPrices } from './check-basket.js'

type Identity<N> = Pick<Basket<N>, 'name' | 'real' | 'tokens' | 'parameters' | 'finer' | 'dual'>

/** A basket from its formulas. */
export const assembleBasket = <N>(identity: Identity<N>, parts: CompleteBasketParts<N>): Basket<N> => {
  const { name, real, tokens } = identity
  const { compare, zero } = real
  const { sold, bought, lost, insufficient } = tradeChecks(real)
  const isPositive = (a: N) => real.isFinite(a) && compare(a, zero) > 0
  /** Whether a result is positive and has all its digits. */
  const isComplete = (a: N) => isPositive(a) && isWhole(a)

  const checkReserves = (held: readonly N[]) => checkBasketReserves(real, tokens, held, parts.tradingFunction)

  const positive = (quantity: string, result: N): N => {
    if (isComplete(result)) return result
    throw new Fault(notRepresentable(real, quantity, result))
  }

  const list = (member: string, answered: readonly N[]): readonly N[] => {
    if (Array.isArray(answered) && answered.length === tokens) return answered
    throw new Fault({
      _tag: 'BrokenCurve',
      curve: name,
      member,
      given: Array.isArray(answered) ? `${answered.length} numbers` : typeof answered,
      allowed: `a list of ${tokens} numbers, one for each token`,
    })
  }

  /** Reserves as a formula returns them: a zero is either right, or a number too small for the arithmetic. */
  const held = (prices: readonly N[]): readonly N[] => {
    const found = list('reserves', parts.reserves(prices))
    let hasEmpty = false
    for (let i = 0; i < tokens; i++) {
      const reserve = found[i] as N
      const isEmpty = real.isFinite(reserve) && compare(reserve, zero) === 0
      hasEmpty ||= isEmpty
      if (!isEmpty && !isComplete(reserve)) throw new Fault(notRepresentable(real, `reserve ${i}`, reserve))
    }
    if (hasEmpty && !isPositive(parts.tradingFunction(found))) {
      const empty = found.findIndex(reserve => compare(reserve, zero) === 0)
      throw new Fault(notRepresentable(real, `reserve ${empty}`, found[empty] as N))
    }
    return found
  }

  const reserves = (prices: readonly N[]): Answer<readonly N[]> =>
    answerOf(name, 'reserves', () => {
      const refusal = checkPrices(real, tokens, prices)
      return refusal === undefined ? E.right(held(prices)) : E.left(refusal)
    })

  const value = (prices: readonly N[]): Answer<N> =>
    answerOf(name, parts.value === undefined ? 'reserves' : 'value', () => {
      const refusal = checkPrices(real, tokens, prices)
      if (refusal !== undefined) return E.left(refusal)
      return E.right(positive('value', parts.value?.(prices) ?? dot(real, prices, held(prices))))
    })

  const liquidity = (given: readonly N[]): Answer<N> =>
    answerOf(name, 'tradingFunction', () => {
      const refusal = checkReserves(given)
      return refusal === undefined ? E.right(positive('liquidity', parts.tradingFunction(given))) : E.left(refusal)
    })

  const spotPrices = (given: readonly N[]): Answer<readonly N[]> =>
    answerOf(name, 'spotPrices', () => {
      const refusal = checkReserves(given)
      if (refusal !== undefined) return E.left(refusal)
      const found = list('spotPrices', parts.spotPrices(given))
      const unit = found[tokens - 1] as N
      return E.right(
        found.map((price, i) => positive('spot price', i === tokens - 1 ? real.one : real.div(price, unit))),
      )
    })

  const moved = (before: readonly N[], tokenIn: number, tokenOut: number, grown: N, left: N): readonly N[] => {
    const after = before.slice()
    after[tokenIn] = grown
    after[tokenOut] = left
    return after
  }

  const sell = (before: readonly N[], tokenIn: number, tokenOut: number, amount: N): Answer<BasketSwap<N>> => {
    const [reserveIn, reserveOut] = [before[tokenIn] as N, before[tokenOut] as N]
    const made = sold({ tokenOut, reserveIn, reserveOut, amount }, parts.exactIn(before, tokenIn, tokenOut, amount))
    if (E.isLeft(made)) return made
    const { amountIn, amountOut, grown, left } = made.right
    const after = moved(before, tokenIn, tokenOut, grown, left)
    return isPositive(left) || checkReserves(after) === undefined
      ? E.right({ amountIn, amountOut, reserves: after })
      : lost('reserve after the trade', left)
  }

  const buy = (before: readonly N[], tokenIn: number, tokenOut: number, amount: N): Answer<BasketSwap<N>> => {
    const [reserveIn, reserveOut] = [before[tokenIn] as N, before[tokenOut] as N]
    const exchange = { tokenOut, reserveIn, reserveOut, amount }
    if (compare(amount, reserveOut) > 0) return insufficient(exchange, amount, 'at most')
    const made = bought(exchange, parts.exactOut(before, tokenIn, tokenOut, amount))
    if (E.isLeft(made)) return made
    const { amountIn, amountOut, grown, left } = made.right
    return E.right({ amountIn, amountOut, reserves: moved(before, tokenIn, tokenOut, grown, left) })
  }

  const swap = (before: readonly N[], trade: Trade<N, number>): Answer<BasketSwap<N>> =>
    answerOf(name, trade?.kind ?? 'swap', () => {
      const refusal = checkReserves(before) ?? checkBasketTrade(real, tokens, trade)
      if (refusal !== undefined) return E.left(refusal)
      const { kind, token, amount } = trade
      const other = trade.otherToken as number
      if (compare(amount, zero) === 0) {
        return E.right({ amountIn: amount, amountOut: amount, reserves: before.slice() })
      }
      return kind === 'exactIn' ? sell(before, token, other, amount) : buy(before, other, token, amount)
    })

  return { kind: 'basket', ...identity, reserves, value, liquidity, spotPrices, swap }
}
