// A curve from complete formulas: the operations that callers see.

import * as E from '../../answer.js'
import { float64 } from '../../arithmetic/float64.js'
import type { Real } from '../../arithmetic/real.js'
import { LEAST_NORMAL } from '../../arithmetic/wide.js'
import { FAR, isNear, isWhole } from '../../arithmetic/widening.js'
import { isNumberOf } from '../../check.js'
import { attempt } from '../../fault.js'
import { lazy } from '../../lazy.js'
import type { Answer, Curve } from '../curve.js'
import type { CompleteParts } from '../definition/formulas.js'
import type { Reserves } from '../reserves.js'
import type { Swap, Trade } from '../trade.js'
import { checkedOperations } from './checked-operations.js'
import { areNear, withoutLoss } from './without-loss.js'

/** What a definition knows about a curve: its formulas, and how to have it in another form. */
type Ingredients<N> = Pick<Curve<N>, 'name' | 'real' | 'parameters' | 'reflected' | 'finer' | 'wider' | 'dual'> & {
  readonly parts: CompleteParts<N>
}

/**
 * Whether a number is above zero, and from it everything can be computed: not too far from 1 for the arithmetic. Plain
 * numbers say so by themselves: every question to a curve passes here, and V8 compiles a caller's loop together with the
 * curve only as long as all of it is small.
 */
const usualIn = <N>(real: Real<N>): ((a: N) => boolean) => {
  const isUsual = (a: number) => typeof a === 'number' && a > FAR.least && a < FAR.most
  return (real as unknown) === float64
    ? (isUsual as unknown as (a: N) => boolean)
    : a => isNumberOf(real, a) && real.compare(a, real.zero) > 0 && (real.wider === undefined || isNear(a))
}

/** Whether a result is above zero, and has all its digits. */
const completeIn = <N>(real: Real<N>): ((a: N) => boolean) => {
  const isComplete = (a: number) => a >= LEAST_NORMAL && a < Number.POSITIVE_INFINITY
  return (real as unknown) === float64
    ? (isComplete as unknown as (a: N) => boolean)
    : a => real.isFinite(a) && real.compare(a, real.zero) > 0 && (real.wider === undefined || isWhole(a))
}

const never = () => false

/**
 * A curve from formulas. The path that nearly every question takes is written out here and kept short. The checked
 * operations answer all the others.
 */
export const assembleCurve = <N>(ingredients: Ingredients<N>): Curve<N> => {
  const { parts, ...identity } = ingredients
  const { real, parameters, wider } = identity
  const { compare, add, sub, mul } = real
  const isUsual = wider === undefined || areNear(parameters) ? usualIn(real) : never
  const isComplete = completeIn(real)

  // Without ends where the formulas fail: every question to the curve says so.
  const prices = lazy(() => attempt(parts.prices) ?? {})
  const checked = withoutLoss(identity, checkedOperations(identity, parts), prices)

  const reserves = (price: N): Answer<Reserves<N>> => {
    try {
      if (isUsual(price)) {
        const { x, y } = parts.reserves(price)
        if (isComplete(x) && isComplete(y)) return E.right({ x, y })
      }
    } catch {}
    return checked.reserves(price)
  }

  const value =
    parts.value !== undefined
      ? checked.value
      : (price: N): Answer<N> => {
          try {
            if (isUsual(price)) {
              const { x, y } = parts.reserves(price)
              const total = add(mul(price, x), y)
              if (isComplete(x) && isComplete(y) && isComplete(total)) return E.right(total)
            }
          } catch {}
          return checked.value(price)
        }

  // Two functions of one shape, not one made twice: each is compiled with its own formula.

  const liquidity = (held: Reserves<N>): Answer<N> => {
    try {
      if (isUsual(held.x) && isUsual(held.y)) {
        const level = parts.tradingFunction(held.x, held.y)
        if (isComplete(level)) return E.right(level)
      }
    } catch {}
    return checked.liquidity(held)
  }

  const spotPrice = (held: Reserves<N>): Answer<N> => {
    try {
      if (isUsual(held.x) && isUsual(held.y)) {
        const price = parts.spotPrice(held.x, held.y)
        if (isComplete(price)) return E.right(price)
      }
    } catch {}
    return checked.spotPrice(held)
  }

  const swap = (held: Reserves<N>, trade: Trade<N>): Answer<Swap<N>> => {
    try {
      const { x, y } = held
      if (isUsual(x) && isUsual(y) && isUsual(trade.amount)) {
        const { kind } = trade
        const swapped = kind === 'exactIn' ? sell(x, y, trade) : kind === 'exactOut' ? buy(x, y, trade) : undefined
        if (swapped !== undefined) return swapped
      }
    } catch {}
    return checked.swap(held, trade)
  }

  const sell = (x: N, y: N, { token, amount }: Trade<N>): Answer<Swap<N>> | undefined => {
    const sellsX = token === 'x'
    if (!sellsX && token !== 'y') return undefined
    const reserveOut = sellsX ? y : x
    const { amountOut, remaining } = parts.exactIn(token, sellsX ? x : y, reserveOut, amount)
    return isComplete(amountOut) && isComplete(remaining) && compare(amountOut, reserveOut) <= 0
      ? E.right({
          amountIn: amount,
          amountOut,
          reserves: sellsX ? { x: add(x, amount), y: remaining } : { x: remaining, y: add(y, amount) },
        })
      : undefined
  }

  const buy = (x: N, y: N, { token, amount }: Trade<N>): Answer<Swap<N>> | undefined => {
    const buysY = token === 'y'
    if (!buysY && token !== 'x') return undefined
    const reserveOut = buysY ? y : x
    if (compare(amount, reserveOut) >= 0) return undefined
    const amountIn = parts.exactOut(buysY ? 'x' : 'y', buysY ? x : y, reserveOut, amount)
    const left = sub(reserveOut, amount)
    return isComplete(amountIn)
      ? E.right({
          amountIn,
          amountOut: amount,
          reserves: buysY ? { x: add(x, amountIn), y: left } : { x: left, y: add(y, amountIn) },
        })
      : undefined
  }

  return {
    ...identity,
    get prices() {
      return prices()
    },
    reserves,
    value,
    liquidity,
    spotPrice,
    swap,
  }
}
