// Opening a pair of Uniswap v2: empty, with a first deposit, as a chain records it, or as it was saved.

import type { Answer, InvalidQuantity, PoolState, Reserves } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { minted } from './liquidity.js'
import { checkAmounts, checkWhole, EMPTY, MOST_RESERVE, type Pair } from './pair.js'
import { OWNER } from './proportional.js'
import { restored } from './saved-state.js'
import { PairPool, type UniswapV2Pool } from './uniswap-v2-pool.js'

/** How a pair of Uniswap v2 opens. */
export interface UniswapV2Opening {
  /** In the smallest units of token 0 (X) and token 1 (Y), below 2^112. Neither is there unless given. */
  readonly reserves?: Reserves<bigint>
  /** Shares of all holders, below 2^112; those of a first deposit by `owner` unless given. */
  readonly totalSupply?: bigint
  /** The product that the protocol's fee counts from; 0 unless given. */
  readonly kLast?: bigint
  /** Whether the protocol's fee is on; it is not unless given. */
  readonly feeOn?: boolean
  /** Shares by holder, of those in `totalSupply`; the rest belongs to holders who are not named. */
  readonly shares?: Readonly<Record<string, bigint>>
  /** Seconds; 0 unless given. */
  readonly time?: number
  /** What `pool.state` was: everything else is in it. */
  readonly state?: PoolState
}

const invalid = (quantity: string, given: unknown, allowed: string): E.Either<InvalidQuantity, never> =>
  E.left({ _tag: 'InvalidQuantity', quantity, given: String(given), allowed })

/** A pair, checked as a whole. */
const checked = (pair: Pair): Answer<Pair> => {
  const { reserves, totalSupply, kLast, shares } = pair
  const wrong =
    checkAmounts('reserve', reserves, MOST_RESERVE) ??
    checkWhole('totalSupply', totalSupply, MOST_RESERVE) ??
    checkWhole('kLast', kLast, MOST_RESERVE * MOST_RESERVE) ??
    [...shares].map(([holder, held]) => checkWhole(`shares of ${holder}`, held)).find(each => each !== undefined)
  if (wrong !== undefined) return E.left(wrong)
  const held = [...shares.values()].reduce((sum, each) => sum + each, 0n)
  if (held > totalSupply) return invalid('shares of all holders', held, `at most the totalSupply, ${totalSupply}`)
  const { x, y } = reserves
  return (x === 0n) === (totalSupply === 0n) && (y === 0n) === (totalSupply === 0n)
    ? E.right(pair)
    : E.left({
        _tag: 'InvalidReserves',
        given: `X = ${x}, Y = ${y}, with ${totalSupply} shares`,
        allowed: 'all above 0, or all 0',
      })
}

/**
 * A pair of Uniswap v2 to the last unit: trades, deposits, withdrawals and the protocol's fee as the deployed contract
 * answers them. What it would revert is `Reverted`, with the contract's own message. Donations (`sync`, `skim`) and the
 * accumulated prices are not kept.
 *
 * `addLiquidity` and `removeLiquidity` act for the holder `owner`; `liquidity` asked for is rounded up to whole units, so that
 * a little more may be minted.
 *
 * Errors: `InvalidQuantity`, `InvalidReserves`; those of `mint` where a first deposit opens it.
 *
 * @example
 * import { exactIn, exactOut, orThrow } from '@ammeter/core'
 * import { uniswapV2 } from '@ammeter/constant-product/evm'
 *
 * const pool = orThrow(uniswapV2({ reserves: { x: 1_000_000n, y: 3_000_000n } }))
 * pool.totalSupply // => 1732050n
 * orThrow(pool.swap(exactIn('x', 10_000n))).amountOut // => 29614n
 * orThrow(pool.swap(exactOut('y', 29_614n))).amountIn // => 10000n
 * orThrow(orThrow(pool.burn(500_000n)).pool.mint({ x: 1_000n, y: 3_000n })).liquidity // => 1732n
 * pool.exchange({ paid: { x: 10_000n, y: 0n }, taken: { x: 0n, y: 29_615n } }) // => { _tag: 'Left', left: { _tag: 'Reverted', reason: 'UniswapV2: K', quantity: 'product of the reserves, fees left out, times 10^6', given: '2999999738450000000', allowed: 'at least 3000000000000000000' } }
 */
export const uniswapV2 = ({
  reserves,
  totalSupply,
  kLast = 0n,
  feeOn = false,
  shares = {},
  time = 0,
  state,
}: UniswapV2Opening = {}): Answer<UniswapV2Pool> => {
  const opened = (pair: Answer<Pair>, at: number): Answer<UniswapV2Pool> =>
    Number.isFinite(at)
      ? E.either.map(E.either.chain(pair, checked), right => new PairPool(right, at))
      : invalid('time', at, 'a number of seconds')
  if (state !== undefined) {
    const saved = restored(state, 'uniswap-v2')
    return E.isLeft(saved) ? saved : opened(E.right(saved.right.pair), saved.right.time)
  }
  const empty = { ...EMPTY, kLast, feeOn }
  if (reserves === undefined) return opened(E.right(empty), time)
  return totalSupply === undefined
    ? opened(
        E.either.map(minted(empty, reserves, OWNER), ({ pair }) => pair),
        time,
      )
    : opened(E.right({ reserves, totalSupply, kLast, feeOn, shares: new Map(Object.entries(shares)) }), time)
}
