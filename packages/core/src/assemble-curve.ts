import { either as E, option as O } from 'fp-ts'
import {
  invalidPrice,
  invalidReserves,
  notNegativeIn,
  positiveIn,
  refusedAmount,
  refusedReserves,
  representable,
} from './check.js'
import type { Answer, Curve } from './curve.js'
import type { CurveError } from './errors.js'
import { refusalOf } from './fault.js'
import type { CompleteParts } from './formulated.js'
import { once } from './once.js'
import { otherToken, type Reserves, type Token } from './reserves.js'
import type { Swap, Trade } from './trade.js'
import { withoutLoss } from './without-loss.js'

/** What a definition knows about a curve: its formulas, and how to have it in another form. */
type Ingredients<N> = Pick<Curve<N>, 'name' | 'real' | 'parameters' | 'reflected' | 'finer' | 'wider' | 'dual'> & {
  readonly parts: CompleteParts<N>
}

/** How far, in rounding units of the reserve that grows, a trade may end beyond the last of the other reserve. */
const OVERSHOOT = 32

/** A curve from formulas: every argument and every result checked, every exception turned into a refusal. */
export const assembleCurve = <N>(ingredients: Ingredients<N>): Curve<N> => {
  const { parts, ...identity } = ingredients
  const { name, real } = identity
  const { zero, compare, isFinite: finite } = real
  const isPositive = positiveIn(real)
  const isNotNegative = notNegativeIn(real)
  const overshoot = real.mul(real.of(OVERSHOOT), real.roundingUnit)

  const prices = once(() => {
    try {
      const { lower, upper } = parts.prices()
      return { lower: O.fromNullable(lower), upper: O.fromNullable(upper) }
    } catch {
      return { lower: O.none, upper: O.none }
    }
  })

  const guard = <A>(member: string, compute: () => Answer<A>): Answer<A> => {
    try {
      return compute()
    } catch (thrown) {
      return E.left(refusalOf(thrown, name, member))
    }
  }

  const reserves = (price: N): Answer<Reserves<N>> => {
    try {
      if (!isPositive(price)) return E.left(invalidPrice(real, price))
      const { x, y } = parts.reserves(price)
      return isNotNegative(x) && isNotNegative(y)
        ? E.right({ x, y })
        : isNotNegative(x)
          ? notRepresentable('reserve of Y', y)
          : notRepresentable('reserve of X', x)
    } catch (thrown) {
      return E.left(refusalOf(thrown, name, 'reserves'))
    }
  }

  const valueOfReserves = (price: N): Answer<N> => {
    const held = reserves(price)
    return E.isLeft(held) ? held : representable(real, 'value', real.add(real.mul(price, held.right.x), held.right.y))
  }

  const givenValue = parts.value
  const value =
    givenValue === undefined
      ? valueOfReserves
      : (price: N): Answer<N> => {
          return isPositive(price)
            ? guard('value', () => representable(real, 'value', givenValue(price)))
            : E.left(invalidPrice(real, price))
        }

  // Two functions of one shape, not one made twice: each is compiled with its own formula.

  const liquidity = (held: Reserves<N>): Answer<N> => {
    try {
      if (!hasBoth(held)) return atUnusual('tradingFunction', 'liquidity', held)
      const level = parts.tradingFunction(held.x, held.y)
      return finite(level) ? E.right(level) : representable(real, 'liquidity', level)
    } catch (thrown) {
      return E.left(refusalOf(thrown, name, 'tradingFunction'))
    }
  }

  const spotPrice = (held: Reserves<N>): Answer<N> => {
    try {
      if (!hasBoth(held)) return atUnusual('spotPrice', 'spot price', held)
      const price = parts.spotPrice(held.x, held.y)
      return finite(price) ? E.right(price) : representable(real, 'spot price', price)
    } catch (thrown) {
      return E.left(refusalOf(thrown, name, 'spotPrice'))
    }
  }

  /** A formula at reserves that are refused, or of a pool that has one token only. */
  const atUnusual = (member: 'tradingFunction' | 'spotPrice', quantity: string, held: Reserves<N>): Answer<N> => {
    const refusal = refusedReserves(real, held) ?? refusedLevel(held)
    return refusal === undefined ? representable(real, quantity, parts[member](held.x, held.y)) : E.left(refusal)
  }

  /** Whether a pool has some of both tokens, as nearly all have. */
  const hasBoth = ({ x, y }: Reserves<N>): boolean => isPositive(x) && isPositive(y)

  /** Reserves with an empty side, if they lie on no level of the trading function. */
  const refusedLevel = (held: Reserves<N>): CurveError | undefined => {
    if (compare(held.x, zero) > 0 && compare(held.y, zero) > 0) return undefined
    try {
      const level = parts.tradingFunction(held.x, held.y)
      return real.isFinite(level) && compare(level, zero) > 0
        ? undefined
        : invalidReserves(real, held, 'reserves of a pool with liquidity: this curve needs both tokens')
    } catch (thrown) {
      return refusalOf(thrown, name, 'tradingFunction')
    }
  }

  const insufficient = (token: Token, given: N, held: Reserves<N>, allowed: string): Answer<never> =>
    E.left({
      _tag: 'InsufficientReserves',
      token,
      given: real.toText(given),
      allowed: `${allowed} ${real.toText(held[token])}`,
    })

  // What nearly every trade passes is kept short, and what few need is out of its way: V8 compiles a caller's loop
  // together with the trade and the curve's formula only as long as all of it is small.

  const swap = (held: Reserves<N>, trade: Trade<N>): Answer<Swap<N>> => {
    try {
      if (!usual(held, trade.amount)) return unusual(held, trade)
      return trade.kind === 'exactIn' ? sell(held, trade) : buy(held, trade)
    } catch (thrown) {
      return E.left(refusalOf(thrown, name, trade.kind))
    }
  }

  /** Some amount, and a pool that has both tokens. */
  const usual = (held: Reserves<N>, amount: N): boolean => hasBoth(held) && compare(amount, zero) > 0 && finite(amount)

  /** A trade that is refused, a trade of nothing, or one with a pool that has one token only. */
  const unusual = (held: Reserves<N>, trade: Trade<N>): Answer<Swap<N>> => {
    const { amount } = trade
    const refusal = refusedReserves(real, held) ?? refusedAmount(real, amount) ?? refusedLevel(held)
    if (refusal !== undefined) return E.left(refusal)
    if (compare(amount, zero) === 0) {
      return E.right({ amountIn: amount, amountOut: amount, reserves: { x: held.x, y: held.y } })
    }
    return trade.kind === 'exactIn' ? sell(held, trade) : buy(held, trade)
  }

  const sell = (held: Reserves<N>, { token, amount }: Trade<N>): Answer<Swap<N>> => {
    const sellsX = token === 'x'
    const reserveIn = sellsX ? held.x : held.y
    const reserveOut = sellsX ? held.y : held.x
    const { amountOut, remaining } = parts.exactIn(token, reserveIn, reserveOut, amount)
    const grown = real.add(reserveIn, amount)
    return finite(grown) &&
      finite(amountOut) &&
      finite(remaining) &&
      compare(amountOut, zero) >= 0 &&
      compare(amountOut, reserveOut) <= 0 &&
      compare(remaining, zero) > 0
      ? E.right({
          amountIn: amount,
          amountOut,
          reserves: sellsX ? { x: grown, y: remaining } : { x: remaining, y: grown },
        })
      : sellToTheEnd(held, { token, amount }, grown, amountOut, remaining)
  }

  /** A sale that leaves nothing, or whose result is none. */
  const sellToTheEnd = (
    held: Reserves<N>,
    { token, amount }: Pick<Trade<N>, 'token' | 'amount'>,
    grown: N,
    amountOut: N,
    remaining: N,
  ): Answer<Swap<N>> => {
    if (!finite(grown)) return notRepresentable('reserve after the trade', grown)
    if (!finite(amountOut) || compare(amountOut, zero) < 0) return notRepresentable('amount out', amountOut)
    if (!finite(remaining)) return notRepresentable('reserve after the trade', remaining)
    const tokenOut = otherToken(token)
    const reserveOut = held[tokenOut]
    if (compare(amountOut, reserveOut) > 0) {
      // The trade ends beyond the last token: by less than the rounding of the reserve that grew, it ends there.
      const excess = real.sub(amountOut, reserveOut)
      const rounding = real.div(real.mul(real.mul(overshoot, grown), amountOut), amount)
      if (compare(excess, rounding) > 0) return insufficient(tokenOut, amountOut, held, 'at most')
    }
    const left = real.max(remaining, zero)
    const reserves = token === 'x' ? { x: grown, y: left } : { x: left, y: grown }
    // Either the curve ends where the other reserve is empty, or what is left was rounded to nothing.
    return compare(left, zero) > 0 || refusedLevel(reserves) === undefined
      ? E.right({ amountIn: amount, amountOut: real.min(amountOut, reserveOut), reserves })
      : notRepresentable('reserve after the trade', left)
  }

  const buy = (held: Reserves<N>, { token, amount }: Trade<N>): Answer<Swap<N>> => {
    const buysY = token === 'y'
    const reserveIn = buysY ? held.x : held.y
    const reserveOut = buysY ? held.y : held.x
    if (compare(amount, reserveOut) > 0) return insufficient(token, amount, held, 'at most')
    const amountIn = parts.exactOut(buysY ? 'x' : 'y', reserveIn, reserveOut, amount)
    const grown = real.add(reserveIn, amountIn)
    const left = real.sub(reserveOut, amount)
    if (finite(grown) && compare(amountIn, zero) >= 0) {
      return E.right({ amountIn, amountOut: amount, reserves: buysY ? { x: grown, y: left } : { x: left, y: grown } })
    }
    return compare(amount, reserveOut) === 0
      ? insufficient(token, amount, held, 'less than')
      : notRepresentable('amount in', amountIn)
  }

  const notRepresentable = (quantity: string, result: N): Answer<never> =>
    E.left({
      _tag: 'NotRepresentable',
      quantity,
      given: real.toText(result),
      allowed: `a number of at least 0 that ${real.name} can represent`,
    })

  return {
    ...identity,
    get prices() {
      return prices()
    },
    ...withoutLoss(identity, { reserves, value, liquidity, spotPrice, swap }, prices),
  }
}
