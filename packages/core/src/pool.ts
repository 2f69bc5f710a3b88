import { either as E } from 'fp-ts'
import { invalidQuantity, isNumberOf, refusedPositive, refusedReserves, refusedTrade, representable } from './check.js'
import type { Answer, Curve } from './curve.js'
import type { CurveError } from './errors.js'
import { type FeeTerms, refusedFee } from './fee-terms.js'
import type { Real } from './real.js'
import { otherToken, type Reserves, type Token } from './reserves.js'
import { settle, tradeOnCurve } from './settlement.js'
import type { Trade } from './trade.js'

/** A curve with reserves and a fee. */
export interface Pool<N> extends Required<FeeTerms<N>> {
  readonly curve: Curve<N>
  /** What the pool trades with. */
  readonly reserves: Reserves<N>
  /** Fees collected so far, and not traded with. */
  readonly collected: Reserves<N>
}

/** What a trade with a pool came to. */
export interface PoolSwap<N> {
  /** Tokens paid by the trader, fee included. */
  readonly amountIn: N
  /** Tokens received by the trader, fee deducted. */
  readonly amountOut: N
  /** Tokens charged, of `feeToken`. */
  readonly fee: N
  readonly feeToken: Token
  /** The marginal price before the trade, Y per X. */
  readonly spotPrice: N
  /** The marginal price after the trade, Y per X. */
  readonly spotPriceAfter: N
  /** What the trader pays or receives for one X, fee included, Y per X; the spot price for a trade of nothing. */
  readonly executionPrice: N
  /** How much worse than the spot price the trade is without its fee, a fraction in [0, 1). */
  readonly priceImpact: N
  /** The pool after the trade. */
  readonly pool: Pool<N>
}

/** A change of a pool's liquidity. */
export interface LiquidityChange<N> {
  /** The pool after the change. */
  readonly pool: Pool<N>
  /** Tokens paid in, or taken out, at the proportion of the reserves. */
  readonly amounts: Reserves<N>
}

const scaled = <N>(real: Real<N>, { x, y }: Reserves<N>, factor: N): Reserves<N> => ({
  x: real.mul(x, factor),
  y: real.mul(y, factor),
})

const combined = <N>(f: (a: N, b: N) => N, a: Reserves<N>, b: Reserves<N>): Reserves<N> => ({
  x: f(a.x, b.x),
  y: f(a.y, b.y),
})

const single = <N>(real: Real<N>, token: Token, amount: N): Reserves<N> =>
  token === 'x' ? { x: amount, y: real.zero } : { x: real.zero, y: amount }

/** The refusal of collected fees: they may be nothing at all. */
const refusedCollected = <N>(real: Real<N>, { collected }: Pool<N>): CurveError | undefined => {
  const { x, y } = collected ?? {}
  const isEmpty = isNumberOf(real, x) && isNumberOf(real, y) && real.isZero(x) && real.isZero(y)
  return isEmpty ? undefined : refusedReserves(real, collected)
}

/**
 * The refusal of a pool that no operation has made, such as one that was spread with another fee; nothing when it is fine.
 * Its reserves are checked where the curve is asked.
 */
const refusedPool = <N>(pool: Pool<N>): CurveError | undefined => {
  const { real } = pool.curve
  return refusedFee(real, pool) ?? (pool.fees === 'collected' ? refusedCollected(real, pool) : undefined)
}

/**
 * A pool that holds given reserves.
 *
 * @param curve Any curve.
 * @param reserves Tokens, on some level of the curve.
 * @param terms The fee, a fraction in [0, 1); by default none.
 * @returns Errors: `InvalidReserves`, `InvalidQuantity` for the fee, `InvalidChoice` for what becomes of it.
 */
const holding = <N>(curve: Curve<N>, reserves: Reserves<N>, terms: FeeTerms<N> = {}): Answer<Pool<N>> => {
  const { real } = curve
  const { fee = real.zero, feeFrom = 'input', fees = 'compounded' } = terms
  const refusal = refusedFee(real, { fee, feeFrom, fees })
  if (refusal !== undefined) return E.left(refusal)
  const level = curve.liquidity(reserves)
  if (E.isLeft(level)) return level
  return E.right({ curve, reserves, fee, feeFrom, fees, collected: { x: real.zero, y: real.zero } })
}

/**
 * A pool of given liquidity at a price.
 *
 * @param curve Any curve.
 * @param terms The price (Y per X, above 0), the liquidity (above 0) and the fee (a fraction in [0, 1); by default none).
 * @returns Errors: `InvalidPrice`, `InvalidQuantity`, `InvalidChoice`, `NotRepresentable`.
 */
const open = <N>(
  curve: Curve<N>,
  terms: FeeTerms<N> & { readonly price: N; readonly liquidity: N },
): Answer<Pool<N>> => {
  const { price, liquidity, ...fee } = terms
  const refusal = refusedPositive(curve.real, 'liquidity', liquidity)
  if (refusal !== undefined) return E.left(refusal)
  const unit = curve.reserves(price)
  return E.isLeft(unit) ? unit : holding(curve, scaled(curve.real, unit.right, liquidity), fee)
}

/** The liquidity of the pool's reserves. Errors: `InvalidReserves` for a pool that was emptied. */
const liquidity = <N>({ curve, reserves }: Pool<N>): Answer<N> => curve.liquidity(reserves)

/** The marginal price of the pool without its fee, Y per X. Errors: `InvalidReserves` for a pool that was emptied. */
const spotPrice = <N>({ curve, reserves }: Pool<N>): Answer<N> => curve.spotPrice(reserves)

