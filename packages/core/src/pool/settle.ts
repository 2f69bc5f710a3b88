import { either as E } from 'fp-ts'
import { unwrap } from '../combinators/combine.js'
import type { Answer } from '../curve.js'
import type { CurveError } from '../errors.js'
import { refusalOf } from '../fault.js'
import type { Token } from '../reserves.js'
import type { Swap, Trade } from '../trade.js'
import type { Memory } from './fee-policy.js'
import { type Rated, rateOf, type Settling } from './fee-rate.js'

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
  if (feeFrom === 'output' && trade.kind === 'exactOut') return settleImplicitly(pool, trade)
  const free = pool.curve.swap(pool.reserves, trade)
  if (E.isLeft(free)) return free
  const rated = rateOf(pool, tokenInOf(trade), free.right.reserves)
  return E.isLeft(rated) ? rated : settleAt(pool, trade, rated.right.rate, rated.right.memory)
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

/** Enough to halve the way to a reserve to the last of 200 digits. */
const MOST_STEPS = 1024

/**
 * An exact output whose fee depends on what leaves the curve: the secant method on a function whose slope is near 1. A step
 * beyond the reserve goes half the way to it instead.
 */
const settleImplicitly = <N>(pool: Settling<N>, trade: Trade<N>): Answer<Settlement<N>> => {
  const { curve, reserves } = pool
  const { real } = curve
  const { add, sub, mul, div, compare, abs, one } = real
  const wanted = trade.amount
  const most = reserves[trade.token]
  const rounding = mul(real.of(2), mul(real.roundingUnit, wanted))
  const tokenIn = tokenInOf(trade)
  const rateAt = (leaving: N): Rated<N> =>
    unwrap(rateOf(pool, tokenIn, unwrap(curve.swap(reserves, { ...trade, amount: leaving })).reserves))
  const bounded = (from: N, next: N): N =>
    compare(next, most) < 0 ? next : add(from, mul(real.of(0.5), sub(most, from)))
  try {
    let before = wanted
    let rated = rateAt(before)
    let missingBefore = mul(before, rated.rate)
    let leaving = bounded(before, div(wanted, sub(one, rated.rate)))
    for (let step = 0; step < MOST_STEPS; step += 1) {
      rated = rateAt(leaving)
      const missing = sub(wanted, mul(leaving, sub(one, rated.rate)))
      const change = sub(missingBefore, missing)
      if (compare(abs(missing), rounding) <= 0) return settleAt(pool, trade, rated.rate, rated.memory)
      const next = bounded(leaving, add(leaving, mul(missing, div(sub(leaving, before), change))))
      before = leaving
      missingBefore = missing
      leaving = next
      // The last digits, or the last of the reserve.
      if (real.isZero(change) || real.equals(leaving, before)) break
    }
    const almost = mul(real.of(1000), rounding)
    return compare(abs(missingBefore), almost) <= 0
      ? settleAt(pool, trade, rated.rate, rated.memory)
      : E.left(insufficient(trade, real.toText(wanted), real.toText(sub(wanted, missingBefore))))
  } catch (thrown) {
    return E.left(refusalOf(thrown, curve.name, 'swap'))
  }
}

const insufficient = <N>({ token }: Trade<N>, given: string, most: string): CurveError => ({
  _tag: 'InsufficientReserves',
  token,
  given,
  allowed: `at most ${most}, what the fee leaves of the reserve`,
})
