import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { checkAmount, checkPositive, checkPrice, checkReserves, invalidQuantity } from '../check.js'
import type { Answer } from '../curve/curve.js'
import { otherToken, type Reserves, type Token } from '../curve/reserves.js'
import type { Trade } from '../curve/trade.js'
import type { CurveError } from '../errors.js'
import { guarded } from '../fault.js'
import { checkMemory, checkPairTrade, checkTime, checkToken, invalidValue, isRecord } from './check-trade.js'
import { exactOutBySearch } from './exact-out-by-search.js'
import type { Memory } from './fee-policy.js'
import { takenOf } from './liquidity.js'
import { wayOf } from './opening.js'
import type { LiquidityChange, LiquidityIn, LiquidityOut, Pool, PoolEvent, PoolSwap, Price } from './pool.js'
import type { OwnSwap, PoolRules } from './pool-rules.js'
import { readState, saveNumbers } from './pool-state.js'
import type { PoolTerms } from './terms.js'

/** A pool's rules in an arithmetic. */
export interface OwnRules<N> {
  readonly name: string
  readonly real: Real<N>
  readonly parameters: Readonly<Record<string, N>>
  readonly rules: PoolRules<N>
}

/** Opens a pool with rules of its own. */
export const openOwnPool = <N>(own: OwnRules<N>, terms: PoolTerms<N>): Answer<Pool<N>> => {
  const { name, real, rules } = own
  const way = wayOf(terms)
  if (E.isLeft(way)) return way
  const feeTerm = (['fee', 'feeFrom', 'fees', 'protocolFee'] as const).find(term => terms[term] !== undefined)
  if (feeTerm !== undefined) {
    return E.left(invalidValue(feeTerm, terms[feeTerm], `left out: ${name} has a fee of its own`))
  }
  if (way.right === 'state') {
    const { state } = terms as Extract<PoolTerms<N>, { state: unknown }>
    return E.either.chain(readState(own, state), ({ poolMemory, time }) => poolAt(own, poolMemory, time))
  }
  if (way.right !== 'deposit') {
    return E.left(invalidValue('opening', way.right, `price and deposit, or state: ${name} has rules of its own`))
  }
  const { price, deposit, time = 0 } = terms as Extract<PoolTerms<N>, { deposit: unknown }>
  const refusal = checkPrice(real, price) ?? checkPositive(real, 'deposit', deposit)
  if (refusal !== undefined) return E.left(refusal)
  const memory = guarded(name, 'open', () => rules.open({ price, value: deposit, time }))
  return E.isLeft(memory) ? memory : poolAt(own, memory.right, time)
}

/** The pool of a memory, its reserves checked. */
const poolAt = <N>(own: OwnRules<N>, memory: Memory<N>, time: number): Answer<Pool<N>> => {
  const { name, real, rules } = own
  const nothing = { x: real.zero, y: real.zero }
  const invalid = checkMemory(real, name, 'memory', memory)
  if (invalid !== undefined) return E.left(invalid)
  const held = guarded(name, 'reserves', () => rules.reserves(memory))
  if (E.isLeft(held)) return held
  const collected = guarded(name, 'collected', () => rules.collected?.(memory) ?? nothing)
  if (E.isLeft(collected)) return collected
  const { x, y } = collected.right
  const refusal =
    checkReserves(real, held.right) ?? checkAmount(real, x, 'X collected') ?? checkAmount(real, y, 'Y collected')
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
    const { name, real, rules } = this.own
    const refusal = checkToken(tokenIn) ?? checkToken(tokenOut, [otherToken(tokenIn)])
    if (refusal !== undefined) return E.left(refusal)
    const price = guarded(name, 'quote', () => rules.quote(this.memory, tokenIn))
    if (E.isLeft(price)) return price
    const invalid = checkAmount(real, price.right, 'quote')
    return invalid === undefined ? (price as Answer<Price<N>>) : E.left(invalid)
  }

  swap(trade: Trade<N>): Answer<PoolSwap<N>> {
    const { name, real } = this.own
    const refusal = checkPairTrade(real, trade)
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
    return E.either.map(poolAt(this.own, memory, this.time), pool => ({
      amountIn,
      amountOut,
      fees,
      protocolFees: nothing,
      pool,
    }))
  }

  addLiquidity(added: LiquidityIn<N>): Answer<LiquidityChange<N>> {
    const { real } = this.own
    if (!isRecord(added)) return E.left(invalidValue('liquidity added', added, 'an object with liquidity or offered'))
    if (!('offered' in added)) {
      return this.#scaled('liquidity added', added.liquidity, (times, one) => real.add(one, times))
    }
    const taken = takenOf(real, this.reserves, added.offered)
    if (E.isLeft(taken)) return taken
    const { times, left } = taken.right
    const change = this.#scaled('liquidity added', times, (share, one) => real.add(one, share))
    return E.either.map(change, changed => ({ ...changed, left }))
  }

  removeLiquidity(removed: LiquidityOut<N>): Answer<LiquidityChange<N>> {
    if (!isRecord(removed)) return E.left(invalidValue('liquidity removed', removed, 'an object with share'))
    const given = 'share' in removed ? removed.share : removed.liquidity
    return this.#scaled('share removed', given, (share, one) => this.own.real.sub(one, share))
  }

  at(event: PoolEvent<N>): Answer<Pool<N>> {
    const { name, real, rules } = this.own
    if (!isRecord(event)) return E.left(invalidValue('event', event, 'an object with time'))
    const { time } = event
    const price = event.price as N | undefined
    const refusal = checkTime(time, this.time) ?? (price === undefined ? undefined : checkPrice(real, price))
    if (refusal !== undefined) return E.left(refusal)
    const memory = guarded(name, 'onTime', () => {
      return rules.onTime?.(this.memory, { time, elapsed: time - this.time, price }) ?? this.memory
    })
    return E.isLeft(memory) ? memory : poolAt(this.own, memory.right, time)
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

  #scaled(quantity: string, given: N, timesOf: (given: N, one: N) => N): Answer<LiquidityChange<N>> {
    const { name, real, rules } = this.own
    const refusal = checkPositive(real, quantity, given)
    if (refusal !== undefined) return E.left(refusal)
    const times = timesOf(given, real.one)
    if (real.compare(times, real.zero) <= 0) return E.left(invalidQuantity(real, quantity, given, 'less than 1'))
    const memory = guarded(name, 'scaled', () => rules.scaled(this.memory, times))
    if (E.isLeft(memory)) return memory
    return E.either.map(poolAt(this.own, memory.right, this.time), pool => {
      const moved = (token: Token) => real.abs(real.sub(pool.reserves[token], this.reserves[token]))
      const left = { x: real.zero, y: real.zero }
      return { pool, amounts: { x: moved('x'), y: moved('y') }, left, liquidity: given }
    })
  }
}

/** Checks what a trade answered: the error, or nothing. */
const checkAmounts = <N>(real: Real<N>, amountIn: N, amountOut: N, fees: Reserves<N>): CurveError | undefined =>
  checkAmount(real, amountIn, 'amount in') ??
  checkAmount(real, amountOut, 'amount out') ??
  checkAmount(real, fees.x, 'fee in X') ??
  checkAmount(real, fees.y, 'fee in Y')
