// Exact amounts out, where the fee depends on the trade.

import type { Real } from '../arithmetic/real.js'
import { Fault } from '../fault.js'

/** Enough to close the widest bracket to the last of 200 digits, with room for doubling before. */
const MOST_STEPS = 1024

/**
 * The trade for an exact amount out, by a search over trades for an exact amount in: doubling until enough comes out, then
 * bisection between the secant's guesses (Illinois).
 *
 * @param exactIn The trade for an amount in; none where it asks for more than there is.
 * @param wanted The amount out, above 0.
 * @param start A first guess of the amount in, above 0.
 * @param atLeast An amount in that is known to be too little.
 * @returns The trade with exactly `wanted` out, its amount in right to a few rounding units; none where there is not enough.
 */
export const exactOutBySearch = <N, S extends { readonly amountIn: N; readonly amountOut: N }>(
  real: Real<N>,
  exactIn: (paid: N) => S | undefined,
  wanted: N,
  start: N,
  atLeast: N = real.zero,
): S | undefined => {
  const { add, sub, mul, div, abs, compare, zero } = real
  const half = real.of(0.5)
  const rounding = mul(real.of(4), real.roundingUnit)
  if (!real.isFinite(start) || compare(start, zero) <= 0) return undefined
  let low = atLeast
  let lowGap = real.neg(wanted)
  let high: N | undefined
  let highGap = zero
  let paid = start
  let best: S | undefined
  let isLowStale = false
  let isHighStale = false
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const made = exactIn(paid)
    const gap = made === undefined ? undefined : sub(made.amountOut, wanted)
    if (made !== undefined && gap !== undefined && compare(abs(gap), mul(rounding, wanted)) <= 0) {
      return { ...made, amountOut: wanted }
    }
    if (gap !== undefined && compare(gap, zero) < 0) {
      low = paid
      lowGap = gap
      if (isHighStale) highGap = mul(highGap, half)
      isHighStale = true
      isLowStale = false
    } else {
      // Too much, or more than there is: the answer is below.
      high = paid
      highGap = gap ?? zero
      if (isLowStale) lowGap = mul(lowGap, half)
      isLowStale = true
      isHighStale = false
      best = made ?? best
    }
    if (high === undefined) {
      paid = add(paid, paid)
      if (!real.isFinite(paid)) return undefined
      continue
    }
    const width = sub(high, low)
    if (compare(width, mul(rounding, high)) <= 0) return best && { ...best, amountOut: wanted }
    const guess = add(low, mul(width, div(real.neg(lowGap), sub(highGap, lowGap))))
    const isInside = real.isFinite(guess) && compare(guess, low) > 0 && compare(guess, high) < 0
    paid = isInside && compare(highGap, zero) > 0 ? guess : add(low, mul(half, width))
  }
  if (high === undefined) return undefined
  throw new Fault({
    _tag: 'NoConvergence',
    given: `${MOST_STEPS} steps without an end, the last at ${real.toText(paid)}`,
    allowed: 'a pool that pays more for more',
    bracket: [real.toText(low), real.toText(high)],
  })
}
