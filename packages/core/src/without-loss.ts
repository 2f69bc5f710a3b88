import { either as E, option as O } from 'fp-ts'
import type { Answer, Curve, PriceRange } from './curve.js'
import { float64 } from './float64.js'
import { narrowedOperations, type Operations } from './narrowed-operations.js'
import type { Real } from './real.js'
import { LEAST_NORMAL } from './wide.js'
import { FAR, type Widening } from './widening.js'

/** Whether what is computed from a number keeps all its digits; plain numbers say so by themselves, as in `check.ts`. */
const nearIn = <N>(real: Real<N>, { isNear }: Widening<N>): ((a: N) => boolean) => {
  const isNearNumber = (a: number) => a < FAR.most && (a > FAR.least || a === 0)
  return (real as unknown) === float64
    ? (isNearNumber as unknown as (a: N) => boolean)
    : a => isNear(a) && real.compare(a, real.zero) >= 0
}

/** Whether a result has all its digits: nothing may be what is left of one that has lost them. */
const wholeIn = <N>(real: Real<N>): ((a: N) => boolean) => {
  const least = real.of(LEAST_NORMAL)
  const isWholeNumber = (a: number) => a >= LEAST_NORMAL
  return (real as unknown) === float64
    ? (isWholeNumber as unknown as (a: N) => boolean)
    : a => real.compare(a, least) >= 0
}

/** Whether a refusal may be that of a number on the way. */
const isLost = (answer: Answer<unknown>): boolean => E.isLeft(answer) && answer.left._tag === 'NotRepresentable'

/** Whether parameters are so far from 1 that formulas may lose them. */
const areNear = <N>({ isNear }: Widening<N>, parameters: Readonly<Record<string, N>>): boolean =>
  Object.values(parameters).every(isNear)

/**
 * The operations of a curve, each computed with exponents without end where those of the arithmetic may not suffice: for
 * a question or a parameter far from 1, and for an answer that has lost digits or is refused.
 */
export const withoutLoss = <N>(
  curve: Pick<Curve<N>, 'real' | 'parameters' | 'wider'>,
  operations: Operations<N>,
  prices: () => PriceRange<N>,
): Operations<N> => {
  const { real, parameters, wider } = curve
  if (real.wider === undefined || wider === undefined) return operations
  const widening = real.wider()
  const beyond = narrowedOperations(widening, real, wider)
  if (!areNear(widening, parameters)) return beyond
  const isNear = nearIn(real, widening)
  const isWhole = wholeIn(real)

  /** At and beyond an end of its prices a curve holds one token only. */
  const isEnd = (price: N): boolean => {
    const { lower, upper } = prices()
    const isAtLower = O.isSome(lower) && real.compare(price, lower.value) <= 0
    return isAtLower || (O.isSome(upper) && real.compare(price, upper.value) >= 0)
  }

  return {
    reserves: price => {
      if (!isNear(price)) return beyond.reserves(price)
      const answer = operations.reserves(price)
      if (E.isRight(answer)) {
        const { x, y } = answer.right
        if ((isWhole(x) && isWhole(y)) || ((isWhole(x) || isWhole(y)) && isEnd(price))) return answer
      } else if (!isLost(answer)) return answer
      return beyond.reserves(price)
    },
    value: price => {
      if (!isNear(price)) return beyond.value(price)
      const answer = operations.value(price)
      return (E.isRight(answer) ? isWhole(answer.right) : !isLost(answer)) ? answer : beyond.value(price)
    },
    liquidity: held => {
      if (!isNear(held.x) || !isNear(held.y)) return beyond.liquidity(held)
      const answer = operations.liquidity(held)
      return (E.isRight(answer) ? isWhole(answer.right) : !isLost(answer)) ? answer : beyond.liquidity(held)
    },
    spotPrice: held => {
      if (!isNear(held.x) || !isNear(held.y)) return beyond.spotPrice(held)
      const answer = operations.spotPrice(held)
      return (E.isRight(answer) ? isWhole(answer.right) : !isLost(answer)) ? answer : beyond.spotPrice(held)
    },
    swap: (held, trade) => {
      if (!isNear(held.x) || !isNear(held.y) || !isNear(trade.amount)) return beyond.swap(held, trade)
      const answer = operations.swap(held, trade)
      if (E.isRight(answer)) {
        const { amountIn, amountOut, reserves } = answer.right
        if (isWhole(amountIn) && isWhole(amountOut) && isWhole(reserves.x) && isWhole(reserves.y)) return answer
      } else if (!isLost(answer)) return answer
      return beyond.swap(held, trade)
    },
  }
}
