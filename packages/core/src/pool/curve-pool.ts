import { either as E } from 'fp-ts'
import { refusedAmount, refusedPrice, refusedReserves, refusedTrade, representable } from '../check.js'
import type { Answer, Curve } from '../curve.js'
import type { Real } from '../real.js'
import { otherToken, type Reserves, type Token } from '../reserves.js'
import type { Trade } from '../trade.js'
import { checkOpen, checkTime, checkToken } from './check-trade.js'
import type { Controller, ControllerView } from './controller.js'
import { edgeTrade } from './edge-trade.js'
import type { FeePolicy, Memory } from './fee-policy.js'
import { guarded } from './guarded.js'
import { type Proportion, proportionIn, proportionOut } from './liquidity.js'
import type { LiquidityChange, LiquidityIn, LiquidityOut, Pool, PoolEvent, PoolSwap, Price } from './pool.js'
import { type PoolState, saveNumber, saveNumbers } from './pool-state.js'
import { rateBefore, type Settlement, settle } from './settle.js'

/** A trade with a pool on a curve. */
export interface CurvePoolSwap<N> extends PoolSwap<N> {
  /** What the fee was taken from: `fees` has none of the other token. */
  readonly feeToken: Token
  /** The rate of the fee, a fraction in [0, 1). */
  readonly feeRate: N
  /** The marginal price before the trade, without fee, Y per X. */
  readonly spotPrice: N
  /** The marginal price after the trade, without fee, Y per X. */
  readonly spotPriceAfter: N
  /** What the trader pays or receives for one X, fee included, Y per X; the spot price for a trade of nothing. */
  readonly executionPrice: N
  /** How much worse than the spot price the trade is without its fee, a fraction in [0, 1). */
  readonly priceImpact: N
  readonly pool: CurvePool<N>
}

/** A pool that trades along a curve. */
export interface CurvePool<N> extends Pool<N> {
  /** The curve as it stands; that of a moving pool changes with time and trades. */
  readonly curve: Curve<N>
  readonly policy: FeePolicy<N>
  /** What the fee is taken from. */
  readonly feeFrom: 'input' | 'output'
  /** Whether fees join the reserves, where they compound, or are collected beside them. */
  readonly fees: 'compounded' | 'collected'
  /** The part of each fee that leaves the pool, from 0 to 1. */
  readonly protocolFee: N
  /** The liquidity of the reserves. Errors: `InvalidReserves` for a pool that was emptied. */
  readonly liquidity: () => Answer<N>
  /** The marginal price without fee, Y per X. Errors: `InvalidReserves` for a pool that was emptied. */
  readonly spotPrice: () => Answer<N>
  readonly swap: (trade: Trade<N>) => Answer<CurvePoolSwap<N>>
  /** Pays tokens into the reserves for nothing. Errors: `InvalidQuantity`, `NotRepresentable`. */
  readonly donate: (amounts: Reserves<N>) => Answer<CurvePool<N>>
  readonly at: (event: PoolEvent<N>) => Answer<CurvePool<N>>
}

/** What does not change about a pool while it lives. */
export interface CurvePoolTerms<N> {
  readonly name: string
  readonly parameters: Readonly<Record<string, N>>
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly fees: 'compounded' | 'collected'
  readonly protocolFee: N
  readonly controller: Controller<N> | undefined
}

/** What changes. */
export interface CurvePoolMoment<N> {
  readonly curve: Curve<N>
  readonly reserves: Reserves<N>
  readonly collected: Reserves<N>
  readonly protocolFees: Reserves<N>
  readonly time: number
  readonly feeMemory: Memory<N>
  /** What the controller of the curve's parameters remembers. */
  readonly poolMemory: Memory<N>
  /** Whether the pool has stopped trading: its liquidity can still be taken out. */
  readonly isClosed: boolean
}

const TOKENS = ['x', 'y'] as const

const onlyOf = <N>({ zero }: Real<N>, token: Token, amount: N): Reserves<N> =>
  token === 'x' ? { x: amount, y: zero } : { x: zero, y: amount }

const plus = <N>({ add }: Real<N>, a: Reserves<N>, b: Reserves<N>): Reserves<N> => ({
  x: add(a.x, b.x),
  y: add(a.y, b.y),
})

/** A pool on a curve, at a moment. */
export const curvePool = <N>(terms: CurvePoolTerms<N>, moment: CurvePoolMoment<N>): CurvePool<N> =>
  terms.policy.sameForAllSizes ? new PoolToEdge(terms, moment) : new PoolOnCurve(terms, moment)

