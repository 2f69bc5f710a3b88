// Two tokens of a basket, as fees are settled along them.

import { either as E } from 'fp-ts'
import type { Basket } from '../../basket/basket.js'
import type { Reserves } from '../../curve/reserves.js'
import type { TokenId } from '../../curve/trade.js'
import type { FeePolicy, Memory } from '../fee-policy.js'
import type { Settling } from '../fee-rate.js'
import type { BasketPoolFixed, BasketPoolMoment } from './basket-pool.js'

/** What a fee needs to know of a pool on a basket. */
export interface Charged<N> {
  readonly basket: Basket<N>
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly reserves: readonly N[]
  readonly feeMemory: Memory<N>
  readonly time: number
}

/** A pool as its fees see it. */
export const chargedOf = <N, T extends TokenId>(
  { basket, policy, feeFrom }: BasketPoolFixed<N, T>,
  { reserves, feeMemory, time }: BasketPoolMoment<N>,
): Charged<N> => ({ basket, policy, feeFrom, reserves, feeMemory, time })

/** Reserves in one unit, at the rates of their tokens where the basket has some. */
export const atRates = <N>({ real, parameters: { rates } }: Basket<N>, reserves: readonly N[]): readonly N[] =>
  Array.isArray(rates) ? reserves.map((each, i) => real.mul(each, rates[i] as N)) : reserves

/**
 * A pool between two of its tokens: X is the one with the lower index. Fee policies see reserves at their rates, trades
 * go on as they are.
 */
export const alongTokens = <N>(pool: Charged<N>, x: number, y: number): Settling<N> => {
  const { basket, policy, feeFrom, reserves, feeMemory, time } = pool
  const { name, real } = basket
  const rates = atRates(
    basket,
    reserves.map(() => real.one),
  )
  const whole = (held: Reserves<N>): readonly N[] => {
    const all = reserves.slice()
    all[x] = held.x
    all[y] = held.y
    return all
  }
  const isRated = rates.some(rate => real.compare(rate, real.one) !== 0)
  const scaled = (held: Reserves<N>): Reserves<N> => ({
    x: real.mul(held.x, rates[x] as N),
    y: real.mul(held.y, rates[y] as N),
  })
  const seen: FeePolicy<N> = isRated
    ? {
        ...policy,
        rate: view => policy.rate({ ...view, before: scaled(view.before), after: scaled(view.after) }),
      }
    : policy
  return {
    curve: {
      name,
      real,
      swap: (held, { kind, token, amount }) => {
        const [own, other] = token === 'x' ? [x, y] : [y, x]
        return E.either.map(
          basket.swap(whole(held), { kind, token: own, amount, otherToken: other }),
          ({ amountIn, amountOut, reserves: after }) => ({
            amountIn,
            amountOut,
            reserves: { x: after[x] as N, y: after[y] as N },
          }),
        )
      },
      spotPrice: held =>
        E.either.map(basket.spotPrices(whole(held)), prices => real.div(prices[x] as N, prices[y] as N)),
    },
    reserves: { x: reserves[x] as N, y: reserves[y] as N },
    policy: seen,
    feeFrom,
    feeMemory,
    time,
    ...(reserves.length > 2 && { everyReserve: held => atRates(basket, whole(held)) }),
  }
}
