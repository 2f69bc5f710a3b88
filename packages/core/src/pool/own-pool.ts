// A pool with rules of its own, as callers see it.

import { either as E } from 'fp-ts'
import { float64 } from '../arithmetic/float64.js'
import type { Real } from '../arithmetic/real.js'
import { isWhole } from '../arithmetic/whole-units.js'
import { checkAmount, checkPositive, checkPrice, checkReserves } from '../check.js'
import type { Answer } from '../curve/curve.js'
import { mapValues } from '../curve/definition/curve-of.js'
import { otherToken, type Reserves, type Token } from '../curve/reserves.js'
import type { Trade } from '../curve/trade.js'
import type { CurveError } from '../errors.js'
import { guarded } from '../fault.js'
import { checkMemory, checkPairTrade, checkTime, checkToken, invalidValue, isRecord } from './check-trade.js'
import { exactOutBySearch } from './exact-out-by-search.js'
import type { Memory } from './fee-policy.js'
import { type Scaling, scalingIn, scalingOut } from './own-liquidity.js'
import type { LiquidityChange, LiquidityIn, LiquidityOut, Pool, PoolEvent, PoolSwap, Price } from './pool.js'
import type { OwnSwap, PoolRules } from './pool-rules.js'
import { saveNumbers } from './pool-state.js'
import { wholeExactOut } from './whole-exact-out.js'

/** A pool's rules in an arithmetic. */
export interface OwnRules<N> {
  readonly name: string
  readonly real: Real<N>
  readonly parameters: Readonly<Record<string, N>>
  readonly rules: PoolRules<N>
  /** The rules in float64 that a pool of whole units is quoted by. */
  readonly quotes?: PoolRules<number>
}

/** The liquidity of a pool's memory, in its own units. */
export const levelOf = <N>({ name, real, rules }: OwnRules<N>, memory: Memory<N>): Answer<N> =>
  E.either.chain(
    guarded(name, 'liquidity', () => rules.liquidity?.(memory) ?? real.one),
    level => {
      const invalid = checkPositive(real, 'liquidity', level)
      return invalid === undefined ? E.right(level) : E.left(invalid)
    },
  )

/** The pool of a memory, its reserves checked. */
export const ownPoolAt = <N>(
  own: OwnRules<N>,
  memory: Memory<N>,
  time: number,
  mayBeEmpty = false,
): Answer<Pool<N>> => {
  const { name, real, rules } = own
  const nothing = { x: real.zero, y: real.zero }
  const invalid = checkMemory(real, name, 'memory', memory)
  if (invalid !== undefined) return E.left(invalid)
  const held = guarded(name, 'reserves', () => rules.reserves(memory))
  if (E.isLeft(held)) return held
  const collected = guarded(name, 'collected', () => rules.collected?.(memory) ?? nothing)
  if (E.isLeft(collected)) return collected
  const { x, y } = collected.right
  const isEmpty = mayBeEmpty && real.isZero(held.right.x) && real.isZero(held.right.y)
  const refusal =
    (isEmpty ? undefined : checkReserves(real, held.right)) ??
    checkAmount(real, x, 'X collected') ??
    checkAmount(real, y, 'Y collected')
  return refusal === undefined ? E.right(new OwnPool(own, memory, time, held.right, collected.right)) : E.left(refusal)
}

class OwnPool<N> implements Pool<N> {
  readonly tokens: readonly Token[] = ['x', 'y']
  readonly reserves: Reserves<N>
  readonly collected: Reserves<N>
  readonly protocolFees: Reserves<N>
  readonly time: number
  private readonly own: OwnRules<N>
  private readonly memory: Memory<N>

  constructor(own: OwnRules<N>, memory: Memory<N>, time: number, reserves: Reserves<N>, collected: Reserves<N>) {
    this.own = own
    this.memory = memory
    this.time = time
    this.reserves = reserves
    this.collected = collected
    this.protocolFees = { x: own.real.zero, y: own.real.zero }
  }

  get name(): string {
    return this.own.name
  }

  quote(tokenIn: Token, tokenOut: Token = otherToken(tokenIn)): Answer<Price<N>> {
    const { name, real, rules, quotes } = this.own
    const refusal =
      checkToken(tokenIn) ?? checkToken(tokenOut, [otherToken(tokenIn)]) ?? checkReserves(real, this.reserves)
    if (refusal !== undefined) return E.left(refusal)
    const price = guarded(name, 'quote', (): unknown =>
      quotes === undefined
        ? rules.quote(this.memory, tokenIn)
        : quotes.quote(mapValues(this.memory, real.toNumber), tokenIn),
    )
    if (E.isLeft(price)) return price
    const invalid =
      quotes === undefined
        ? checkAmount(real, price.right as N, 'quote')
        : checkAmount(float64, price.right as number, 'quote')
    return invalid === undefined ? (price as Answer<Price<N>>) : E.left(invalid)
  }

