// The terms of a pool on a curve: its fee, what it is taken from, and where it goes.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { checkChoice, invalidQuantity, isNumberOf } from '../check.js'
import type { Answer, Curve, PriceRange } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import type { FeePolicy } from './fee-policy.js'
import type { PoolState } from './pool-state.js'

/**
 * What becomes of fees: `compounded` into the reserves (Uniswap v2, Balancer, Curve), or `collected` as tokens that are
 * not traded with (Uniswap v3).
 */
export type FeeHandling = 'compounded' | 'collected'

/** What a pool charges, and where the fees go. */
export interface FeeTerms<N> {
  /** A fraction in [0, 1), or a policy; by default zero. */
  readonly fee?: N | FeePolicy<N>
  /** A part of what the trader pays (Uniswap, Balancer) or of what the trader receives (Curve); by default as the policy says, and the input for a constant fee. */
  readonly feeFrom?: 'input' | 'output'
  /** By default what `defaultFeeHandling` says of the curve. */
  readonly fees?: FeeHandling
  /** The part of each fee that leaves the pool, from 0 to 1 (Curve: one half); by default none. */
  readonly protocolFee?: N
  /** The time at which it opens, in seconds as the caller counts them; by default 0. */
  readonly time?: number
}

/** What a pool opens with. */
export type Opening<N> =
  /** Liquidity at a price (Y per X), both above 0. */
  | { readonly price: N; readonly liquidity: N }
  /** A value in Y at a price, both above 0. */
  | { readonly price: N; readonly deposit: N }
  /** Amounts offered at a price: the pool takes what its curve holds there in proportion, and says what is left. */
  | { readonly price: N; readonly offered: Reserves<N> }
  /** The reserves themselves, on some level of the curve. */
  | { readonly reserves: Reserves<N> }
  /** What `pool.state` was. The terms are then those saved; a fee policy must be given again. */
  | { readonly state: PoolState }

/** All that a pool is opened with. */
export type PoolTerms<N> = FeeTerms<N> & Opening<N>

/**
 * Where fees go if nobody says: collected where the curve's prices have an end, as by Uniswap v3, and compounded into the
 * reserves where they have none, as by Uniswap v2, Balancer and Curve.
 *
 * At the end of its prices a pool holds one token only, and fees in the other could not stay on the curve.
 *
 * @example
 * import { concentrated } from '@ammeter/concentrated'
 * import { constantProduct } from '@ammeter/constant-product'
 * import { defaultFeeHandling, float64, orThrow } from '@ammeter/core'
 *
 * defaultFeeHandling(orThrow(constantProduct(float64, {}))) // => 'compounded'
 * defaultFeeHandling(orThrow(concentrated(float64, { lower: 1500, upper: 2500 }))) // => 'collected'
 */
export const defaultFeeHandling = ({
  prices: { lower, upper },
}: {
  readonly prices: PriceRange<unknown>
}): FeeHandling => (lower !== undefined || upper !== undefined ? 'collected' : 'compounded')

/** Terms with nothing left out. */
export interface CompleteTerms<N> {
  readonly policy: FeePolicy<N>
  readonly feeFrom: 'input' | 'output'
  readonly fees: FeeHandling
  readonly protocolFee: N
}

const isPolicy = <N>(fee: N | FeePolicy<N>): fee is FeePolicy<N> =>
  typeof fee === 'object' && fee !== null && (fee as { readonly kind?: unknown }).kind === 'fee policy'

/** A constant fee as a policy. */
const constantPolicy = <N>(rate: N): FeePolicy<N> => ({
  kind: 'fee policy',
  name: 'constant',
  parameters: { rate },
  feeFrom: 'input',
  sameForAllSizes: true,
  constant: rate,
  rate: () => ({ rate }),
})

const SIDES = ['input', 'output']
const HANDLINGS = ['compounded', 'collected']

const policyOf = <N>(real: Real<N>, fee: N | FeePolicy<N>): Answer<FeePolicy<N>> => {
  const rate = isPolicy(fee) ? fee.constant : fee
  if (isPolicy(fee) && rate === undefined) return E.right(fee)
  const given = rate as N
  return isNumberOf(real, given) && real.compare(given, real.zero) >= 0 && real.compare(given, real.one) < 0
    ? E.right(isPolicy(fee) ? fee : constantPolicy(given))
    : E.left(invalidQuantity(real, 'fee', given, 'a fraction of at least 0 and below 1'))
}

/** The terms of a pool on a curve, checked, with defaults filled in. */
export const completeTerms = <N>(
  curve: Pick<Curve<N>, 'real' | 'prices'>,
  terms: FeeTerms<N>,
): Answer<CompleteTerms<N>> => {
  const { real } = curve
  const { fee = real.zero, fees = defaultFeeHandling(curve), protocolFee = real.zero } = terms
  const policy = policyOf(real, fee)
  if (E.isLeft(policy)) return policy
  const { feeFrom = policy.right.feeFrom } = terms
  const refusal = checkChoice('feeFrom', feeFrom, SIDES) ?? checkChoice('fees', fees, HANDLINGS)
  if (refusal !== undefined) return E.left(refusal)
  return isNumberOf(real, protocolFee) &&
    real.compare(protocolFee, real.zero) >= 0 &&
    real.compare(protocolFee, real.one) <= 0
    ? E.right({ policy: policy.right, feeFrom, fees, protocolFee })
    : E.left(invalidQuantity(real, 'protocolFee', protocolFee, 'a fraction from 0 to 1'))
}
