// Exact amounts out, where the fee depends on the trade.

import type { Real } from '../arithmetic/real.js'

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
  const infinite = real.of(Number.POSITIVE_INFINITY)
  const rounding = mul(real.of(4), real.roundingUnit)
  if (!real.isFinite(start) || compare(start, zero) <= 0) return undefined
  let low = atLeast
  let lowGap = real.neg(wanted)
  let high: N | undefined
  let highGap = infinite
  let paid = start
  let enough: S | undefined
  /** The end that moved last: where it moves again, the gap of the other counts for half. */
  let moved: 'low' | 'high' | undefined
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const made = exactIn(paid)
    // What is no number is for the pool to refuse.
    if (made !== undefined && !real.isFinite(made.amountOut)) return made
    // More than there is, is too much: the answer is below.
    const gap = made === undefined ? infinite : sub(made.amountOut, wanted)
    if (compare(abs(gap), mul(rounding, wanted)) <= 0) return made && { ...made, amountOut: wanted }
    if (compare(gap, zero) < 0) {
      if (moved === 'low') highGap = mul(highGap, half)
      moved = 'low'
      low = paid
      lowGap = gap
    } else {
      if (moved === 'high') lowGap = mul(lowGap, half)
      moved = 'high'
      high = paid
      highGap = gap
      enough = made ?? enough
    }
    if (high === undefined) {
      paid = add(paid, paid)
      if (!real.isFinite(paid)) return undefined
      continue
    }
    const width = sub(high, low)
    if (compare(width, mul(rounding, high)) <= 0) break
    const guess = add(low, mul(width, div(lowGap, sub(lowGap, highGap))))
    const isInside = compare(guess, low) > 0 && compare(guess, high) < 0
    paid = isInside ? guess : add(low, mul(half, width))
  }
  return enough && { ...enough, amountOut: wanted }
}
