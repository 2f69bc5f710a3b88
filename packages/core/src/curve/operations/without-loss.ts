// The operations of a curve, repeated with wider exponents where float64 loses digits.

import * as E from '../../answer.js'
import type { Num } from '../../arithmetic/num.js'
import { isNear, isWhole, toWider } from '../../arithmetic/widening.js'
import type { Answer, Curve, PriceRange } from '../curve.js'
import type { Reserves } from '../reserves.js'
import { askWider } from './ask-wider.js'
import type { Operations } from './checked-operations.js'

/** Whether parameters are so near to 1 that formulas lose nothing of them. */
export const areNear = (parameters: Readonly<Record<string, unknown>>): boolean =>
  Object.values(parameters).every(isNear)

/** At and beyond an end of its prices a curve holds one token only, and nothing changes any more. */
export const isEnd = <N>({ real, prices: { lower, upper } }: Pick<Curve<N>, 'real' | 'prices'>, price: N): boolean =>
  (lower !== undefined && real.compare(price, lower) <= 0) || (upper !== undefined && real.compare(price, upper) >= 0)

/** Whether the answer to a question near 1 is the answer, or one that has lost something on the way. */
export const isLossless = <A>(answer: Answer<A>, isRight: (result: A) => boolean): boolean =>
  E.isRight(answer)
    ? isRight(answer.right)
    : answer.left._tag !== 'NotRepresentable' && answer.left._tag !== 'NotDifferentiable'

const reservesToWider = <N>({ x, y }: Reserves<N>): Reserves<Num> => ({ x: toWider(x), y: toWider(y) })

/**
 * The operations of a curve, each computed with exponents without end where those of the arithmetic may not suffice: for
 * a question or a parameter far from 1, and for an answer that has lost digits or is refused.
 */
export const withoutLoss = <N>(
  { real, parameters, wider }: Pick<Curve<N>, 'real' | 'parameters' | 'wider'>,
  operations: Operations<N>,
  prices: () => PriceRange<N>,
): Operations<N> => {
  if (wider === undefined) return operations
  const isNearCurve = areNear(parameters)
  const isNearQuestion = (given: () => readonly N[]): boolean => {
    try {
      return isNearCurve && given().every(isNear)
    } catch {
      // What is no question at all is refused by the operation itself.
      return true
    }
  }
  const settle = <A>(
    quantity: string,
    given: () => readonly N[],
    near: () => Answer<A>,
    far: (curve: Curve<Num>) => Answer<unknown>,
    isRight: (result: A) => boolean,
  ): Answer<A> => {
    const answer = isNearQuestion(given) ? near() : undefined
    if (answer !== undefined && isLossless(answer, isRight)) return answer
    const wide = askWider<A>(wider, quantity, far)
    // A formula that does without its arithmetic fails in any other.
    return E.isLeft(wide) && wide.left._tag === 'BrokenCurve' ? (answer ?? wide) : wide
  }
  const isPositive = (a: N) => !real.isZero(a) && isWhole(a)
  const ofPrice =
    <A>(member: 'reserves' | 'value', quantity: string, isRight: (result: A, price: N) => boolean) =>
    (price: N): Answer<A> =>
      settle(
        quantity,
        () => [price],
        () => operations[member](price) as Answer<A>,
        curve => curve[member](toWider(price)),
        result => isRight(result, price),
      )
  const ofReserves = (member: 'liquidity' | 'spotPrice', quantity: string) => (held: Reserves<N>) =>
    settle(
      quantity,
      () => [held.x, held.y],
      () => operations[member](held),
      curve => curve[member](reservesToWider(held)),
      isPositive,
    )
  return {
    reserves: ofPrice(
      'reserves',
      'reserve',
      ({ x, y }: Reserves<N>, price) =>
        [x, y].every(isPositive) || ([x, y].some(isPositive) && isEnd({ real, prices: prices() }, price)),
    ),
    value: ofPrice('value', 'value', isPositive),
    liquidity: ofReserves('liquidity', 'liquidity'),
    spotPrice: ofReserves('spotPrice', 'spot price'),
    swap: (held, trade) =>
      settle(
        'reserve after the trade',
        () => [held.x, held.y, trade.amount],
        () => operations.swap(held, trade),
        curve => curve.swap(reservesToWider(held), { ...trade, amount: toWider(trade.amount) }),
        ({ amountIn, amountOut, reserves: { x, y } }) => [amountIn, amountOut, x, y].every(isPositive),
      ),
  }
}
