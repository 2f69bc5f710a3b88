// Traces of Uniswap v2, row by row.

import {
  type Answer,
  type CurveError,
  defineTwin,
  type ModelGap,
  type Real,
  type Replay,
  type ReplayedRow,
  readFlag,
  readText,
  readWhole,
  type TraceLine,
  type TwinDefinition,
} from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import { FEE_TO } from './liquidity.js'
import { liquidityGap, tradeGap, withdrawalGaps } from './model-gaps.js'
import { uniswapV2 } from './uniswap-v2.js'
import type { UniswapV2Pool } from './uniswap-v2-pool.js'

/** What an operation comes to: the pool after it, the figures of its own, and the continuous model's. */
interface Done<N> {
  readonly inputs: readonly string[]
  readonly figures: TraceLine
  readonly pool: UniswapV2Pool
  readonly gaps: readonly ModelGap<N>[]
}

type Operation = <N>(real: Real<N>, pool: UniswapV2Pool, row: TraceLine) => Answer<Done<N>>

/** What a revert leaves as it was; any other error is the row's fault. */
const orReverted = <N>(
  answer: Answer<Done<N>>,
  pool: UniswapV2Pool,
  inputs: readonly string[],
  figures: TraceLine,
): Answer<Done<N>> => {
  const revert = (error: CurveError): Answer<Done<N>> =>
    error._tag === 'Reverted'
      ? E.right({ inputs, figures: { ...figures, error: error.reason }, pool, gaps: [] })
      : E.left(error)
  return E.isLeft(answer) ? revert(answer.left) : answer
}

const swap: Operation = (real, pool, row) => {
  const inputs = ['op', 'zeroForOne', 'amountIn', 'amountOut']
  return F.pipe(
    E.Do,
    E.bind('zeroForOne', () => readFlag(row, 'zeroForOne')),
    E.bind('amountIn', () => readWhole(row, 'amountIn')),
    E.bind('amountOut', () => readWhole(row, 'amountOut')),
    E.chain(({ zeroForOne, amountIn, amountOut }) => {
      const paid = zeroForOne ? { x: amountIn, y: 0n } : { x: 0n, y: amountIn }
      const takes = (out: bigint) => pool.exchange({ paid, taken: zeroForOne ? { x: 0n, y: out } : { x: out, y: 0n } })
      const done = E.either.map(takes(amountOut), after => ({
        inputs,
        figures: { maximal: E.isLeft(takes(amountOut + 1n)), error: null },
        pool: after,
        gaps: tradeGap(real, pool, zeroForOne ? 'x' : 'y', amountIn),
      }))
      return orReverted(done, pool, inputs, { maximal: false })
    }),
  )
}

const mint: Operation = (real, pool, row) => {
  const inputs = ['op', 'amount0', 'amount1', 'to']
  return F.pipe(
    E.Do,
    E.bind('x', () => readWhole(row, 'amount0')),
    E.bind('y', () => readWhole(row, 'amount1')),
    E.bind('to', () => readText(row, 'to')),
    E.chain(({ x, y, to }) => {
      const done = E.either.map(pool.mint({ x, y }, to), ({ liquidity, pool: after }) => ({
        inputs,
        figures: { liquidity: String(liquidity), error: null },
        pool: after,
        gaps: liquidityGap(real, pool, { x, y }, liquidity),
      }))
      return orReverted(done, pool, inputs, { liquidity: null })
    }),
  )
}

const burn: Operation = (real, pool, row) => {
  const inputs = ['op', 'from', 'liquidity']
  return F.pipe(
    E.Do,
    E.bind('from', () => readText(row, 'from')),
    E.bind('liquidity', () => readWhole(row, 'liquidity')),
    E.chain(({ from, liquidity }) => {
      const done = E.either.map(pool.burn(liquidity, from), ({ amounts, pool: after }) => ({
        inputs,
        figures: { amount0: String(amounts.x), amount1: String(amounts.y), error: null },
        pool: after,
        gaps: withdrawalGaps(real, pool, liquidity, amounts),
      }))
      return orReverted(done, pool, inputs, { amount0: null, amount1: null })
    }),
  )
}

