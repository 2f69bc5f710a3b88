// The bars of drawn liquidity: each a constant product between two prices.

import type { Num, Real } from '@ammeter/core'

/**
 * One bar of a drawing: a constant product of liquidity `height` between two prices; and what the other bars hold
 * meanwhile, for liquidity 1 of the whole curve.
 */
export interface DrawnBar {
  readonly height: Num
  /** The ends as prices, and as square roots of prices. */
  readonly lower: Num
  readonly upper: Num
  readonly rootLower: Num
  readonly rootUpper: Num
  /** `√upper − √lower`, from the difference of the prices: exact also for a narrow bar. */
  readonly width: Num
  /** The X of all bars above: what the whole holds at the upper end. */
  readonly xAbove: Num
  /** The Y of all bars below: what the whole holds at the lower end. */
  readonly yBelow: Num
  /** The X of the whole at the lower end, and its Y at the upper one. */
  readonly mostX: Num
  readonly mostY: Num
}

/** A list of at least one bar. */
export type Bars = readonly [DrawnBar, ...DrawnBar[]]

/** The prices between the bars, evenly spaced on a logarithmic axis, both ends among them. */
const edgesOf = (real: Real<Num>, lower: Num, upper: Num, count: number): readonly Num[] => {
  const ratio = real.div(upper, lower)
  return Array.from({ length: count + 1 }, (_, i) => {
    if (i === 0) return lower
    if (i === count) return upper
    return real.mul(lower, real.pow(ratio, real.div(real.of(i), real.of(count))))
  })
}

/**
 * The bars of a drawing that are not empty, from the lowest price to the highest. Across an empty bar between them, the
 * price moves and the reserves stay the same.
 *
 * @param heights The liquidity of each bar, as numerals; at least one is above 0.
 */
export const drawnBars = (real: Real<Num>, lower: Num, upper: Num, heights: readonly string[]): Bars => {
  const edges = edgesOf(real, lower, upper, heights.length)
  const roots = edges.map(real.sqrt)
  const filled = heights.flatMap((numeral, i) => {
    const height = real.of(numeral)
    if (real.isZero(height)) return []
    const [low, high, rootLower, rootUpper] = [edges[i], edges[i + 1], roots[i], roots[i + 1]] as [Num, Num, Num, Num]
    const width = real.div(real.sub(high, low), real.add(rootUpper, rootLower))
    const y = real.mul(height, width)
    return [
      {
        height,
        lower: low,
        upper: high,
        rootLower,
        rootUpper,
        width,
        y,
        x: real.div(y, real.mul(rootLower, rootUpper)),
      },
    ]
  })
  let below = real.zero
  const withY = filled.map(({ y, ...bar }) => {
    const yBelow = below
    below = real.add(below, y)
    return { ...bar, yBelow, mostY: below }
  })
  let above = real.zero
  const bars = withY.reverse().map(({ x, ...bar }): DrawnBar => {
    const xAbove = above
    above = real.add(above, x)
    return { ...bar, xAbove, mostX: above }
  })
  return bars.reverse() as readonly DrawnBar[] as Bars
}