/** What a settled trade cost, as prices in Y per X. */
const pricesOf = <N>(
  { div, sub, max, one, zero, isZero }: Real<N>,
  spot: N,
  { tokenIn, paid, received, along }: Settlement<N>,
): Pick<CurvePoolSwap<N>, 'executionPrice' | 'priceImpact'> => {
  if (isZero(along.amountIn) || isZero(along.amountOut)) return { executionPrice: spot, priceImpact: zero }
  const sellsX = tokenIn === 'x'
  const onCurve = sellsX ? div(along.amountOut, along.amountIn) : div(along.amountIn, along.amountOut)
  const impact = sub(one, sellsX ? div(onCurve, spot) : div(spot, onCurve))
  return {
    executionPrice: sellsX ? div(received, paid) : div(paid, received),
    priceImpact: max(impact, zero),
  }
}

/** A pool as plain data. */
const savedPool = <N>(terms: CurvePoolTerms<N>, moment: CurvePoolMoment<N>): PoolState => {
  const { real } = moment.curve
  const save = (numbers: Readonly<Record<string, N>>) => saveNumbers(real, numbers)
  const { policy, feeFrom, fees, protocolFee } = terms
  return {
    name: terms.name,
    parameters: save(terms.parameters),
    time: moment.time,
    reserves: save({ ...moment.reserves }),
    collected: save({ ...moment.collected }),
    protocolFees: save({ ...moment.protocolFees }),
    terms: {
      fee: { name: policy.name, parameters: save(policy.parameters) },
      feeFrom,
      fees,
      protocolFee: saveNumber(real, protocolFee),
    },
    feeMemory: save(moment.feeMemory),
    poolMemory: save(moment.poolMemory),
  }
}

// A class, so that the operations of millions of pools are made once.
class PoolOnCurve<N> implements CurvePool<N> {
  readonly tokens: readonly Token[]
  readonly curve: Curve<N>
  readonly reserves: Reserves<N>
  readonly collected: Reserves<N>
  readonly protocolFees: Reserves<N>
  readonly time: number
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly fees: 'compounded' | 'collected'
  readonly protocolFee: N
  readonly feeMemory: Memory<N>
  protected readonly terms: CurvePoolTerms<N>
  protected readonly moment: CurvePoolMoment<N>

  constructor(terms: CurvePoolTerms<N>, moment: CurvePoolMoment<N>) {
    this.tokens = TOKENS
    this.curve = moment.curve
    this.reserves = moment.reserves
    this.collected = moment.collected
    this.protocolFees = moment.protocolFees
    this.time = moment.time
    this.policy = terms.policy
    this.feeFrom = terms.feeFrom
    this.fees = terms.fees
    this.protocolFee = terms.protocolFee
    this.feeMemory = moment.feeMemory
    this.terms = terms
    this.moment = moment
  }

  get name(): string {
    return this.terms.name
  }

  liquidity(): Answer<N> {
    return this.curve.liquidity(this.reserves)
  }

  spotPrice(): Answer<N> {
    return this.curve.spotPrice(this.reserves)
  }

  quote(tokenIn: Token, tokenOut: Token = otherToken(tokenIn)): Answer<Price<N>> {
    const { real } = this.curve
    const refusal = checkToken(tokenIn) ?? checkToken(tokenOut, [otherToken(tokenIn)])
    if (refusal !== undefined) return E.left(refusal)
    const spot = this.spotPrice()
    if (E.isLeft(spot)) return spot
    const rate = rateBefore(this, tokenIn)
    if (E.isLeft(rate)) return rate
    const afterFee = real.sub(real.one, rate.right)
    const price = tokenIn === 'x' ? real.mul(spot.right, afterFee) : real.div(afterFee, spot.right)
    return representable(real, 'quote', price) as Answer<Price<N>>
  }

