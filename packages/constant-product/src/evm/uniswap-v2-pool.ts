// A pair of Uniswap v2 as a pool of core, in whole units.

import {
  type Amounts,
  type Answer,
  type CurveError,
  type LiquidityChange,
  type LiquidityIn,
  type LiquidityOut,
  otherToken,
  type Pool,
  type PoolEvent,
  type PoolState,
  type PoolSwap,
  type Reserves,
  type Token,
  type Trade,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import { bought, type Exchange, exchanged, sold } from './exchange.js'
import { burned, minted } from './liquidity.js'
import { checkWhole, type Pair, sharesOf } from './pair.js'
import { depositFor, OWNER, takenOf } from './proportional.js'
import { savedState } from './saved-state.js'

const NOTHING: Amounts<bigint> = { x: 0n, y: 0n }
const TOKENS: readonly Token[] = ['x', 'y']

/** A trade with a pair of Uniswap v2, and the pair after it. */
export interface UniswapV2Swap extends PoolSwap<bigint> {
  readonly pool: UniswapV2Pool
}

/** A pair of Uniswap v2, in the smallest units of its tokens: a `Pool<bigint>` with what the contract does besides. */
export interface UniswapV2Pool extends Pool<bigint>, Pair {
  /** A trade by the formulas of the periphery's library. Errors: `InvalidChoice`, `InvalidQuantity`, `Reverted`. */
  readonly swap: (trade: Trade<bigint>) => Answer<UniswapV2Swap>
  /**
   * The contract's `swap`: takes amounts out for payments of any amounts, which it accepts where the product of its reserves
   * does not fall, fees left out. Errors: `InvalidQuantity`, `Reverted`.
   */
  readonly exchange: (amounts: Exchange) => Answer<UniswapV2Pool>
  /** The contract's `mint`: shares for what a holder sends, all of it. Errors: `InvalidQuantity`, `Reverted`. */
  readonly mint: (
    amounts: Reserves<bigint>,
    holder?: string,
  ) => Answer<{ readonly liquidity: bigint; readonly pool: UniswapV2Pool }>
  /** The contract's `burn`: both tokens for shares of a holder. Errors: `InvalidQuantity`, `Reverted`. */
  readonly burn: (
    liquidity: bigint,
    holder?: string,
  ) => Answer<{ readonly amounts: Reserves<bigint>; readonly pool: UniswapV2Pool }>
  /** The shares of a holder; `feeTo` holds the protocol's. */
  readonly sharesOf: (holder: string) => bigint
  /** The pair with the protocol's fee on or off: the next deposit or withdrawal heeds it. */
  readonly withFee: (feeOn: boolean) => UniswapV2Pool
}

const invalidChoice = (choice: string, given: unknown, allowed: string): CurveError => ({
  _tag: 'InvalidChoice',
  choice,
  given: String(given),
  allowed,
})

const isToken = (token: unknown): token is Token => token === 'x' || token === 'y'

/** Checks a trade: answers the error, or nothing. */
const checkTrade = ({ kind, token, amount, otherToken: other }: Trade<bigint>): CurveError | undefined => {
  if (kind !== 'exactIn' && kind !== 'exactOut') return invalidChoice('kind of trade', kind, 'exactIn or exactOut')
  if (!isToken(token)) return invalidChoice('token', token, 'x or y')
  if (other !== undefined && other !== otherToken(token)) {
    return invalidChoice('other token', other, otherToken(token))
  }
  return checkWhole('amount', amount)
}

/** A pair with the operations of a pool. */
export class PairPool implements UniswapV2Pool {
  readonly name = 'uniswap-v2'
  readonly tokens = TOKENS
  readonly collected = NOTHING
  readonly protocolFees = NOTHING
  readonly time: number
  readonly reserves: Reserves<bigint>
  readonly totalSupply: bigint
  readonly kLast: bigint
  readonly feeOn: boolean
  readonly shares: ReadonlyMap<string, bigint>

  constructor({ reserves, totalSupply, kLast, feeOn, shares }: Pair, time: number) {
    this.time = time
    this.reserves = reserves
    this.totalSupply = totalSupply
    this.kLast = kLast
    this.feeOn = feeOn
    this.shares = shares
  }

  quote(tokenIn: Token, tokenOut: Token = otherToken(tokenIn)): Answer<number> {
    if (!isToken(tokenIn)) return E.left(invalidChoice('token', tokenIn, 'x or y'))
    if (tokenOut !== otherToken(tokenIn)) return E.left(invalidChoice('token', tokenOut, otherToken(tokenIn)))
    const held = this.reserves[tokenIn]
    return E.right(held === 0n ? 0 : 0.997 * (Number(this.reserves[tokenOut]) / Number(held)))
  }

  swap(trade: Trade<bigint>): Answer<UniswapV2Swap> {
    const invalid = checkTrade(trade)
    if (invalid !== undefined) return E.left(invalid)
    const { kind, token, amount } = trade
    const made = kind === 'exactIn' ? sold(this.reserves, token, amount) : bought(this.reserves, token, amount)
    if (E.isLeft(made)) return made
    const { amountIn, amountOut, reserves } = made.right
    const charged = (amountIn * 3n) / 1000n
    const isOfX = (token === 'x') === (kind === 'exactIn')
    const { totalSupply, kLast, feeOn, shares } = this
    return E.right({
      amountIn,
      amountOut,
      fees: isOfX ? { x: charged, y: 0n } : { x: 0n, y: charged },
      protocolFees: NOTHING,
      pool: new PairPool({ reserves, totalSupply, kLast, feeOn, shares }, this.time),
    })
  }

  exchange(amounts: Exchange): Answer<UniswapV2Pool> {
    return E.either.map(exchanged(this, amounts), pair => this.#next(pair))
  }

  mint(amounts: Reserves<bigint>, holder = OWNER) {
    return E.either.map(minted(this, amounts, holder), ({ liquidity, pair }) => ({ liquidity, pool: this.#next(pair) }))
  }

  burn(liquidity: bigint, holder = OWNER) {
    return E.either.map(burned(this, liquidity, holder), ({ amounts, pair }) => ({ amounts, pool: this.#next(pair) }))
  }

  sharesOf(holder: string): bigint {
    return sharesOf(this, holder)
  }

  withFee(feeOn: boolean): UniswapV2Pool {
    const { reserves, totalSupply, kLast, shares } = this
    return this.#next({ reserves, totalSupply, kLast, feeOn, shares })
  }

  addLiquidity(added: LiquidityIn<bigint>): Answer<LiquidityChange<bigint>> {
    const deposit = depositFor(this, added)
    if (E.isLeft(deposit)) return deposit
    const { amounts, left } = deposit.right
    return E.either.map(this.mint(amounts), ({ liquidity, pool }) => ({ pool, amounts, left, liquidity }))
  }

  removeLiquidity(removed: LiquidityOut<bigint>): Answer<LiquidityChange<bigint>> {
    const taken = takenOf(this, removed)
    if (E.isLeft(taken)) return taken
    const liquidity = taken.right
    return E.either.map(this.burn(liquidity), ({ amounts, pool }) => ({ pool, amounts, left: NOTHING, liquidity }))
  }

  at({ time }: PoolEvent<bigint>): Answer<UniswapV2Pool> {
    return Number.isFinite(time) && time >= this.time
      ? E.right(new PairPool(this, time))
      : E.left({
          _tag: 'InvalidQuantity',
          quantity: 'time',
          given: String(time),
          allowed: `a number of seconds, at least ${this.time}`,
        })
  }

  get state(): PoolState {
    return savedState(this, this.name, this.time)
  }

  #next(pair: Pair): UniswapV2Pool {
    return new PairPool(pair, this.time)
  }
}
