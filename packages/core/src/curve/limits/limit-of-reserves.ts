// Reserves that approach a limit as the price goes on, and trades beyond it.

import type { Real } from '../../arithmetic/real.js'
import { Fault } from '../../fault.js'
import { rootFinder } from '../../solve/find-root.js'
import type { Reserves, Token } from '../reserves.js'
import { beyondEnd, outOfReach } from './beyond-end.js'

/** Reserves that differ by no more rounding units are the same. */
const SAME = 2

/** How many rounding units from a reserve its limit must be, to be out of its reach: the level is known to some. */
const CLEAR = 64

/** A factor of the price so large that reserves which change no more have come to their limit. */
const FAR = 8_000_000

/** Where a search for the price at which so much is held of a token has ended. */
export interface EndOfSearch<N> {
  readonly token: Token
  readonly price: N
  /** The reserves of liquidity 1 there. */
  readonly unit: Reserves<N>
  readonly liquidity: N
  /** What is to be held of the token. */
  readonly held: N
  /** What is held before the trade, of the token and of the other. */
  readonly before: N
  readonly other: N
}

/**
 * What a trade leaves of the other token where no pool of this liquidity holds as much of the one, at whatever price:
 * below zero, in a straight line at the mean price until the limit. Where none holds as little, the trade is refused.
 * Nothing where there is such a price.
 */
export const limitOfReserves = <N>(
  real: Real<N>,
  reserves: (price: N) => Reserves<N>,
): ((end: EndOfSearch<N>) => N | undefined) => {
  const { compare, abs, mul, div, zero, of } = real
  const { lnRatio } = rootFinder(real)
  const [same, clear] = [SAME, CLEAR].map(roundings => mul(of(roundings), real.roundingUnit)) as [N, N]
  const areWithin = (a: N, b: N, part: N) => compare(abs(lnRatio(a, b)), part) <= 0

  return ({ token, price, unit, liquidity, held, before, other }) => {
    const limit = mul(liquidity, unit[token])
    if (!(compare(limit, zero) > 0 && compare(held, zero) > 0) || areWithin(held, limit, clear)) return undefined
    const isMore = compare(held, before) > 0
    if (isMore !== compare(held, limit) > 0) return undefined
    const back = isMore === (token === 'x') ? FAR : 1 / FAR
    const isLimitAt = (far: N) =>
      compare(far, zero) > 0 && real.isFinite(far) && areWithin(limit, mul(liquidity, reserves(far)[token]), same)
    // They have come to it if they are the same far back, towards the beginning of the trade, or far beyond.
    if (!isLimitAt(mul(price, of(back))) && !isLimitAt(div(price, of(back)))) return undefined
    if (!isMore) throw new Fault(outOfReach(real, token, before, held, limit))
    return beyondEnd(real, other, before, limit, held)
  }
}
