// A pool on a basket: trades of any two tokens, fees, liquidity and time.

import { either as E } from 'fp-ts'
import type { Basket } from '../../basket/basket.js'
import { checkChoice, checkPrice, representable } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import type { TokenId, Trade } from '../../curve/trade.js'
import type { CurveError } from '../../errors.js'
import { checkTime, checkToken, invalidValue, isRecord } from '../check-trade.js'
import type { FeePolicy } from '../fee-policy.js'
import { rateBefore } from '../fee-rate.js'
import type { Amounts, LiquidityIn, LiquidityOut, PoolEvent, Price } from '../pool.js'
import type { PoolState } from '../pool-state.js'
import { settle } from '../settle.js'
import type { FeeHandling } from '../terms.js'
import { alongTokens, chargedOf } from './along-basket.js'
import type {
  BasketLiquidityChange,
  BasketPool,
  BasketPoolFixed,
  BasketPoolMoment,
  BasketPoolSwap,
  UnevenFee,
  UnevenIn,
  UnevenOut,
} from './basket-pool.js'
import { type ChangedLiquidity, liquidityIn, liquidityOut } from './change-liquidity.js'
import { saveBasketPool } from './save-basket-pool.js'
import { byName } from './token-names.js'

/** A pool on a basket, at a moment. */
export class PoolOnBasket<N, T extends TokenId> implements BasketPool<N, T> {
  private readonly fixed: BasketPoolFixed<N, T>
  private readonly moment: BasketPoolMoment<N>

  constructor(fixed: BasketPoolFixed<N, T>, moment: BasketPoolMoment<N>) {
    this.fixed = fixed
    this.moment = moment
  }

  get name(): string {
    return this.fixed.basket.name
  }

  get tokens(): readonly T[] {
    return this.fixed.tokens
  }

  get basket(): Basket<N> {
    return this.fixed.basket
  }

  get policy(): FeePolicy<N> {
    return this.fixed.policy
  }

  get feeFrom(): 'input' | 'output' {
    return this.fixed.feeFrom
  }

  get fees(): FeeHandling {
    return this.fixed.fees
  }

  get protocolFee(): N {
    return this.fixed.protocolFee
  }

  get unevenFee(): UnevenFee {
    return this.fixed.unevenFee
  }

  get time(): number {
    return this.moment.time
  }

  get reserves(): Amounts<N, T> {
    return this.#named(this.moment.reserves)
  }

  get collected(): Amounts<N, T> {
    return this.#named(this.moment.collected)
  }

  get protocolFees(): Amounts<N, T> {
    return this.#named(this.moment.protocolFees)
  }

  get state(): PoolState {
    return saveBasketPool(this.fixed, this.moment)
  }

  liquidity(): Answer<N> {
    return this.basket.liquidity(this.moment.reserves)
  }