  swap(trade: Trade<N>): Answer<PoolSwap<N>> {
    const { name, real } = this.own
    const refusal = checkPairTrade(real, trade) ?? checkReserves(real, this.reserves)
    if (refusal !== undefined) return E.left(refusal)
    const { kind, token, amount } = trade
    const nothing = { x: real.zero, y: real.zero }
    if (real.isZero(amount)) {
      return E.right({ amountIn: amount, amountOut: amount, fees: nothing, protocolFees: nothing, pool: this })
    }
    const made = guarded(name, kind, () => this.#trade(trade))
    if (E.isLeft(made)) return made
    const tokenOut = kind === 'exactIn' ? otherToken(token) : token
    if (made.right === undefined) return E.left(this.#insufficient(tokenOut, trade))
    const { amountIn, amountOut, fees = nothing, memory } = made.right
    const invalid = checkAmounts(real, amountIn, amountOut, fees)
    if (invalid !== undefined) return E.left(invalid)
    return E.either.map(ownPoolAt(this.own, memory, this.time), pool => ({
      amountIn,
      amountOut,
      fees,
      protocolFees: nothing,
      pool,
    }))
  }

  addLiquidity(added: LiquidityIn<N>): Answer<LiquidityChange<N>> {
    const { own, memory, reserves } = this
    return this.#scaled(() =>
      E.either.chain(levelOf(own, memory), level => scalingIn(own.real, level, reserves, added)),
    )
  }

  removeLiquidity(removed: LiquidityOut<N>): Answer<LiquidityChange<N>> {
    const { own, memory } = this
    return this.#scaled(() => E.either.chain(levelOf(own, memory), level => scalingOut(own.real, level, removed)))
  }

  at(event: PoolEvent<N>): Answer<Pool<N>> {
    const { name, real, rules } = this.own
    if (!isRecord(event)) return E.left(invalidValue('event', event, 'an object with time'))
    const { time } = event
    const told = event.price
    const refusal = checkTime(time, this.time) ?? (told === undefined ? undefined : checkToldPrice(real, told))
    if (refusal !== undefined) return E.left(refusal)
    // A price is no whole number.
    const price = isWhole(real) ? undefined : (told as N | undefined)
    const memory = guarded(name, 'onTime', () => {
      return rules.onTime?.(this.memory, { time, elapsed: time - this.time, price }) ?? this.memory
    })
    return E.isLeft(memory) ? memory : ownPoolAt(this.own, memory.right, time, true)
  }

  get state() {
    const { name, real, parameters } = this.own
    const save = (numbers: Readonly<Record<string, N>>) => saveNumbers(real, numbers)
    return {
      name,
      parameters: save(parameters),
      time: this.time,
      reserves: save({ ...this.reserves }),
      collected: save({ ...this.collected }),
      protocolFees: save({ ...this.protocolFees }),
      feeMemory: {},
      poolMemory: save(this.memory),
    }
  }

  #trade({ kind, token, amount }: Trade<N>): OwnSwap<N> | undefined {
    const { real, rules } = this.own
    if (kind === 'exactIn') return rules.exactIn(this.memory, token, amount)
    if (rules.exactOut !== undefined) return rules.exactOut(this.memory, token, amount)
    if (real.compare(amount, this.reserves[token]) > 0) return undefined
    const tokenIn = otherToken(token)
    if (isWhole(real)) {
      const paying = (paid: bigint) => rules.exactIn(this.memory, tokenIn, paid as N) as OwnSwap<bigint> | undefined
      return wholeExactOut(paying, amount as bigint) as OwnSwap<N> | undefined
    }
    const start = real.div(amount, rules.quote(this.memory, tokenIn))
    return exactOutBySearch(real, paid => rules.exactIn(this.memory, tokenIn, paid), amount, start)
  }

  #insufficient(token: Token, { kind, amount }: Trade<N>): CurveError {
    const { real } = this.own
    return {
      _tag: 'InsufficientReserves',
      token,
      given: kind === 'exactOut' ? real.toText(amount) : `what ${real.toText(amount)} would buy`,
      allowed: `at most ${real.toText(this.reserves[token])}`,
    }
  }

  #scaled(scaling: () => Answer<Scaling<N>>): Answer<LiquidityChange<N>> {
    const { name, real, rules } = this.own
    const invalid = checkReserves(real, this.reserves)
    if (invalid !== undefined) return E.left(invalid)
    const scaled = scaling()
    if (E.isLeft(scaled)) return scaled
    const { liquidity, scale, offered } = scaled.right
    const memory = guarded(name, 'scaled', () => rules.scaled(this.memory, scale))
    if (E.isLeft(memory)) return memory
    return E.either.map(ownPoolAt(this.own, memory.right, this.time, true), pool => {
      const moved = (token: Token) => real.abs(real.sub(pool.reserves[token], this.reserves[token]))
      const amounts = { x: moved('x'), y: moved('y') }
      const left = (token: Token) => (offered === undefined ? real.zero : real.sub(offered[token], amounts[token]))
      return { pool, amounts, left: scaled.right.left ?? { x: left('x'), y: left('y') }, liquidity }
    })
  }
}

/** Checks what an oracle says: in float64 for a pool of whole units. */
const checkToldPrice = <N>(real: Real<N>, price: Price<N>) =>
  isWhole(real) ? checkPrice(float64, price as number) : checkPrice(real, price as N)

/** Checks what a trade answered: the error, or nothing. */
const checkAmounts = <N>(real: Real<N>, amountIn: N, amountOut: N, fees: Reserves<N>): CurveError | undefined =>
  checkAmount(real, amountIn, 'amount in') ??
  checkAmount(real, amountOut, 'amount out') ??
  checkAmount(real, fees.x, 'fee in X') ??
  checkAmount(real, fees.y, 'fee in Y')
