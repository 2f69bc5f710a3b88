// The rest of the market that simulations assume by default: one large pool.

import { constantProduct } from '@ammeter/constant-product'
import { float64, orThrow } from '@ammeter/core'
import type { MarketPool } from '@ammeter/simulation'

/** The value of the rest of the market, as a multiple of the pool's value. */
const TIMES = 100

/** Its fee. */
const FEE = 0.003

/**
 * The rest of the market by default: one constant product of 100 times the pool's value at a fee of 0.3 %.
 *
 * @param poolValue What the pool holds at entry, in Y.
 */
export const defaultMarket = (poolValue: number): readonly MarketPool[] => [
  { curve: orThrow(constantProduct(float64, {})), value: TIMES * poolValue, fee: FEE },
]
