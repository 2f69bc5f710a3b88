// The bracket in which an exact amount out is searched for under a fee that depends on the trade.

import type { Real } from '../arithmetic/real.js'

/** Enough to reach any output but the last millionth of the most that the fee ever leaves. */
const MOST_STEPS = 1024

/**
 * Two amounts leaving a curve, one too little for an output after the fee, the other enough.
 *
 * What the fee leaves of g, `g·(1 − f(g))`, may rise to a most and fall again, where the fee grows with the trade. So the
 * search must not leap over the top: `g ← out / (1 − f(g))` climbs from below to the least solution and never past it,
 * and leaps of 2, 4, … 1024 times its step are believed only where they find enough.
 *
 * @param received What the fee leaves of an amount; none where the curve holds less.
 * @param wanted The amount after the fee, above 0.
 * @returns None where no amount is enough.
 */
export const bracketOutput = <N>(
  real: Real<N>,
  received: (leaving: N) => { readonly amountOut: N } | undefined,
  wanted: N,
): { readonly low: N; readonly high: N } | undefined => {
  const { add, sub, mul, div, compare } = real
  const isEnough = (made: { readonly amountOut: N } | undefined) =>
    made !== undefined && compare(made.amountOut, wanted) >= 0
  let below = real.zero
  let leaving = wanted
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const made = received(leaving)
    if (made === undefined) return undefined
    const next = mul(leaving, div(wanted, made.amountOut))
    // No larger than the last: enough, or as near as rounding lets it come.
    if (compare(next, leaving) <= 0) return { low: below, high: leaving }
    const leap = add(leaving, mul(real.of(2 ** (1 + (step % 10))), sub(next, leaving)))
    if (isEnough(received(leap))) return { low: leaving, high: leap }
    below = leaving
    leaving = next
  }
  return undefined
}
