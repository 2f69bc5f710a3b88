import { invalidQuantity, isNumberOf, refusedChoice } from './check.js'
import type { CurveError } from './errors.js'
import type { Real } from './real.js'

/**
 * What becomes of fees: `compounded` into the reserves (Uniswap v2, Balancer, Curve), or `collected` as tokens that are not
 * traded with (Uniswap v3).
 */
export type FeeHandling = 'compounded' | 'collected'

/** What a pool charges, and what becomes of it. */
export interface FeeTerms<N> {
  /** A fraction in [0, 1); left out, zero. */
  readonly fee?: N
  /** Taken from what the trader pays (Uniswap, Balancer; the default) or from what the trader receives (Curve). */
  readonly feeFrom?: 'input' | 'output'
  /** What becomes of fees; by default they are compounded into the reserves. */
  readonly fees?: FeeHandling
}

const SIDES = ['input', 'output']
const HANDLINGS = ['compounded', 'collected']

/** The refusal of a pool's fee, or of what becomes of it; nothing when both are fine. */
export const refusedFee = <N>(real: Real<N>, { fee, feeFrom, fees }: Required<FeeTerms<N>>): CurveError | undefined =>
  isNumberOf(real, fee) && real.compare(fee, real.zero) >= 0 && real.compare(fee, real.one) < 0
    ? (feeFrom === 'input' || feeFrom === 'output') && (fees === 'compounded' || fees === 'collected')
      ? undefined
      : (refusedChoice('feeFrom', feeFrom, SIDES) ?? refusedChoice('fees', fees, HANDLINGS))
    : invalidQuantity(real, 'fee', fee, 'a fraction of at least 0 and below 1')
