import * as E from '../../answer.js'
import { checkPrice, checkReserves, checkTrade, invalidReserves, representable } from '../../check.js'
import type { CurveError } from '../../errors.js'
import { answerOf } from '../../fault.js'
import type { Answer, Curve } from '../curve.js'
import type { CompleteParts } from '../definition/formulas.js'
import { otherToken, type Reserves, type Token } from '../reserves.js'
import type { Swap, Trade } from '../trade.js'
import { tradeChecks } from './after-trade.js'

/** The operations of a curve. */
export type Operations<N> = Pick<Curve<N>, 'reserves' | 'value' | 'liquidity' | 'spotPrice' | 'swap'>

/** The operations that formulas make: every argument and every result checked, every exception turned into a refusal. */
export const checkedOperations = <N>(
  { name, real }: Pick<Curve<N>, 'name' | 'real'>,
  parts: CompleteParts<N>,
): Operations<N> => {
  const { zero, compare, isFinite: finite } = real
  const checks = tradeChecks(real)
  const { lost, isNotNegative } = checks
  const isPositive = (a: N) => compare(a, zero) > 0

  const guard = <A>(member: string, compute: () => Answer<A>): Answer<A> => answerOf(name, member, compute)

  const reserves = (price: N): Answer<Reserves<N>> =>
    guard('reserves', () => {
      const refusal = checkPrice(real, price)
      if (refusal !== undefined) return E.left(refusal)
      const { x, y } = parts.reserves(price)
      if (!isNotNegative(x)) return lost('reserve of X', x)
      return isNotNegative(y) ? E.right({ x, y }) : lost('reserve of Y', y)
    })

  const { value: givenValue } = parts
  const value = (price: N): Answer<N> => {
    if (givenValue !== undefined && checkPrice(real, price) === undefined) {
      return guard('value', () => representable(real, 'value', givenValue(price)))
    }
    const held = reserves(price)
    return E.isLeft(held) ? held : representable(real, 'value', real.add(real.mul(price, held.right.x), held.right.y))
  }

  /** A formula at reserves. */
  const ofReserves =
    (member: 'tradingFunction' | 'spotPrice', quantity: string) =>
    (held: Reserves<N>): Answer<N> =>
      guard(member, () => {
        const refusal = checkReserves(real, held) ?? checkLevel(held)
        return refusal === undefined ? representable(real, quantity, parts[member](held.x, held.y)) : E.left(refusal)
      })

  /** Reserves with an empty side, if they lie on no level of the trading function. */
  const checkLevel = (held: Reserves<N>): CurveError | undefined => {
    if (isPositive(held.x) && isPositive(held.y)) return undefined
    const level = guard('tradingFunction', () => E.right(parts.tradingFunction(held.x, held.y)))
    if (E.isLeft(level)) return level.left
    return finite(level.right) && isPositive(level.right)
      ? undefined
      : invalidReserves(real, held, 'reserves of a pool with liquidity: this curve needs both tokens')
  }

  const swap = (held: Reserves<N>, trade: Trade<N>): Answer<Swap<N>> =>
    guard(trade?.kind ?? 'swap', () => {
      const refusal = checkReserves(real, held) ?? checkTrade(real, trade) ?? checkLevel(held)
      if (refusal !== undefined) return E.left(refusal)
      const { kind, amount } = trade
      if (compare(amount, zero) === 0) {
        return E.right({ amountIn: amount, amountOut: amount, reserves: { x: held.x, y: held.y } })
      }
      return kind === 'exactIn' ? sell(held, trade) : buy(held, trade)
    })

  const inOrder = (token: Token, own: N, other: N): Reserves<N> =>
    token === 'x' ? { x: own, y: other } : { x: other, y: own }

  const sell = (held: Reserves<N>, { token, amount }: Trade<N>): Answer<Swap<N>> => {
    const tokenOut = otherToken(token)
    const [reserveIn, reserveOut] = [held[token], held[tokenOut]]
    const made = checks.sold(
      { tokenOut, reserveIn, reserveOut, amount },
      parts.exactIn(token, reserveIn, reserveOut, amount),
    )
    if (E.isLeft(made)) return made
    const { amountIn, amountOut, grown, left } = made.right
    const reserves = inOrder(token, grown, left)
    // Either the curve ends where the other reserve is empty, or what is left was rounded to nothing.
    return isPositive(left) || checkLevel(reserves) === undefined
      ? E.right({ amountIn, amountOut, reserves })
      : lost('reserve after the trade', left)
  }

  const buy = (held: Reserves<N>, { token, amount }: Trade<N>): Answer<Swap<N>> => {
    const tokenIn = otherToken(token)
    const [reserveIn, reserveOut] = [held[tokenIn], held[token]]
    const exchange = { tokenOut: token, reserveIn, reserveOut, amount }
    if (compare(amount, reserveOut) > 0) return checks.insufficient(exchange, amount, 'at most')
    const made = checks.bought(exchange, parts.exactOut(tokenIn, reserveIn, reserveOut, amount))
    if (E.isLeft(made)) return made
    const { amountIn, amountOut, grown, left } = made.right
    return E.right({ amountIn, amountOut, reserves: inOrder(tokenIn, grown, left) })
  }

  return {
    reserves,
    value,
    liquidity: ofReserves('tradingFunction', 'liquidity'),
    spotPrice: ofReserves('spotPrice', 'spot price'),
    swap,
  }
}
