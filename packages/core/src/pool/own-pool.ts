import { either as E } from 'fp-ts'
import { invalidQuantity, refusedPositive, refusedPrice, refusedReserves, refusedTrade } from '../check.js'
import type { Answer } from '../curve.js'
import type { CurveError } from '../errors.js'
import type { Real } from '../real.js'
import { otherToken, type Reserves, type Token } from '../reserves.js'
import { shown } from '../shown.js'
import type { Trade } from '../trade.js'
import { checkTime, checkToken } from './check-trade.js'
import type { OwnSwap, PoolRules } from './define-pool.js'
import { exactOutBySearch } from './exact-out-by-search.js'
import type { Memory } from './fee-policy.js'
import { guarded } from './guarded.js'
import type { LiquidityChange, LiquidityIn, LiquidityOut, Pool, PoolEvent, PoolSwap, Price } from './pool.js'
import { readNumbers, saveNumbers } from './pool-state.js'
import type { PoolTerms } from './terms.js'

/** A pool's rules in an arithmetic. */
export interface OwnRules<N> {
  readonly name: string
  readonly real: Real<N>
  readonly parameters: Readonly<Record<string, N>>
  readonly rules: PoolRules<N>
}

const differs = (quantity: string, given: unknown, allowed: string): Answer<never> =>
  E.left({ _tag: 'InvalidQuantity', quantity, given: shown(given), allowed })

/** Opens a pool with rules of its own. */
export const openedPool = <N>(own: OwnRules<N>, terms: PoolTerms<N>): Answer<Pool<N>> => {
  const { name, real, rules } = own
  if ('state' in terms) {
    const { state } = terms
    return state.name === name
      ? poolAt(own, readNumbers(real, state.poolMemory), state.time)
      : differs('pool of the saved state', state.name, shown(name))
  }
  if (terms.fee !== undefined) return differs('fee', terms.fee, `left out: ${name} has a fee of its own`)
  if (!('price' in terms && 'deposit' in terms)) {
    return differs(
      'opening',
      Object.keys(terms).join(', '),
      `price and deposit, or state: ${name} has rules of its own`,
    )
  }
  const { price, deposit, time = 0 } = terms
  const refusal = refusedPrice(real, price) ?? refusedPositive(real, 'deposit', deposit)
  if (refusal !== undefined) return E.left(refusal)
  const memory = guarded(name, 'open', () => rules.open({ price, value: deposit, time }))
  return E.isLeft(memory) ? memory : poolAt(own, memory.right, time)
}

/** The pool of a memory, its reserves checked. */
const poolAt = <N>(own: OwnRules<N>, memory: Memory<N>, time: number): Answer<Pool<N>> => {
  const { name, real, rules } = own
  const nothing = { x: real.zero, y: real.zero }
  const held = guarded(name, 'reserves', () => rules.reserves(memory))
  if (E.isLeft(held)) return held
  const collected = guarded(name, 'collected', () => rules.collected?.(memory) ?? nothing)
  if (E.isLeft(collected)) return collected
  const invalid = refusedReserves(real, held.right)
  return invalid === undefined
    ? E.right(new OwnPool(own, memory, time, held.right, collected.right, nothing))
    : E.left(invalid)
}

class OwnPool<N> implements Pool<N> {
  readonly tokens: readonly Token[] = ['x', 'y']
  readonly reserves: Reserves<N>
  readonly collected: Reserves<N>
  readonly protocolFees: Reserves<N>
  readonly time: number
  private readonly own: OwnRules<N>
  private readonly memory: Memory<N>

  constructor(
    own: OwnRules<N>,
    memory: Memory<N>,
    time: number,
    reserves: Reserves<N>,
    collected: Reserves<N>,
    nothing: Reserves<N>,
  ) {
    this.own = own
    this.memory = memory
    this.time = time
    this.reserves = reserves
    this.collected = collected
    this.protocolFees = nothing
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
    return real.isFinite(price.right) && real.compare(price.right, real.zero) >= 0
      ? (price as Answer<Price<N>>)
      : E.left(invalidQuantity(real, 'quote', price.right, 'a number of at least 0'))
  }

  swap(trade: Trade<N>): Answer<PoolSwap<N>> {
    const { name, real } = this.own
    const refusal = refusedTrade(real, trade)
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
    return 'liquidity' in added
      ? this.#scaled('liquidity added', added.liquidity, (times, one) => this.own.real.add(one, times))
      : differs('liquidity added', 'amounts offered', `a multiple of the pool's own: ${this.name} has rules of its own`)
  }

  removeLiquidity(removed: LiquidityOut<N>): Answer<LiquidityChange<N>> {
    const given = 'share' in removed ? removed.share : removed.liquidity
    return this.#scaled('share removed', given, (share, one) => this.own.real.sub(one, share))
  }

  at({ time, price }: PoolEvent<N>): Answer<Pool<N>> {
    const { name, real, rules } = this.own
    const refusal = checkTime(time, this.time) ?? (price === undefined ? undefined : refusedPrice(real, price as N))
    if (refusal !== undefined) return E.left(refusal)
    const event = { time, elapsed: time - this.time, price: price as N | undefined }
    const memory = guarded(name, 'onTime', () => rules.onTime?.(this.memory, event) ?? this.memory)
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
    const refusal = refusedPositive(real, quantity, given)
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

/** Checks what a trade answered. */
const checkAmounts = <N>(real: Real<N>, amountIn: N, amountOut: N, fees: Reserves<N>): CurveError | undefined => {
  const amounts = { 'amount in': amountIn, 'amount out': amountOut, 'fee in X': fees.x, 'fee in Y': fees.y }
  const wrong = Object.entries(amounts).find(([, a]) => !(real.isFinite(a) && real.compare(a, real.zero) >= 0))
  return wrong && invalidQuantity(real, wrong[0], wrong[1], 'a number of at least 0')
}
