// Grids of price ratios at which curves are compared.

import type { Real } from '@ammeter/core'

/** Round price ratios. */
const LANDMARKS = '0.01 0.02 0.05 0.1 0.2 0.25 0.5 0.75 0.9 1 1.1 1.25 1.5 2 3 4 5 10 20 50 100'.split(' ')

/** Round price ratios for tokens that stay at their peg. */
const NEAR_LANDMARKS = '0.95 0.98 0.99 0.995 1 1.005 1.01 1.02 1.05'.split(' ')

/** The ends, and the landmarks between them. */
export const landmarkRatios = <N>(real: Real<N>, from: N, to: N): readonly N[] => {
  const between = (landmarks: readonly string[]) =>
    landmarks.map(real.of).filter(ratio => real.compare(ratio, from) > 0 && real.compare(ratio, to) < 0)
  const wide = between(LANDMARKS)
  return [from, ...(wide.length > 1 ? wide : between(NEAR_LANDMARKS)), to]
}

/** A number of ratios between two ends, evenly spaced on a logarithmic axis; the inner one nearest to 1 is 1. */
export const logarithmicRatios = <N>(real: Real<N>, from: N, to: N, points: number): readonly N[] => {
  const span = real.div(to, from)
  const ratios = Array.from({ length: points }, (_, i) =>
    i === 0 ? from : i === points - 1 ? to : real.mul(from, real.pow(span, real.div(real.of(i), real.of(points - 1)))),
  )
  if (points < 3 || real.compare(from, real.one) >= 0 || real.compare(to, real.one) <= 0) return ratios
  const position = -real.toNumber(real.ln(from)) / real.toNumber(real.ln(span))
  const nearest = Math.min(Math.max(Math.round(position * (points - 1)), 1), points - 2)
  return ratios.map((ratio, i) => (i === nearest ? real.one : ratio))
}
