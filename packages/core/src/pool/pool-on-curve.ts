// A pool on a curve: trades, fees, liquidity and time.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { checkAmount, checkPrice, checkReserves, representable } from '../check.js'
import type { Answer, Curve } from '../curve/curve.js'
import { otherToken, type Reserves, type Token } from '../curve/reserves.js'
import type { Trade } from '../curve/trade.js'
import { Fault, guarded } from '../fault.js'
import { checkMemory, checkOpen, checkPairTrade, checkTime, checkToken, invalidValue, isRecord } from './check-trade.js'
import type { ControllerView } from './controller.js'
import type { CurvePool, CurvePoolMoment, CurvePoolSwap, CurvePoolTerms } from './curve-pool.js'
import { edgeTrade } from './edge-trade.js'
import type { FeePolicy, Memory } from './fee-policy.js'
import { rateBefore } from './fee-rate.js'
import { type Proportion, proportionIn, proportionOut } from './liquidity.js'
import type { LiquidityChange, LiquidityIn, LiquidityOut, PoolEvent, Price } from './pool.js'
import type { PoolState } from './pool-state.js'
import { savePool } from './save-pool.js'
import { settle } from './settle.js'
import type { FeeHandling } from './terms.js'
import { tradePrices } from './trade-prices.js'

type Change<N> = LiquidityChange<N, Token, CurvePool<N>>

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

// A class, so that the operations of millions of pools are made once.
class PoolOnCurve<N> implements CurvePool<N> {
  protected readonly terms: CurvePoolTerms<N>
  protected readonly moment: CurvePoolMoment<N>

  constructor(terms: CurvePoolTerms<N>, moment: CurvePoolMoment<N>) {
    this.terms = terms
    this.moment = moment
  }

  get name(): string {
    return this.terms.name
  }

  get tokens(): readonly Token[] {
    return TOKENS
  }

  get curve(): Curve<N> {
    return this.moment.curve
  }

  get reserves(): Reserves<N> {
    return this.moment.reserves
  }

  get collected(): Reserves<N> {
    return this.moment.collected
  }

  get protocolFees(): Reserves<N> {
    return this.moment.protocolFees
  }

  get time(): number {
    return this.moment.time
  }

  get policy(): FeePolicy<N> {
    return this.terms.policy
  }

  get feeFrom(): 'input' | 'output' {
    return this.terms.feeFrom
  }

  get fees(): FeeHandling {
    return this.terms.fees
  }

  get protocolFee(): N {
    return this.terms.protocolFee
  }

  get feeMemory(): Memory<N> {
    return this.moment.feeMemory
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
    if (this.moment.isClosed || real.isZero(this.reserves[tokenOut])) return E.right(real.zero as Price<N>)
    const rate = rateBefore(this, tokenIn)
    if (E.isLeft(rate)) return rate
    const afterFee = real.sub(real.one, rate.right)
    const price = tokenIn === 'x' ? real.mul(spot.right, afterFee) : real.div(afterFee, spot.right)
    return representable(real, 'quote', price) as Answer<Price<N>>
  }