  spotPrices(): Answer<Amounts<N, T>> {
    return E.either.map(this.basket.spotPrices(this.moment.reserves), prices => this.#named(prices))
  }

  quote(tokenIn: T, tokenOut?: T): Answer<Price<N>> {
    const { real } = this.basket
    const refusal = this.#checkTokens(tokenIn, tokenOut)
    if (refusal !== undefined) return E.left(refusal)
    const [paid, taken] = [this.#indexOf(tokenIn), this.#indexOf(tokenOut as T)]
    const prices = this.basket.spotPrices(this.moment.reserves)
    if (E.isLeft(prices)) return prices
    if (real.isZero(this.moment.reserves[taken] as N)) return E.right(real.zero as Price<N>)
    const [x, y] = paid < taken ? [paid, taken] : [taken, paid]
    const rate = rateBefore(alongTokens(chargedOf(this.fixed, this.moment), x, y), paid < taken ? 'x' : 'y')
    if (E.isLeft(rate)) return rate
    const price = real.div(prices.right[paid] as N, prices.right[taken] as N)
    return representable(real, 'quote', real.mul(price, real.sub(real.one, rate.right))) as Answer<Price<N>>
  }

  swap(trade: Trade<N, T>): Answer<BasketPoolSwap<N, T>> {
    const { basket, fixed, moment } = this
    const { real } = basket
    const { sub, mul, div, add, one, zero, isZero } = real
    if (!isRecord(trade)) return E.left(invalidValue('trade', trade, 'exactIn(…) or exactOut(…)'))
    const refusal =
      checkChoice('kind of trade', trade.kind, ['exactIn', 'exactOut']) ??
      this.#checkTokens(trade.token, trade.otherToken)
    if (refusal !== undefined) return E.left(refusal)
    const [own, other] = [this.#indexOf(trade.token), this.#indexOf(trade.otherToken as T)]
    const [tokenIn, tokenOut] = trade.kind === 'exactIn' ? [own, other] : [other, own]
    const [x, y] = own < other ? [own, other] : [other, own]
    const along = alongTokens(chargedOf(this.fixed, this.moment), x, y)
    const { kind, amount } = trade
    const settled = settle(along, { kind, token: own === x ? 'x' : 'y', amount })
    if (E.isLeft(settled)) return settled
    const before = basket.spotPrices(moment.reserves)
    if (E.isLeft(before)) return before
    const { paid, received, charged, rate, feeMemory, along: free } = settled.right
    const spotPrice = div(before.right[tokenIn] as N, before.right[tokenOut] as N)
    const feeToken = fixed.feeFrom === 'input' ? tokenIn : tokenOut
    const toProtocol = mul(charged, fixed.protocolFee)
    const kept = sub(charged, toProtocol)
    const isCompounded = fixed.fees === 'compounded'
    const traded = moment.reserves.map((each, i) => (i === x ? free.reserves.x : i === y ? free.reserves.y : each))
    const plus = (list: readonly N[], more: N) => list.map((each, i) => (i === feeToken ? add(each, more) : each))
    const next = {
      reserves: isCompounded ? plus(traded, kept) : traded,
      collected: isCompounded ? moment.collected : plus(moment.collected, kept),
      protocolFees: plus(moment.protocolFees, toProtocol),
      time: moment.time,
      feeMemory,
    }
    const isNothing = isZero(free.amountIn) || isZero(free.amountOut)
    const onlyOf = (each: N) =>
      this.#named(
        plus(
          moment.reserves.map(() => zero),
          each,
        ),
      )
    return E.right({
      amountIn: paid,
      amountOut: received,
      fees: onlyOf(charged),
      protocolFees: onlyOf(toProtocol),
      feeToken: fixed.tokens[feeToken] as T,
      feeRate: rate,
      spotPrice,
      executionPrice: isNothing ? spotPrice : div(received, paid),
      priceImpact: isNothing ? zero : real.max(sub(one, div(div(free.amountOut, free.amountIn), spotPrice)), zero),
      pool: isZero(amount) ? this : new PoolOnBasket(fixed, next),
    })
  }

  addLiquidity(added: LiquidityIn<N, T> | UnevenIn<N, T>): Answer<BasketLiquidityChange<N, T>> {
    return this.#changed(liquidityIn(this.fixed, this.moment, added))
  }

  removeLiquidity(removed: LiquidityOut<N> | UnevenOut<N, T>): Answer<BasketLiquidityChange<N, T>> {
    return this.#changed(liquidityOut(this.fixed, this.moment, removed))
  }

  at(event: PoolEvent<N>): Answer<BasketPool<N, T>> {
    const { fixed, moment, basket } = this
    if (!isRecord(event)) return E.left(invalidValue('event', event, 'an object with time'))
    const price = event.price as N | undefined
    const refusal =
      checkTime(event.time, moment.time) ?? (price === undefined ? undefined : checkPrice(basket.real, price))
    return refusal === undefined ? E.right(new PoolOnBasket(fixed, { ...moment, time: event.time })) : E.left(refusal)
  }

  #named(list: readonly N[]): Amounts<N, T> {
    return byName(this.fixed.tokens, list)
  }

  #indexOf(token: T): number {
    return this.fixed.tokens.indexOf(token)
  }

  #checkTokens(token: unknown, other: unknown): CurveError | undefined {
    const others = this.fixed.tokens.filter(each => each !== token)
    return (
      checkToken(token, this.fixed.tokens) ??
      checkChoice('other token', other, others as readonly TokenId[] as readonly string[])
    )
  }

  #changed(change: Answer<ChangedLiquidity<N>>): Answer<BasketLiquidityChange<N, T>> {
    return E.either.map(change, ({ moment, liquidity, amounts, left, fees, protocolFees }) => ({
      pool: new PoolOnBasket(this.fixed, moment),
      liquidity,
      amounts: this.#named(amounts),
      left: this.#named(left),
      fees: this.#named(fees),
      protocolFees: this.#named(protocolFees),
    }))
  }
}
