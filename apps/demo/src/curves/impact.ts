// Price impacts of trades with an entered curve.

import { describeError, exactIn, type FeePolicy, poolOf } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Entered } from './entered.js'

/** A trade with a pool, sized as a share of its value. */
export interface Impact {
  /** The share of the pool's value that the trader pays in. */
  readonly size: number
  /** How much worse than the quote the trade is, without the fee. */
  readonly impact: number
  /** The rate of its fee. */
  readonly fee: number
  /** The price before the trade, and the price that the trader pays or gets, fee included. */
  readonly quote: number
  readonly execution: number
}

/** Trades of several sizes with a pool at a price ratio; a sentence for a trade that cannot be made. */
export const impactsAt = (
  { curve }: Entered,
  ratio: number,
  { pays, fee }: { readonly pays: 'base' | 'quote'; readonly fee: E.Either<string, number | FeePolicy<number>> },
  sizes: readonly number[],
): readonly E.Either<string, Impact>[] => {
  if (E.isLeft(fee)) return sizes.map(() => fee)
  const pool = poolOf(curve, { price: ratio, liquidity: 1, fee: fee.right })
  const value = curve.value(ratio)
  if (E.isLeft(pool)) return sizes.map(() => E.left(describeError(pool.left)))
  if (E.isLeft(value)) return sizes.map(() => E.left(describeError(value.left)))
  return sizes.map(size => {
    const paid = size * value.right
    const swap = pool.right.swap(pays === 'base' ? exactIn('x', paid / ratio) : exactIn('y', paid))
    if (E.isLeft(swap)) return E.left(describeError(swap.left))
    const { priceImpact, spotPrice, executionPrice, feeRate } = swap.right
    return E.right({ size, impact: priceImpact, fee: feeRate, quote: spotPrice, execution: executionPrice })
  })
}
