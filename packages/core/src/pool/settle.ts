import { either as E } from 'fp-ts'
import { invalidQuantity } from '../check.js'
import { unwrap } from '../combinators/combine.js'
import type { Answer, Curve } from '../curve.js'
import { refusalOf } from '../fault.js'
import type { Reserves, Token } from '../reserves.js'
import type { Swap, Trade } from '../trade.js'
import type { FeePolicy, FeeRate, FeeView, Memory } from './fee-policy.js'

/** A pool as far as a trade with it is concerned. */
export interface Settling<N> {
  readonly curve: Curve<N>
  readonly reserves: Reserves<N>
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly feeMemory: Memory<N>
  readonly time: number
}

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
 * the fee from the output is implicit: the amount g leaving the curve solves `g·(1 − f(g)) = out`.
 */
export const settle = <N>(pool: Settling<N>, trade: Trade<N>): Answer<Settlement<N>> => {
  const { policy, feeFrom, feeMemory } = pool
  const { constant } = policy
  if (constant !== undefined) return settleAt(pool, trade, constant, feeMemory)
  if (policy.sameForAllSizes) {
    const rated = rateOf(pool, tokenInOf(trade), pool.reserves)
    return E.isLeft(rated) ? rated : settleAt(pool, trade, rated.right.rate, rated.right.memory ?? feeMemory)
  }
  if (feeFrom === 'output' && trade.kind === 'exactOut') return settleImplicitly(pool, trade)
  const free = pool.curve.swap(pool.reserves, trade)
  if (E.isLeft(free)) return free
  const rated = rateOf(pool, tokenInOf(trade), free.right.reserves)
  return E.isLeft(rated) ? rated : settleAt(pool, trade, rated.right.rate, rated.right.memory ?? feeMemory)
}

/** The rate of a trade that would leave given reserves without a fee. */
const rateOf = <N>(pool: Settling<N>, tokenIn: Token, after: Reserves<N>): Answer<FeeRate<N>> => {
  const { curve, policy, reserves, time, feeMemory } = pool
  const { real } = curve
  const view: FeeView<N> = {
    tokenIn,
    before: reserves,
    after,
    spotPrice: held => unwrap(curve.spotPrice(held)),
    time,
    memory: feeMemory,
  }
  let rated: FeeRate<N>
  try {
    rated = policy.rate(view)
  } catch (thrown) {
    return E.left(refusalOf(thrown, policy.name, 'rate'))
  }
  return real.isFinite(rated.rate) && real.compare(rated.rate, real.zero) >= 0 && real.compare(rated.rate, real.one) < 0
    ? E.right(rated)
    : E.left(invalidQuantity(real, `fee of ${policy.name}`, rated.rate, 'a fraction of at least 0 and below 1'))
}

/** The rate of the smallest trade that pays a token. */
export const rateBefore = <N>(pool: Settling<N>, tokenIn: Token): Answer<N> => {
  const { constant } = pool.policy
  return constant === undefined
    ? E.either.map(rateOf(pool, tokenIn, pool.reserves), ({ rate }) => rate)
    : E.right(constant)
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

/** Far more steps than any precision needs: the secant method gains digits by a factor of 1.6 a step. */
const MOST_STEPS = 64

/** An exact output whose fee depends on what leaves the curve: the secant method, on a function whose slope is near 1. */
const settleImplicitly = <N>(pool: Settling<N>, trade: Trade<N>): Answer<Settlement<N>> => {
  const { curve, reserves, feeMemory } = pool
  const { real } = curve
  const { sub, mul, div, compare, abs, one } = real
  const wanted = trade.amount
  const rounding = mul(real.of(2), mul(real.roundingUnit, wanted))
  const rateAt = (leaving: N): FeeRate<N> =>
    unwrap(
      rateOf(
        pool,
        trade.token === 'x' ? 'y' : 'x',
        unwrap(curve.swap(reserves, { ...trade, amount: leaving })).reserves,
      ),
    )
  try {
    let before = wanted
    let rated = rateAt(before)
    let missingBefore = mul(before, rated.rate)
    let leaving = div(wanted, sub(one, rated.rate))
    for (let step = 0; step < MOST_STEPS; step += 1) {
      rated = rateAt(leaving)
      const missing = sub(wanted, mul(leaving, sub(one, rated.rate)))
      const change = sub(missingBefore, missing)
      if (compare(abs(missing), rounding) <= 0 || real.isZero(change)) {
        return settleAt(pool, trade, rated.rate, rated.memory ?? feeMemory)
      }
      const next = real.add(leaving, mul(missing, div(sub(leaving, before), change)))
      before = leaving
      missingBefore = missing
      leaving = next
    }
    const bracket = [before, leaving].map(real.toText) as unknown as readonly [string, string]
    return E.left({
      _tag: 'NoConvergence',
      given: `${MOST_STEPS} steps without an end, the last at ${bracket[1]}`,
      allowed: 'a fee that changes less than the amount it is taken from',
      bracket,
    })
  } catch (thrown) {
    return E.left(refusalOf(thrown, curve.name, 'swap'))
  }
}