  swap(trade: Trade<N>): Answer<CurvePoolSwap<N>> {
    const { curve, reserves, terms, moment } = this
    const { real } = curve
    const refusal = checkPairTrade(real, trade) ?? checkOpen(moment)
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
    const spotAfter = curve.spotPrice(after)
    if (E.isLeft(spotAfter)) return spotAfter
    const protocolFees = onlyOf(real, feeToken, toProtocol)
    // Written out, not spread: spreading costs more than the trade.
    const next = real.isZero(trade.amount)
      ? E.right(this)
      : this.#moved({
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
    const { executionPrice, priceImpact } = tradePrices(real, before.right, settled.right)
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

  addLiquidity(added: LiquidityIn<N>): Answer<Change<N>> {
    const change = proportionIn(this.curve, this.reserves, added)
    return E.isLeft(change) ? change : E.right(this.#changed(change.right, this.curve.real.add))
  }

  removeLiquidity(removed: LiquidityOut<N>): Answer<Change<N>> {
    const change = proportionOut(this.curve, this.reserves, removed)
    return E.isLeft(change) ? change : E.right(this.#changed(change.right, this.curve.real.sub))
  }

  donate(amounts: Reserves<N>): Answer<CurvePool<N>> {
    const { terms, moment, curve } = this
    const { real } = curve
    const refusal = checkAmount(real, amounts.x, 'X donated') ?? checkAmount(real, amounts.y, 'Y donated')
    if (refusal !== undefined) return E.left(refusal)
    const reserves = plus(real, moment.reserves, amounts)
    const invalid = checkReserves(real, reserves)
    return invalid === undefined ? E.right(curvePool(terms, { ...moment, reserves })) : E.left(invalid)
  }

  at(event: PoolEvent<N>): Answer<CurvePool<N>> {
    const { terms, moment, curve } = this
    if (!isRecord(event)) return E.left(invalidValue('event', event, 'an object with time'))
    const { time } = event
    const price = event.price as N | undefined
    const refusal = checkTime(time, moment.time) ?? (price === undefined ? undefined : checkPrice(curve.real, price))
    if (refusal !== undefined) return E.left(refusal)
    const { reserves, collected, protocolFees, feeMemory, poolMemory, isClosed } = moment
    const later = { curve, reserves, collected, protocolFees, time, feeMemory, poolMemory, isClosed }
    const onTime = terms.controller?.onTime
    return this.#steered(later, 'onTime', onTime && (() => onTime(this.#view(moment, time, price))))
  }

  get state(): PoolState {
    return savePool(this.terms, this.moment)
  }

  #view({ poolMemory, reserves, curve }: CurvePoolMoment<N>, time: number, price?: N): ControllerView<N> {
    return { memory: poolMemory, reserves, curve, time, elapsed: time - this.moment.time, price }
  }

  /** The pool after a trade: what steers its parameters sees the trade. */
  #moved(moment: CurvePoolMoment<N>): Answer<CurvePool<N>> {
    const onSwap = this.terms.controller?.onSwap
    return onSwap === undefined
      ? E.right(curvePool(this.terms, moment))
      : this.#steered(moment, 'onSwap', () => onSwap(this.#view(moment, moment.time)))
  }

  /** The pool at a moment once its controller has seen to the curve, and has remembered what it is to remember. */
  #steered(moment: CurvePoolMoment<N>, member: string, remember: (() => Memory<N>) | undefined): Answer<CurvePool<N>> {
    const { terms } = this
    const { controller, name } = terms
    if (controller === undefined) return E.right(curvePool(terms, moment))
    return guarded(name, member, () => {
      const poolMemory = remember?.() ?? moment.poolMemory
      const invalid = checkMemory(moment.curve.real, name, member, poolMemory)
      if (invalid !== undefined) throw new Fault(invalid)
      const curve = controller.curveAt(poolMemory, moment.time, moment.curve)
      return curvePool(terms, { ...moment, curve: curve ?? moment.curve, poolMemory, isClosed: curve === undefined })
    })
  }

  #changed({ amounts, left, liquidity }: Proportion<N>, change: (a: N, b: N) => N): Change<N> {
    const { reserves, terms, moment } = this
    const changed = { x: change(reserves.x, amounts.x), y: change(reserves.y, amounts.y) }
    return { pool: curvePool(terms, { ...moment, reserves: changed }), amounts, left, liquidity }
  }
}

/** A pool whose fee is the same for trades of all sizes can say which trade takes it to a price. */
class PoolToEdge<N> extends PoolOnCurve<N> {
  tradeTo(price: Price<N>): Answer<Trade<N> | undefined> {
    const refusal = checkPrice(this.curve.real, price as N)
    if (refusal !== undefined) return E.left(refusal)
    return this.moment.isClosed ? E.right(undefined) : edgeTrade(this, price as N)
  }
}
