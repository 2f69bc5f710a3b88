import * as E from '../../answer.js'
import { checkPrice, checkReserves, checkTrade, invalidReserves, notRepresentable, representable } from '../../check.js'
import type { CurveError } from '../../errors.js'
import { answerOf } from '../../fault.js'
import type { Answer, Curve } from '../curve.js'
import type { CompleteParts } from '../definition/formulas.js'
import { otherToken, type Reserves, type Token } from '../reserves.js'
import type { Swap, Trade } from '../trade.js'

/** The operations of a curve. */
export type Operations<N> = Pick<Curve<N>, 'reserves' | 'value' | 'liquidity' | 'spotPrice' | 'swap'>

/** How far, in rounding units of the reserve that grows, a trade may end beyond the last of the other reserve. */
const OVERSHOOT = 32

/** The operations that formulas make: every argument and every result checked, every exception turned into a refusal. */
export const checkedOperations = <N>(
  { name, real }: Pick<Curve<N>, 'name' | 'real'>,
  parts: CompleteParts<N>,
): Operations<N> => {
  const { zero, compare, isFinite: finite } = real
  const overshoot = real.mul(real.of(OVERSHOOT), real.roundingUnit)
  const isPositive = (a: N) => compare(a, zero) > 0
  const isNotNegative = (a: N) => finite(a) && compare(a, zero) >= 0

  const guard = <A>(member: string, compute: () => Answer<A>): Answer<A> => answerOf(name, member, compute)

  const lost = (quantity: string, result: N): Answer<never> => E.left(notRepresentable(real, quantity, result))

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

  const insufficient = (token: Token, given: N, held: Reserves<N>, allowed: string): Answer<never> =>
    E.left({
      _tag: 'InsufficientReserves',
      token,
      given: real.toText(given),
      allowed: `${allowed} ${real.toText(held[token])}`,
    })

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

  const sell = (held: Reserves<N>, { token, amount }: Trade<N>): Answer<Swap<N>> => {
    const tokenOut = otherToken(token)
    const reserveOut = held[tokenOut]
    const { amountOut, remaining } = parts.exactIn(token, held[token], reserveOut, amount)
    const grown = real.add(held[token], amount)
    if (!finite(grown)) return lost('reserve after the trade', grown)
    if (!isNotNegative(amountOut)) return lost('amount out', amountOut)
    if (!finite(remaining)) return lost('reserve after the trade', remaining)
    if (compare(amountOut, reserveOut) > 0) {
      // The trade ends beyond the last token: by less than the rounding of the reserve that grew, it ends there.
      const excess = real.sub(amountOut, reserveOut)
      const rounding = real.div(real.mul(real.mul(overshoot, grown), amountOut), amount)
      if (compare(excess, rounding) > 0) return insufficient(tokenOut, amountOut, held, 'at most')
    }
    const left = real.max(remaining, zero)
    const reserves = token === 'x' ? { x: grown, y: left } : { x: left, y: grown }
    // Either the curve ends where the other reserve is empty, or what is left was rounded to nothing.
    return isPositive(left) || checkLevel(reserves) === undefined
      ? E.right({ amountIn: amount, amountOut: real.min(amountOut, reserveOut), reserves })
      : lost('reserve after the trade', left)
  }

  const buy = (held: Reserves<N>, { token, amount }: Trade<N>): Answer<Swap<N>> => {
    const tokenIn = otherToken(token)
    const reserveOut = held[token]
    if (compare(amount, reserveOut) > 0) return insufficient(token, amount, held, 'at most')
    const amountIn = parts.exactOut(tokenIn, held[tokenIn], reserveOut, amount)
    const grown = real.add(held[tokenIn], amountIn)
    const left = real.sub(reserveOut, amount)
    if (finite(grown) && compare(amountIn, zero) >= 0) {
      const reserves = token === 'y' ? { x: grown, y: left } : { x: left, y: grown }
      return E.right({ amountIn, amountOut: amount, reserves })
    }
    return compare(amount, reserveOut) === 0
      ? insufficient(token, amount, held, 'less than')
      : lost('amount in', amountIn)
  }

  return {
    reserves,
    value,
    liquidity: ofReserves('tradingFunction', 'liquidity'),
    spotPrice: ofReserves('spotPrice', 'spot price'),
    swap,
  }
}
