// The one place where fees are settled.

import { either as E } from 'fp-ts'
import { unwrap } from '../curve/combinators/combine.js'
import type { Answer } from '../curve/curve.js'
import { otherToken, type Token } from '../curve/reserves.js'
import type { Swap, Trade } from '../curve/trade.js'
import type { CurveError } from '../errors.js'
import { answerOf } from '../fault.js'
import { bracketOutput } from './bracket-output.js'
import { exactOutBySearch } from './exact-out-by-search.js'
import type { Memory } from './fee-policy.js'
import { rateOf, type Settling } from './fee-rate.js'

/** A trade as the trader, the curve and the fee see it. */
export interface Settlement<N> {
  readonly tokenIn: Token
  /** Paid and received by the trader, fee included. */
  readonly paid: N
  readonly received: N
  /** What was charged, of the token that the fee is taken from. */
  readonly charged: N
  readonly rate: N
  readonly feeMemory: Memory<N>
  /** The trade along the curve, without its fee. */
  readonly along: Swap<N>
}

/** The token that a trade pays into the pool. */
export const tokenInOf = <N>({ kind, token }: Trade<N>): Token => ((kind === 'exactIn') === (token === 'x') ? 'x' : 'y')

/**
 * A trade with its fee: the one place that settles fees.
 *
 * From the input, `(1 − f)` of what is paid goes along the curve; from the output, `(1 − f)` of what leaves the curve is
 * paid out. Where the rate depends on the trade, it is that of the same trade without a fee. Then an exact output with
 * the fee from the output is implicit: the amount g leaving the curve solves `g·(1 − f(g)) = out`. From the input, an exact
 * input is rated as a whole, and an exact output without its fee: the two are not quite inverse, as in the contracts.
 */
export const settle = <N>(pool: Settling<N>, trade: Trade<N>): Answer<Settlement<N>> => {
  const { policy, feeFrom, feeMemory } = pool
  const { constant } = policy
  if (constant !== undefined) return settleAt(pool, trade, constant, feeMemory)
  if (policy.sameForAllSizes) {
    const rated = rateOf(pool, tokenInOf(trade), pool.reserves)
    return E.isLeft(rated) ? rated : settleAt(pool, trade, rated.right.rate, rated.right.memory)
  }
  if (feeFrom === 'output' && trade.kind === 'exactOut' && !pool.curve.real.isZero(trade.amount))
    return settleImplicitly(pool, trade)
  const free = withoutFee(pool, trade)
  if (E.isLeft(free)) return free
  const rated = rateOf(pool, tokenInOf(trade), free.right.reserves)
  return E.isLeft(rated) ? rated : settleAt(pool, trade, rated.right.rate, rated.right.memory)
}

/**
 * The same trade without a fee. Of what is paid with a fee on it, a part reaches the curve: where all of it would ask for more
 * than there is, the curve is at its end.
 */
const withoutFee = <N>({ curve, reserves, feeFrom }: Settling<N>, trade: Trade<N>): Answer<Swap<N>> => {
  const free = curve.swap(reserves, trade)
  const isTooMuch = E.isLeft(free) && free.left._tag === 'InsufficientReserves'
  if (!isTooMuch || feeFrom === 'output' || trade.kind === 'exactOut') return free
  const tokenOut = otherToken(trade.token)
  const all = curve.swap(reserves, { kind: 'exactOut', token: tokenOut, amount: reserves[tokenOut] })
  return E.isLeft(all) ? free : all
}

/** A trade at a rate. */
const settleAt = <N>(pool: Settling<N>, trade: Trade<N>, rate: N, feeMemory: Memory<N>): Answer<Settlement<N>> => {
  const { curve, reserves, feeFrom } = pool
  const { real } = curve
  const afterFee = real.sub(real.one, rate)
  const isExactIn = trade.kind === 'exactIn'
  const tokenIn = tokenInOf(trade)
  if (feeFrom === 'input') {
    const along = curve.swap(reserves, isExactIn ? { ...trade, amount: real.mul(trade.amount, afterFee) } : trade)
    if (E.isLeft(along)) return along
    const paid = isExactIn ? trade.amount : real.div(along.right.amountIn, afterFee)
    const received = along.right.amountOut
    return E.right({ tokenIn, paid, received, charged: real.mul(paid, rate), rate, feeMemory, along: along.right })
  }
  const along = curve.swap(reserves, isExactIn ? trade : { ...trade, amount: real.div(trade.amount, afterFee) })
  if (E.isLeft(along)) return along
  const leaving = along.right.amountOut
  const received = isExactIn ? real.mul(leaving, afterFee) : trade.amount
  const paid = along.right.amountIn
  return E.right({ tokenIn, paid, received, charged: real.mul(leaving, rate), rate, feeMemory, along: along.right })
}

/** An exact output whose fee depends on what leaves the curve: found by a search over what leaves it. */
const settleImplicitly = <N>(pool: Settling<N>, trade: Trade<N>): Answer<Settlement<N>> => {
  const { curve, reserves } = pool
  const { real } = curve
  const tokenIn = tokenInOf(trade)
  const wanted = trade.amount
  const received = (leaving: N) => {
    const along = curve.swap(reserves, { ...trade, amount: leaving })
    if (E.isLeft(along) && along.left._tag === 'InsufficientReserves') return undefined
    const rated = unwrap(rateOf(pool, tokenIn, unwrap(along).reserves))
    return { amountIn: leaving, amountOut: real.mul(leaving, real.sub(real.one, rated.rate)), rated }
  }
  return answerOf(curve.name, 'swap', () => {
    const bracket = bracketOutput(real, received, wanted)
    const found = bracket && exactOutBySearch(real, received, wanted, bracket.high, bracket.low)
    return found === undefined
      ? E.left(insufficient(trade, real.toText(wanted), real.toText(reserves[trade.token])))
      : settleAt(pool, trade, found.rated.rate, found.rated.memory)
  })
}

const insufficient = <N>({ token }: Trade<N>, given: string, reserve: string): CurveError => ({
  _tag: 'InsufficientReserves',
  token,
  given,
  allowed: `at most what the fee leaves of the pool's ${reserve}`,
})
