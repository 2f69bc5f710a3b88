// Places on a drawn curve: a bar, a price within it, and the reserves there.

import type { Num, Real } from '@ammeter/core'
import type { Bars, DrawnBar } from './drawn-bar.js'

/** A place on a drawn curve. */
export interface DrawnPlace {
  /** The index of the bar. */
  readonly index: number
  readonly bar: DrawnBar
  /** The square root of the price. */
  readonly root: Num
  /** How far the root is above that of the bar's lower end, and below that of its upper end. */
  readonly up: Num
  readonly down: Num
}

/** The lowest bar for which a condition holds that also holds for every bar above it. */
const firstBar = (bars: Bars, holds: (bar: DrawnBar) => boolean): number => {
  let [low, high] = [0, bars.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(bars[middle] as DrawnBar)) high = middle
    else low = middle + 1
  }
  return low
}

/** The place at a price; for a price between two bars, the lower end of the upper one. */
export const placeAtPrice = (
  { compare, min, max, sub, div, add, sqrt }: Real<Num>,
  bars: Bars,
  price: Num,
): DrawnPlace => {
  const index = firstBar(bars, ({ upper }) => compare(price, upper) <= 0)
  const bar = bars[index] as DrawnBar
  const inside = min(max(price, bar.lower), bar.upper)
  const root = sqrt(inside)
  return {
    ...{ index, bar, root },
    up: div(sub(inside, bar.lower), add(root, bar.rootLower)),
    down: div(sub(bar.upper, inside), add(bar.rootUpper, root)),
  }
}

/**
 * The place at which the reserves of the curve are in a given proportion.
 *
 * With `u = √p − √a` in a bar from a to b of height h, with X above it and Y below, `x·y(u) = y·x(u)` is
 * `xh√b·u² + (x√b(Y + h√a) + yh − yX√b)·u + √a√b(xY − yX′) = 0`, where X′ is the X at a. The last term is at most 0,
 * so that one root is at least 0. Near the upper end, the distance to that end is computed from the equation's value there.
 */
export const placeOfReserves = (real: Real<Num>, bars: Bars, x: Num, y: Num): DrawnPlace => {
  const { add, sub, mul, div, compare, sqrt, min, max, zero } = real
  const index = firstBar(bars, ({ xAbove, mostY }) => compare(mul(x, mostY), mul(y, xAbove)) >= 0)
  const bar = bars[index] as DrawnBar
  const { height, rootLower, rootUpper, width, xAbove, yBelow, mostX, mostY } = bar
  const double = (a: Num) => add(a, a)

  const square = mul(mul(x, rootUpper), height)
  const ofBar = add(mul(square, rootLower), mul(y, height))
  const linear = add(ofBar, mul(rootUpper, sub(mul(x, yBelow), mul(y, xAbove))))
  const constant = max(mul(mul(rootLower, rootUpper), sub(mul(y, mostX), mul(x, yBelow))), zero)
  const discriminant = sqrt(add(mul(linear, linear), double(double(mul(square, constant)))))
  const root =
    compare(linear, zero) > 0
      ? div(double(constant), add(linear, discriminant))
      : div(sub(discriminant, linear), double(square))
  const up = min(root, width)
  const atUpper = max(mul(mul(rootUpper, rootUpper), sub(mul(x, mostY), mul(y, xAbove))), zero)
  const down = min(div(atUpper, add(discriminant, mul(square, sub(width, up)))), width)
  return { index, bar, root: add(rootLower, up), up, down }
}

/** The X of liquidity 1 at a root of the price in a bar, which is `down` below the bar's upper end. */
export const xAt = (real: Real<Num>, bar: DrawnBar, root: Num, down: Num): Num =>
  real.add(bar.xAbove, real.div(real.mul(bar.height, down), real.mul(root, bar.rootUpper)))

/** The Y of liquidity 1 at a root of the price in a bar, which is `up` above the bar's lower end. */
export const yAt = (real: Real<Num>, bar: DrawnBar, up: Num): Num => real.add(bar.yBelow, real.mul(bar.height, up))

/** The reserves of liquidity 1 at a place. */
export const reservesAt = (real: Real<Num>, { bar, root, up, down }: DrawnPlace) => ({
  x: xAt(real, bar, root, down),
  y: yAt(real, bar, up),
})
