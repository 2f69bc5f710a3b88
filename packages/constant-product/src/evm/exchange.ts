// Swaps of Uniswap v2: what a pair accepts, and the amounts just on the edge of it.

import { type Answer, otherToken, type Reserves, type Reverted, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { checkAmounts, type Pair, storable } from './pair.js'
import { product, reverted } from './reverted.js'

/** What is paid into a pair and what is taken out of it, of both tokens. */
export interface Exchange {
  readonly paid: Reserves<bigint>
  readonly taken: Reserves<bigint>
}

const insufficientLiquidity = (taken: bigint, reserve: bigint) =>
  reverted('UniswapV2: INSUFFICIENT_LIQUIDITY', 'amount out', taken, `below the reserve, ${reserve}`)

const nothingPaid = (paid: bigint) => reverted('UniswapV2: INSUFFICIENT_INPUT_AMOUNT', 'amount in', paid, 'above 0')

const nothingTaken = (taken: bigint) =>
  reverted('UniswapV2: INSUFFICIENT_OUTPUT_AMOUNT', 'amount out', taken, 'above 0')

/**
 * The pair after an exchange: it holds on to the product of its reserves, the payments counted at 997 parts of 1000, and
 * asks nothing else of the amounts. Errors: `InvalidQuantity`, `Reverted`.
 */
export const exchanged = (pair: Pair, { paid, taken }: Exchange): Answer<Pair> => {
  const invalid = checkAmounts('amount paid', paid) ?? checkAmounts('amount taken', taken)
  if (invalid !== undefined) return E.left(invalid)
  const { x, y } = pair.reserves
  if (taken.x === 0n && taken.y === 0n) return nothingTaken(0n)
  if (taken.x >= x) return insufficientLiquidity(taken.x, x)
  if (taken.y >= y) return insufficientLiquidity(taken.y, y)
  if (paid.x === 0n && paid.y === 0n) return nothingPaid(0n)
  const after = { x: x + paid.x - taken.x, y: y + paid.y - taken.y }
  const kept = product('product of the reserves', after.x * 1000n - paid.x * 3n, after.y * 1000n - paid.y * 3n)
  if (E.isLeft(kept)) return kept
  const least = x * y * 1_000_000n
  return kept.right < least
    ? reverted('UniswapV2: K', 'product of the reserves, fees left out, times 10^6', kept.right, `at least ${least}`)
    : E.either.map(storable(after), reserves => ({ ...pair, reserves }))
}

/** What a trade moves. */
export interface Traded {
  readonly amountIn: bigint
  readonly amountOut: bigint
  readonly reserves: Reserves<bigint>
}

/** The trade of two amounts that hold on to the product, its other bounds checked. */
const settled = (
  reserves: Reserves<bigint>,
  tokenIn: Token,
  amountIn: bigint,
  amountOut: bigint,
): E.Either<Reverted, Traded> =>
  E.either.map(
    storable(
      tokenIn === 'x'
        ? { x: reserves.x + amountIn, y: reserves.y - amountOut }
        : { x: reserves.x - amountOut, y: reserves.y + amountIn },
    ),
    after => ({ amountIn, amountOut, reserves: after }),
  )

/** Pays exactly an amount and takes the most that the pair lets go for it. Errors: `Reverted`. */
export const sold = (reserves: Reserves<bigint>, tokenIn: Token, amountIn: bigint): E.Either<Reverted, Traded> => {
  const held = reserves[tokenIn]
  const reserve = reserves[otherToken(tokenIn)]
  if (amountIn === 0n) return nothingPaid(amountIn)
  if (reserve === 0n) return insufficientLiquidity(0n, reserve)
  const counted = amountIn * 997n
  const amountOut = (counted * reserve) / (held * 1000n + counted)
  return amountOut === 0n ? nothingTaken(amountOut) : settled(reserves, tokenIn, amountIn, amountOut)
}

/**
 * Takes exactly an amount and pays what the periphery's library asks for it: the least that is enough, or one unit more where
 * the quotient is whole. Errors: `Reverted`.
 */
export const bought = (reserves: Reserves<bigint>, tokenOut: Token, amountOut: bigint): E.Either<Reverted, Traded> => {
  const tokenIn = otherToken(tokenOut)
  const reserve = reserves[tokenOut]
  if (amountOut === 0n) return nothingTaken(amountOut)
  if (amountOut >= reserve) return insufficientLiquidity(amountOut, reserve)
  const amountIn = (reserves[tokenIn] * amountOut * 1000n) / ((reserve - amountOut) * 997n) + 1n
  return settled(reserves, tokenIn, amountIn, amountOut)
}