/**
 * A trade with a pool, its fee taken.
 *
 * @param pool Any pool.
 * @param trade What the trader pays exactly, or receives exactly, fee included.
 * @returns Amounts in tokens, prices in Y per X, and the pool after the trade. Errors: those of the curve's `swap`, and
 * those of `Pool.holding` for a pool whose fee terms are none.
 */
const swap = <N>(pool: Pool<N>, trade: Trade<N>): Answer<PoolSwap<N>> => {
  const { curve, reserves } = pool
  const { real } = curve
  const refusal = refusedTrade(real, trade) ?? refusedPool(pool)
  if (refusal !== undefined) return E.left(refusal)
  const before = curve.spotPrice(reserves)
  if (E.isLeft(before)) return before
  const along = curve.swap(reserves, tradeOnCurve(real, pool, trade))
  if (E.isLeft(along)) return along

  const { paid, received, fee, curveIn, curveOut } = settle(
    real,
    pool,
    trade,
    along.right.amountIn,
    along.right.amountOut,
  )
  const sellsX = (trade.kind === 'exactIn') === (trade.token === 'x')
  const tokenIn = sellsX ? 'x' : 'y'
  const feeToken = pool.feeFrom === 'input' ? tokenIn : otherToken(tokenIn)
  const charged = single(real, feeToken, fee)
  const after: Pool<N> =
    pool.fees === 'compounded'
      ? { ...pool, reserves: combined(real.add, along.right.reserves, charged) }
      : { ...pool, reserves: along.right.reserves, collected: combined(real.add, pool.collected, charged) }
  const problem = refusedReserves(real, after.reserves)
  if (problem !== undefined) return E.left(problem)
  const afterwards = curve.spotPrice(after.reserves)
  if (E.isLeft(afterwards)) return afterwards

  const spot = before.right
  const nothing = real.isZero(curveIn) || real.isZero(curveOut)
  /** Y for one X of two amounts. */
  const priceOf = (amountIn: N, amountOut: N) =>
    sellsX ? real.div(amountOut, amountIn) : real.div(amountIn, amountOut)
  const onCurve = nothing ? spot : priceOf(curveIn, curveOut)
  const impact = real.sub(real.one, sellsX ? real.div(onCurve, spot) : real.div(spot, onCurve))
  return E.right({
    amountIn: paid,
    amountOut: received,
    fee,
    feeToken,
    spotPrice: spot,
    spotPriceAfter: afterwards.right,
    executionPrice: nothing ? spot : priceOf(paid, received),
    priceImpact: real.max(impact, real.zero),
    pool: after,
  })
}

/** How a pool's reserves change for a change of its liquidity. */
const shareOf = <N>(pool: Pool<N>, quantity: string, change: N): Answer<Reserves<N>> => {
  const { real } = pool.curve
  const refusal = refusedPool(pool) ?? refusedPositive(real, quantity, change)
  if (refusal !== undefined) return E.left(refusal)
  const level = liquidity(pool)
  if (E.isLeft(level)) return level
  const share = representable(real, quantity, real.div(change, level.right))
  return E.isLeft(share) ? share : E.right(scaled(real, pool.reserves, share.right))
}

/**
 * Pays liquidity into a pool, at the proportion of its reserves.
 *
 * @param pool A pool with liquidity.
 * @param added Liquidity, above 0.
 * @returns Errors: `InvalidQuantity`; `InvalidReserves` for a pool that was emptied.
 */
const addLiquidity = <N>(pool: Pool<N>, added: N): Answer<LiquidityChange<N>> => {
  const amounts = shareOf(pool, 'liquidity added', added)
  if (E.isLeft(amounts)) return amounts
  return E.right({
    pool: { ...pool, reserves: combined(pool.curve.real.add, pool.reserves, amounts.right) },
    amounts: amounts.right,
  })
}

/**
 * Takes liquidity out of a pool, at the proportion of its reserves. Collected fees stay where they are.
 *
 * @param pool A pool with liquidity.
 * @param removed Liquidity, above 0 and at most the pool's; all of it leaves the pool empty.
 * @returns Errors: `InvalidQuantity`; `InvalidReserves` for a pool that was emptied before.
 */
const removeLiquidity = <N>(pool: Pool<N>, removed: N): Answer<LiquidityChange<N>> => {
  const { real } = pool.curve
  const amounts = shareOf(pool, 'liquidity removed', removed)
  if (E.isLeft(amounts)) return amounts
  const level = liquidity(pool)
  if (E.isLeft(level)) return level
  const order = real.compare(removed, level.right)
  if (order > 0) {
    const allowed = `at most the pool's ${real.toText(level.right)}`
    return E.left(invalidQuantity(real, 'liquidity removed', removed, allowed))
  }
  const taken = order === 0 ? pool.reserves : amounts.right
  return E.right({ pool: { ...pool, reserves: combined(real.sub, pool.reserves, taken) }, amounts: taken })
}

/**
 * Pools: a curve with reserves, liquidity and a fee. Every operation answers a new pool and leaves the old one alone.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow, Pool } from '@ammeter/core'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const pool = orThrow(Pool.open(curve, { price: 1, liquidity: 100, fee: 0.2 }))
 * const trade = orThrow(Pool.swap(pool, exactIn('x', 125)))
 * trade.amountOut // => 50
 * trade.fee // => 25
 * trade.pool.reserves // => { x: 225, y: 50 }
 */
export const Pool: {
  readonly holding: typeof holding
  readonly open: typeof open
  readonly liquidity: typeof liquidity
  readonly spotPrice: typeof spotPrice
  readonly swap: typeof swap
  readonly addLiquidity: typeof addLiquidity
  readonly removeLiquidity: typeof removeLiquidity
} = { holding, open, liquidity, spotPrice, swap, addLiquidity, removeLiquidity }