  swap(trade: Trade<N>): Answer<CurvePoolSwap<N>> {
    const { curve, reserves, terms, moment } = this
    const { real } = curve
    const refusal = refusedTrade(real, trade) ?? checkOpen(moment)
    if (refusal !== undefined) return E.left(refusal)
    const before = curve.spotPrice(reserves)
    if (E.isLeft(before)) return before
    const settled = settle(this, trade)
    if (E.isLeft(settled)) return settled

    const { tokenIn, charged, along, feeMemory } = settled.right
    const feeToken = terms.feeFrom === 'input' ? tokenIn : otherToken(tokenIn)
    const toProtocol = real.mul(charged, terms.protocolFee)
    const kept = onlyOf(real, feeToken, real.sub(charged, toProtocol))
    const isCompounded = terms.fees === 'compounded'
    const after = isCompounded ? plus(real, along.reserves, kept) : along.reserves
    const invalid = refusedReserves(real, after)
    if (invalid !== undefined) return E.left(invalid)
    const spotAfter = curve.spotPrice(after)
    if (E.isLeft(spotAfter)) return spotAfter
    const protocolFees = onlyOf(real, feeToken, toProtocol)
    // Written out, not spread: spreading costs more than the trade.
    const next = this.#moved({
      curve,
      reserves: after,
      collected: isCompounded ? moment.collected : plus(real, moment.collected, kept),
      protocolFees: real.isZero(toProtocol) ? moment.protocolFees : plus(real, moment.protocolFees, protocolFees),
      time: moment.time,
      feeMemory,
      poolMemory: moment.poolMemory,
      isClosed: moment.isClosed,
    })
    if (E.isLeft(next)) return next
    const { executionPrice, priceImpact } = pricesOf(real, before.right, settled.right)
    return E.right({
      executionPrice,
      priceImpact,
      amountIn: settled.right.paid,
      amountOut: settled.right.received,
      fees: onlyOf(real, feeToken, charged),
      protocolFees,
      feeToken,
      feeRate: settled.right.rate,
      spotPrice: before.right,
      spotPriceAfter: spotAfter.right,
      pool: next.right,
    })
  }

  addLiquidity(added: LiquidityIn<N>): Answer<LiquidityChange<N>> {
    const change = proportionIn(this.curve, this.reserves, added)
    return E.isLeft(change) ? change : E.right(this.#changed(change.right, this.curve.real.add))
  }

  removeLiquidity(removed: LiquidityOut<N>): Answer<LiquidityChange<N>> {
    const change = proportionOut(this.curve, this.reserves, removed)
    return E.isLeft(change) ? change : E.right(this.#changed(change.right, this.curve.real.sub))
  }

  donate(amounts: Reserves<N>): Answer<CurvePool<N>> {
    const { terms, moment, curve } = this
    const { real } = curve
    const refusal = refusedAmount(real, amounts.x, 'X donated') ?? refusedAmount(real, amounts.y, 'Y donated')
    if (refusal !== undefined) return E.left(refusal)
    const reserves = plus(real, moment.reserves, amounts)
    const invalid = refusedReserves(real, reserves)
    return invalid === undefined ? E.right(curvePool(terms, { ...moment, reserves })) : E.left(invalid)
  }

  at({ time, price }: PoolEvent<N>): Answer<CurvePool<N>> {
    const { terms, moment, curve } = this
    const { controller } = terms
    const refusal =
      checkTime(time, moment.time) ?? (price === undefined ? undefined : refusedPrice(curve.real, price as N))
    if (refusal !== undefined) return E.left(refusal)
    if (controller === undefined) {
      const { reserves, collected, protocolFees, feeMemory, poolMemory, isClosed } = moment
      return E.right(
        curvePool(terms, { curve, reserves, collected, protocolFees, time, feeMemory, poolMemory, isClosed }),
      )
    }
    return guarded(terms.name, 'onTime', () => {
      const view = this.#view(time, price as N | undefined)
      const poolMemory = controller.onTime?.(view) ?? moment.poolMemory
      const steered = controller.curveAt(poolMemory, time, curve)
      return curvePool(terms, { ...moment, ...steered, time, poolMemory })
    })
  }

  get state(): PoolState {
    return savedPool(this.terms, this.moment)
  }

  #view(time: number, price: N | undefined, moment: CurvePoolMoment<N> = this.moment): ControllerView<N> {
    const { poolMemory: memory, reserves, curve } = moment
    return { memory, reserves, curve, time, elapsed: time - this.moment.time, price }
  }

  /** The pool after a trade: what steers its parameters sees the trade. */
  #moved(moment: CurvePoolMoment<N>): Answer<CurvePool<N>> {
    const { terms } = this
    const { controller } = terms
    if (controller?.onSwap === undefined) return E.right(curvePool(terms, moment))
    const { onSwap } = controller
    return guarded(terms.name, 'onSwap', () => {
      const poolMemory = onSwap(this.#view(moment.time, undefined, moment))
      return curvePool(terms, { ...moment, ...controller.curveAt(poolMemory, moment.time, moment.curve), poolMemory })
    })
  }

  #changed({ amounts, left, liquidity }: Proportion<N>, change: (a: N, b: N) => N): LiquidityChange<N> {
    const { reserves, terms, moment } = this
    const changed = { x: change(reserves.x, amounts.x), y: change(reserves.y, amounts.y) }
    return { pool: curvePool(terms, { ...moment, reserves: changed }), amounts, left, liquidity }
  }
}

/** A pool whose fee is the same for trades of all sizes can say which trade takes it to a price. */
class PoolToEdge<N> extends PoolOnCurve<N> {
  tradeTo(price: Price<N>): Answer<Trade<N> | undefined> {
    const refusal = refusedPrice(this.curve.real, price as N)
    if (refusal !== undefined) return E.left(refusal)
    return this.moment.isClosed ? E.right(undefined) : edgeTrade(this, price as N)
  }
}
