/**
 * Liquidity that enters or leaves a pool unevenly, and what that is charged.
 *
 * | symbol | here |
 * | --- | --- |
 * | x, x′ | reserves before and after, by token |
 * | L | liquidity, `φ(x)` |
 * | r | `φ(x′)/φ(x)`, and 1 − s where a share s is taken out in one token |
 * | f | the rate of the fee |
 *
 * Source: Balancer v3, *BasePoolMath* (2024); Curve, *StableSwap* and *StableSwap-NG*, `add_liquidity`,
 * `remove_liquidity_one_coin`, `remove_liquidity_imbalance` (2020, 2023).
 */
import { either as E } from 'fp-ts'
import { checkPositive } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import { exactOutBySearch } from '../exact-out-by-search.js'
import type { Charged } from './along-basket.js'
import type { UnevenFee } from './basket-pool.js'
import { reserveAtLevel } from './reserve-at-level.js'
import { type UnevenChange, unevenRate } from './uneven-rates.js'

/** What an uneven change of liquidity comes to. */
export interface Uneven<N> {
  /** Liquidity that is minted or burnt, in units of the pool's before. */
  readonly liquidity: N
  /** Tokens paid in, or taken out. */
  readonly amounts: readonly N[]
  readonly fees: readonly N[]
}

/** A pool as uneven liquidity is charged. */
export type Unevenly<N> = Charged<N> & { readonly unevenFee: UnevenFee }

/** The rate of each token, as a rule charges it. */
const ratesOf = <N>(pool: Unevenly<N>, change: UnevenChange<N>): Answer<readonly N[]> => {
  const { real, tokens } = pool.basket
  const part = pool.unevenFee === 'curve' ? real.div(real.of(tokens), real.of(4 * (tokens - 1))) : real.one
  const rates: N[] = []
  for (let token = 0; token < tokens; token++) {
    const rate = unevenRate(pool, change, token)
    if (E.isLeft(rate)) return rate
    rates.push(real.mul(part, rate.right))
  }
  return E.right(rates)
}

/**
 * Amounts that enter, or leave where they are below 0, all of them given. By Balancer's rule `(x + a − r·x)₊` pays the
 * fee, which comes on top of what leaves; by Curve's every `|x + a − r·x|`.
 */
export const byAmounts = <N>(pool: Unevenly<N>, signed: readonly N[]): Answer<Uneven<N>> => {
  const { basket, unevenFee, reserves: before } = pool
  const { real } = basket
  const { add, sub, mul, div, abs, compare, zero, one } = real
  const after = before.map((each, i) => add(each, signed[i] as N))
  const start = basket.liquidity(before)
  if (E.isLeft(start)) return start
  const free = basket.liquidity(after)
  if (E.isLeft(free)) return free
  const ratio = div(free.right, start.right)
  const rates = ratesOf(pool, { before, after, levels: [start.right, free.right] })
  if (E.isLeft(rates)) return rates
  const isOut = signed.some(each => compare(each, zero) < 0)
  const fees = before.map((each, i) => {
    const off = sub(after[i] as N, mul(ratio, each))
    const rate = rates.right[i] as N
    if (unevenFee === 'curve') return mul(rate, abs(off))
    if (!isOut) return compare(off, zero) > 0 ? mul(rate, off) : zero
    // What leaves beyond the proportion is paid net of its fee.
    const lacking = real.neg(off)
    return compare(lacking, zero) > 0 ? mul(lacking, div(rate, sub(one, rate))) : zero
  })
  const left = basket.liquidity(after.map((each, i) => sub(each, fees[i] as N)))
  if (E.isLeft(left)) return left
  return E.right({ liquidity: abs(sub(left.right, start.right)), amounts: signed.map(abs), fees })
}

const only = <N>(pool: Unevenly<N>, token: number, amount: N): readonly N[] =>
  pool.reserves.map((_, i) => (i === token ? amount : pool.basket.real.zero))

/** So much liquidity, paid in one token. */
export const inOneToken = <N>(pool: Unevenly<N>, token: number, liquidity: N): Answer<Uneven<N>> => {
  const { basket, reserves, unevenFee } = pool
  const { real } = basket
  const { add, sub, mul, div, one } = real
  const level = basket.liquidity(reserves)
  if (E.isLeft(level)) return level
  const ratio = div(add(level.right, liquidity), level.right)
  const own = reserves[token] as N
  const proportional = mul(ratio, own)
  const grown = reserveAtLevel(basket, reserves, token, mul(ratio, level.right), proportional)
  if (E.isLeft(grown)) return grown
  const without = sub(grown.right, own)
  if (unevenFee === 'balancer') {
    const after = reserves.map((each, i) => (i === token ? grown.right : each))
    const rate = unevenRate(pool, { before: reserves, after, levels: [level.right, mul(ratio, level.right)] }, token)
    if (E.isLeft(rate)) return rate
    const fee = mul(sub(grown.right, proportional), div(rate.right, sub(one, rate.right)))
    return E.right({ liquidity, amounts: only(pool, token, add(without, fee)), fees: only(pool, token, fee) })
  }
  let refused: Answer<Uneven<N>> | undefined
  const minted = (paid: N) => {
    const made = byAmounts(pool, only(pool, token, paid))
    if (E.isLeft(made)) refused = made
    return E.isLeft(made) ? undefined : { amountIn: paid, amountOut: made.right.liquidity, uneven: made.right }
  }
  const found = exactOutBySearch(real, minted, liquidity, without)
  return found === undefined ? (refused as Answer<Uneven<N>>) : E.right({ ...found.uneven, liquidity })
}

/** Liquidity that leaves in one token. */
export const outOfOneToken = <N>(pool: Unevenly<N>, token: number, liquidity: N): Answer<Uneven<N>> => {
  const { basket, reserves, unevenFee } = pool
  const { real } = basket
  const { sub, mul, div } = real
  const start = basket.liquidity(reserves)
  if (E.isLeft(start)) return start
  const target = sub(start.right, liquidity)
  const invalid = checkPositive(real, 'liquidity left', target)
  if (invalid !== undefined) return E.left(invalid)
  const ratio = div(target, start.right)
  const own = reserves[token] as N
  const free = reserveAtLevel(basket, reserves, token, target, mul(ratio, own))
  if (E.isLeft(free)) return free
  if (unevenFee === 'balancer') {
    const after = reserves.map((each, i) => (i === token ? free.right : each))
    const rate = unevenRate(pool, { before: reserves, after, levels: [start.right, target] }, token)
    if (E.isLeft(rate)) return rate
    const fee = mul(rate.right, sub(mul(ratio, own), free.right))
    return E.right({
      liquidity,
      amounts: only(pool, token, sub(sub(own, free.right), fee)),
      fees: only(pool, token, fee),
    })
  }
  // The others count as if they had been taken out too, and put back for a fee.
  const after = reserves.map((each, i) => (i === token ? free.right : each))
  const rates = ratesOf(pool, { before: reserves, after, levels: [start.right, target] })
  if (E.isLeft(rates)) return rates
  const reduced = reserves.map((each, i) => {
    const off = i === token ? sub(mul(ratio, each), free.right) : sub(each, mul(ratio, each))
    return sub(each, mul(rates.right[i] as N, off))
  })
  const last = reserveAtLevel(basket, reduced, token, target, free.right)
  if (E.isLeft(last)) return last
  const paid = sub(reduced[token] as N, last.right)
  return E.right({
    liquidity,
    amounts: only(pool, token, paid),
    fees: only(pool, token, sub(sub(own, free.right), paid)),
  })
}
