// What the continuous model answers where a pair of Uniswap v2 answers in whole units.

import { exactIn, type ModelGap, type Real, type Reserves, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { constantProduct } from '../constant-product.js'
import type { UniswapV2Pool } from './uniswap-v2-pool.js'

const ROUNDING = 'rounding of amounts'
const PROTOCOL = "rounding of the protocol's fee"

const numbers = <N>(real: Real<N>, { x, y }: Reserves<bigint>): Reserves<N> => ({
  x: real.of(String(x)),
  y: real.of(String(y)),
})

/** The most that the pair pays for an amount, beside what the curve pays for 99.7 % of it. */
export const tradeGap = <N>(
  real: Real<N>,
  pool: UniswapV2Pool,
  tokenIn: Token,
  amountIn: bigint,
): readonly ModelGap<N>[] => {
  const exact = pool.swap(exactIn(tokenIn, amountIn))
  if (E.isLeft(exact)) return []
  const counted = real.div(real.mul(real.of(String(amountIn)), real.of(997)), real.of(1000))
  const model = E.either.chain(constantProduct(real, {}), curve =>
    curve.swap(numbers(real, pool.reserves), exactIn(tokenIn, counted)),
  )
  return E.isLeft(model) ? [] : [{ exact: exact.right.amountOut, real: model.right.amountOut, cause: ROUNDING }]
}

/** All shares after the protocol took its part, in the reals, and what rounds them in a pair. */
const sharesOf = <N>(real: Real<N>, { reserves, totalSupply, kLast, feeOn }: UniswapV2Pool) => {
  const { add, sub, mul, div, sqrt } = real
  const shares = real.of(String(totalSupply))
  const [root, last] = [sqrt(real.of(String(reserves.x * reserves.y))), sqrt(real.of(String(kLast)))]
  if (!feeOn || kLast === 0n || real.compare(root, last) <= 0) return { shares, cause: ROUNDING }
  const growth = div(sub(root, last), add(mul(real.of(5), root), last))
  return { shares: add(shares, mul(shares, growth)), cause: PROTOCOL }
}

/** The shares for a deposit, beside those of the scarcer token in the reals. */
export const liquidityGap = <N>(
  real: Real<N>,
  pool: UniswapV2Pool,
  amounts: Reserves<bigint>,
  liquidity: bigint,
): readonly ModelGap<N>[] => {
  const { mul, div, sub, min, sqrt } = real
  const paid = numbers(real, amounts)
  if (pool.totalSupply === 0n) {
    return [{ exact: liquidity, real: sub(sqrt(mul(paid.x, paid.y)), real.of(1000)), cause: ROUNDING }]
  }
  const held = numbers(real, pool.reserves)
  const { shares, cause } = sharesOf(real, pool)
  return [{ exact: liquidity, real: mul(shares, min(div(paid.x, held.x), div(paid.y, held.y))), cause }]
}

/** The amounts for shares, beside their part of the reserves in the reals. */
export const withdrawalGaps = <N>(
  real: Real<N>,
  pool: UniswapV2Pool,
  liquidity: bigint,
  amounts: Reserves<bigint>,
): readonly ModelGap<N>[] => {
  const held = numbers(real, pool.reserves)
  const { shares, cause } = sharesOf(real, pool)
  const part = real.div(real.of(String(liquidity)), shares)
  return (['x', 'y'] as const).map(token => ({ exact: amounts[token], real: real.mul(held[token], part), cause }))
}
