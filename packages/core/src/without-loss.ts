import { either as E, option as O } from 'fp-ts'
import { askWider } from './ask-wider.js'
import type { Operations } from './checked-operations.js'
import type { Answer, Curve, PriceRange } from './curve.js'
import type { Num } from './num.js'
import type { Reserves } from './reserves.js'
import { isNear, isWhole, toWider } from './widening.js'

const reservesToWider = <N>({ x, y }: Reserves<N>): Reserves<Num> => ({ x: toWider(x), y: toWider(y) })

/** Whether parameters are so near to 1 that formulas lose nothing of them. */
export const areNear = (parameters: Readonly<Record<string, unknown>>): boolean =>
  Object.values(parameters).every(isNear)

/** At and beyond an end of its prices a curve holds one token only, and nothing changes any more. */
export const isEnd = <N>({ real, prices: { lower, upper } }: Pick<Curve<N>, 'real' | 'prices'>, price: N): boolean =>
  (O.isSome(lower) && real.compare(price, lower.value) <= 0) ||
  (O.isSome(upper) && real.compare(price, upper.value) >= 0)

/** Whether the answer to a question near 1 is the answer, or one that has lost something on the way. */
export const isLossless = <A>(answer: Answer<A>, isRight: (result: A) => boolean): boolean =>
  E.isRight(answer) ? isRight(answer.right) : answer.left._tag !== 'NotRepresentable'

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
  const nearParameters = areNear(parameters)
  const settle = <A>(
    given: readonly N[],
    near: () => Answer<A>,
    isRight: (result: A) => boolean,
    quantity: string,
    far: (curve: Curve<Num>) => Answer<unknown>,
  ): Answer<A> => {
    if (nearParameters && given.every(isNear)) {
      const answer = near()
      if (isLossless(answer, isRight)) return answer
    }
    return askWider(wider, quantity, far)
  }
  const isPositive = (a: N) => !real.isZero(a) && isWhole(a)
  return {
    reserves: price =>
      settle(
        [price],
        () => operations.reserves(price),
        ({ x, y }) =>
          isPositive(x)
            ? isPositive(y) || isEnd({ real, prices: prices() }, price)
            : isPositive(y) && isEnd({ real, prices: prices() }, price),
        'reserve',
        curve => curve.reserves(toWider(price)),
      ),
    value: price =>
      settle(
        [price],
        () => operations.value(price),
        isPositive,
        'value',
        curve => curve.value(toWider(price)),
      ),
    liquidity: held =>
      settle(
        [held.x, held.y],
        () => operations.liquidity(held),
        isPositive,
        'liquidity',
        curve => curve.liquidity(reservesToWider(held)),
      ),
    spotPrice: held =>
      settle(
        [held.x, held.y],
        () => operations.spotPrice(held),
        isPositive,
        'spot price',
        curve => curve.spotPrice(reservesToWider(held)),
      ),
    swap: (held, trade) =>
      settle(
        [held.x, held.y, trade.amount],
        () => operations.swap(held, trade),
        ({ amountIn, amountOut, reserves: { x, y } }) => [amountIn, amountOut, x, y].every(isPositive),
        'reserve after the trade',
        curve => curve.swap(reservesToWider(held), { ...trade, amount: toWider(trade.amount) }),
      ),
  }
}
