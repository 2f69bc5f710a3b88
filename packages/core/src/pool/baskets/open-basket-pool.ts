// Opens a pool on a basket.

import { either as E } from 'fp-ts'
import type { Basket } from '../../basket/basket.js'
import { dot } from '../../basket/dot.js'
import { checkChoice, checkPositive } from '../../check.js'
import { unwrap } from '../../curve/combinators/combine.js'
import type { Answer } from '../../curve/curve.js'
import type { TokenId } from '../../curve/trade.js'
import { invalidValue, isRecord } from '../check-trade.js'
import type { FeePolicy } from '../fee-policy.js'
import { type Way, wayAmong } from '../opening.js'
import type { Amounts } from '../pool.js'
import { readState } from '../pool-state.js'
import { savedTerms } from '../reopen-pool.js'
import { startMemory } from '../start-memory.js'
import { completeTerms, type FeeTerms } from '../terms.js'
import type { BasketPool, BasketPoolTerms, UnevenFee } from './basket-pool.js'
import { PoolOnBasket } from './pool-on-basket.js'
import { takenOfAll } from './proportion.js'
import { flatParameters } from './save-basket-pool.js'
import { byIndex, byName, tokenNames } from './token-names.js'

type Opening<N> = Readonly<Partial<Record<'prices' | 'liquidity' | 'deposit' | 'offered' | 'reserves', unknown>>> & {
  readonly prices: readonly N[]
}

interface Opened<N> {
  readonly reserves: readonly N[]
  readonly left?: readonly N[]
}

/** The reserves that a pool opens with, in whatever way but by a state. */
const openingReserves = <N>(
  basket: Basket<N>,
  tokens: readonly TokenId[],
  way: Way,
  opening: Opening<N>,
): Answer<Opened<N>> => {
  const { real } = basket
  if (way === 'reserves') {
    return E.either.chain(byIndex(real, tokens, 'reserves', opening.reserves as Amounts<N, TokenId>), reserves =>
      E.either.map(basket.liquidity(reserves), () => ({ reserves })),
    )
  }
  const unit = basket.reserves(opening.prices)
  if (E.isLeft(unit)) return unit
  if (way === 'offered') {
    return E.either.chain(byIndex(real, tokens, 'amounts offered', opening.offered as Amounts<N, TokenId>), offered =>
      E.either.map(takenOfAll(real, tokens, unit.right, offered), ({ taken, left }) => ({ reserves: taken, left })),
    )
  }
  const given = opening[way === 'deposit' ? 'deposit' : 'liquidity'] as N
  const invalid = checkPositive(real, way, given)
  if (invalid !== undefined) return E.left(invalid)
  const liquidity = way === 'deposit' ? real.div(given, dot(real, opening.prices, unit.right)) : given
  return E.right({ reserves: unit.right.map(each => real.mul(each, liquidity)) })
}

/**
 * How a basket opens a pool, beside what callers see of it: so that a page which makes no basket has none of this code.
 * It is a method, so that a basket made of another one opens pools of its own.
 */
export interface OpensPools<N> {
  open<T extends TokenId>(this: Basket<N>, terms: BasketPoolTerms<N, T>): Answer<BasketPool<N, T>>
}

/** Opens a pool on a basket. */
export const openBasketPool = <N, T extends TokenId>(
  basket: Basket<N>,
  terms: BasketPoolTerms<N, T>,
): Answer<BasketPool<N, T>> => {
  const { name, real, parameters } = basket
  if (!isRecord(terms)) return E.left(invalidValue('terms', terms, 'an object'))
  const {
    tokens: named,
    unevenFee: rule,
    prices,
    ...others
  } = terms as BasketPoolTerms<N, T> & { prices?: readonly N[] }
  if ('price' in others)
    return E.left(invalidValue('price', others.price, 'left out: a basket takes prices, one for each token'))
  // The same ways as those of a pool on a curve, opened by prices.
  const way = wayAmong({ ...others, ...(prices !== undefined && { price: prices }) }, [])
  if (E.isLeft(way)) return way
  const tokens = tokenNames(basket.tokens, named)
  if (E.isLeft(tokens)) return tokens
  const fixedBy = (complete: { readonly policy: FeePolicy<N>; readonly feeFrom: 'input' | 'output' }) =>
    rule ?? ((complete.feeFrom === 'input' ? 'balancer' : 'curve') as UnevenFee)
  const refusal = rule === undefined ? undefined : checkChoice('unevenFee', rule, ['balancer', 'curve'])
  if (refusal !== undefined) return E.left(refusal)
  const everywhere = { real, prices: {} }
  if (way.right === 'state') {
    const { state } = terms as Extract<BasketPoolTerms<N, T>, { state: unknown }>
    const of = { name, real, parameters: flatParameters(parameters) }
    const restored = readState(of, terms as never, tokens.right)
    if (E.isLeft(restored)) return restored
    const complete = savedTerms(everywhere, terms as FeeTerms<N>, state.terms)
    if (E.isLeft(complete)) return complete
    const { reserves, collected, protocolFees, time, feeMemory } = restored.right
    const list = (amounts: Amounts<N, T>) => tokens.right.map(token => amounts[token])
    const fixed = { basket, tokens: tokens.right, ...complete.right, unevenFee: fixedBy(complete.right) }
    return E.right(
      new PoolOnBasket(fixed, {
        reserves: list(reserves),
        collected: list(collected),
        protocolFees: list(protocolFees),
        time,
        feeMemory,
      }),
    )
  }
  const complete = completeTerms(everywhere, terms as FeeTerms<N>)
  if (E.isLeft(complete)) return complete
  const opened = openingReserves(basket, tokens.right, way.right, terms as unknown as Opening<N>)
  if (E.isLeft(opened)) return opened
  const { reserves, left } = opened.right
  const { time = 0 } = terms
  /** Of the first token in the second. */
  const price = () => {
    const prices = unwrap(basket.spotPrices(reserves))
    return real.div(prices[0] as N, prices[1] as N)
  }
  const feeMemory = startMemory(real, complete.right.policy, time, price)
  if (E.isLeft(feeMemory)) return feeMemory
  const nothing = reserves.map(() => real.zero)
  const fixed = { basket, tokens: tokens.right, ...complete.right, unevenFee: fixedBy(complete.right) }
  const moment = { reserves, collected: nothing, protocolFees: nothing, time, feeMemory: feeMemory.right }
  const pool = new PoolOnBasket(fixed, moment)
  return E.right(
    left === undefined
      ? pool
      : Object.assign(pool, { taken: byName(tokens.right, reserves), left: byName(tokens.right, left) }),
  )
}
