import { either as E, option as O } from 'fp-ts'
import { invalidReserves, refusedAmount, refusedPrice, refusedReserves, representable } from './check.js'
import type { Answer, Curve } from './curve.js'
import type { CompleteParts } from './derive/complete-parts.js'
import type { CurveError } from './errors.js'
import { refusalOf } from './fault.js'
import { once } from './once.js'
import { otherToken, type Reserves } from './reserves.js'
import type { Swap, Trade } from './trade.js'

/** What a definition knows about a curve: its formulas, and how to have it in another form. */
type Ingredients<N> = Pick<Curve<N>, 'name' | 'real' | 'parameters' | 'reflected' | 'finer' | 'dual'> & {
  readonly parts: CompleteParts<N>
}

/** How far, in rounding units of the reserve that grows, a trade may end beyond the last of the other reserve. */
const OVERSHOOT = 32

/** A curve from formulas: every argument and every result checked, every exception turned into a refusal. */
export const assembleCurve = <N>(ingredients: Ingredients<N>): Curve<N> => {
  const { parts, ...identity } = ingredients
  const { name, real } = identity
  const { zero, compare } = real
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
    const refusal = refusedPrice(real, price)
    if (refusal !== undefined) return E.left(refusal)
    try {
      const { x, y } = parts.reserves(price)
      if (!real.isFinite(x) || compare(x, zero) < 0) return notRepresentable('reserve of X', x)
      if (!real.isFinite(y) || compare(y, zero) < 0) return notRepresentable('reserve of Y', y)
      return E.right({ x, y })
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
          const refusal = refusedPrice(real, price)
          return refusal === undefined
            ? guard('value', () => representable(real, 'value', givenValue(price)))
            : E.left(refusal)
        }

  const atReserves =
    (member: 'tradingFunction' | 'spotPrice', quantity: string) =>
    (held: Reserves<N>): Answer<N> => {
      const refusal = refusedReserves(real, held) ?? refusedLevel(held)
      if (refusal !== undefined) return E.left(refusal)
      return guard(member, () => representable(real, quantity, parts[member](held.x, held.y)))
    }

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

  /** Whether the curve ends where the reserve paid from is empty; else it was rounded to nothing. */
  const mayBeEmpty = (sellsX: boolean, grown: N): boolean =>
    refusedLevel(sellsX ? { x: grown, y: zero } : { x: zero, y: grown }) === undefined

  const insufficient = (trade: Trade<N>, given: N, held: Reserves<N>, allowed: string): Answer<never> => {
    const token = trade.kind === 'exactIn' ? otherToken(trade.token) : trade.token
    return E.left({
      _tag: 'InsufficientReserves',
      token,
      given: real.toText(given),
      allowed: `${allowed} ${real.toText(held[token])}`,
    })
  }

  const outcome = (sellsX: boolean, amountIn: N, amountOut: N, reserveIn: N, reserveOut: N): Answer<Swap<N>> =>
    E.right({
      amountIn,
      amountOut,
      reserves: sellsX ? { x: reserveIn, y: reserveOut } : { x: reserveOut, y: reserveIn },
    })

  const swap = (held: Reserves<N>, trade: Trade<N>): Answer<Swap<N>> => {
    const { amount } = trade
    const refusal = refusedReserves(real, held) ?? refusedAmount(real, amount) ?? refusedLevel(held)
    if (refusal !== undefined) return E.left(refusal)
    const exactIn = trade.kind === 'exactIn'
    const sellsX = exactIn === (trade.token === 'x')
    const tokenIn = sellsX ? 'x' : 'y'
    const reserveIn = sellsX ? held.x : held.y
    const reserveOut = sellsX ? held.y : held.x
    if (compare(amount, zero) === 0) return outcome(sellsX, amount, amount, reserveIn, reserveOut)
    try {
      if (exactIn) {
        const grown = real.add(reserveIn, amount)
        const { amountOut, remaining } = parts.exactIn(tokenIn, reserveIn, reserveOut, amount)
        if (!real.isFinite(grown)) return notRepresentable('reserve after the trade', grown)
        if (!real.isFinite(amountOut) || compare(amountOut, zero) < 0) return notRepresentable('amount out', amountOut)
        if (!real.isFinite(remaining)) return notRepresentable('reserve after the trade', remaining)
        if (compare(amountOut, reserveOut) > 0) {
          // The trade ends beyond the last token: by less than the rounding of the reserve that grew, it ends there.
          const excess = real.sub(amountOut, reserveOut)
          const rounding = real.div(real.mul(real.mul(overshoot, grown), amountOut), amount)
          if (compare(excess, rounding) > 0) return insufficient(trade, amountOut, held, 'at most')
        }
        const left = real.max(remaining, zero)
        return compare(left, zero) > 0 || mayBeEmpty(sellsX, grown)
          ? outcome(sellsX, amount, real.min(amountOut, reserveOut), grown, left)
          : notRepresentable('reserve after the trade', left)
      }
      const order = compare(amount, reserveOut)
      if (order > 0) return insufficient(trade, amount, held, 'at most')
      const amountIn = parts.exactOut(tokenIn, reserveIn, reserveOut, amount)
      const grown = real.add(reserveIn, amountIn)
      if (real.isFinite(grown) && compare(amountIn, zero) >= 0) {
        return outcome(sellsX, amountIn, amount, grown, real.sub(reserveOut, amount))
      }
      return order === 0 ? insufficient(trade, amount, held, 'less than') : notRepresentable('amount in', amountIn)
    } catch (thrown) {
      return E.left(refusalOf(thrown, name, trade.kind))
    }
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
    reserves,
    value,
    liquidity: atReserves('tradingFunction', 'liquidity'),
    spotPrice: atReserves('spotPrice', 'spot price'),
    swap,
  }
}
