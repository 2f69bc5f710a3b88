import { constantProduct } from '@ammeter/constant-product'
import { float64, orThrow } from '@ammeter/core'
import type { MarketPool } from '@ammeter/simulation'

/** How many times the value of the pool the rest of the market holds. */
const TIMES = 100

/** Its fee. */
const FEE = 0.003

/**
 * The rest of the market where nobody says: one constant product of 100 times the pool's value at a fee of 0.3 %.
 *
 * @param poolValue What the pool holds at entry, in Y.
 */
export const defaultMarket = (poolValue: number): readonly MarketPool[] => [
  { curve: orThrow(constantProduct(float64, {})), value: TIMES * poolValue, fee: FEE },
]