const setFeeTo: Operation = (_real, pool, row) =>
  E.either.map(readFlag(row, 'feeOn'), feeOn => ({
    inputs: ['op', 'feeOn'],
    figures: { error: null },
    pool: pool.withFee(feeOn),
    gaps: [],
  }))

const OPERATIONS: ReadonlyMap<unknown, Operation> = new Map(Object.entries({ swap, mint, burn, setFeeTo }))

/** The figures of a pair that stand in every row. */
const stateOf = (pool: UniswapV2Pool): TraceLine => ({
  reserve0: String(pool.reserves.x),
  reserve1: String(pool.reserves.y),
  totalSupply: String(pool.totalSupply),
  kLast: String(pool.kLast),
  feeToBalance: String(pool.sharesOf(FEE_TO)),
})

const replayAt =
  <N>(real: Real<N>, pool: UniswapV2Pool): Replay<N> =>
  (row): Answer<ReplayedRow<N>> => {
    const operation = OPERATIONS.get(row.op)
    if (operation === undefined) {
      const allowed = [...OPERATIONS.keys()].join(', ')
      return E.left({ _tag: 'InvalidChoice', choice: 'op', given: String(row.op), allowed: `one of ${allowed}` })
    }
    return E.either.map(operation(real, pool, row), done => ({
      inputs: done.inputs,
      figures: { ...done.figures, ...stateOf(done.pool) },
      gaps: done.gaps,
      next: replayAt(real, done.pool),
    }))
  }

/** The pair of a first line: with `totalSupply` as it stands, without it after a first deposit of its reserves. */
const openedBy = (init: TraceLine): Answer<UniswapV2Pool> =>
  F.pipe(
    E.Do,
    E.bind('x', () => readWhole(init, 'reserve0')),
    E.bind('y', () => readWhole(init, 'reserve1')),
    E.chain(({ x, y }) => {
      if (init.totalSupply === undefined) return uniswapV2({ reserves: { x, y } })
      return F.pipe(
        E.Do,
        E.bind('totalSupply', () => readWhole(init, 'totalSupply')),
        E.bind('kLast', () => readWhole(init, 'kLast')),
        E.bind('feeOn', () => readFlag(init, 'feeOn')),
        E.bind('taken', () => readWhole(init, 'feeToBalance')),
        E.chain(({ taken, ...rest }) => uniswapV2({ reserves: { x, y }, ...rest, shares: { [FEE_TO]: taken } })),
      )
    }),
  )

/**
 * Replays traces of the contract UniswapV2Pair: swaps, deposits, withdrawals, and the protocol's fee turned on and off.
 *
 * @example
 * import { float64, orThrow, replayTrace } from '@ammeter/core'
 * import { uniswapV2Twin } from '@ammeter/constant-product/evm'
 * import { either as E } from 'fp-ts'
 *
 * const replayed = replayTrace([uniswapV2Twin], float64, [
 *   { op: 'init', pool: 'UniswapV2Pair', reserve0: '1000000', reserve1: '3000000' },
 *   { op: 'swap', zeroForOne: true, amountIn: '10000', amountOut: '29614', maximal: true, reserve0: '1010000', reserve1: '2970386' },
 * ])
 * E.isRight(replayed) && replayed.right.equal // => 1
 */
export const uniswapV2Twin: TwinDefinition = defineTwin({
  name: 'uniswap-v2',
  summary: 'A pair of Uniswap v2',
  pool: 'UniswapV2Pair',
  sources: [
    {
      title: 'H. Adams, N. Zinsmeister, D. Robinson: Uniswap v2 Core (2020)',
      url: 'https://uniswap.org/whitepaper.pdf',
    },
  ],
  open: (real, init) => E.either.map(openedBy(init), pool => replayAt(real, pool)),
})
