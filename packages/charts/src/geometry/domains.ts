// The interval of values that an axis shows.

import type { Point } from '../series.js'
import type { Domain, ScaleKind } from './axis.js'

/** For larger values the width of a domain overflows. */
const LARGEST = 1e300

const isUsable = (kind: ScaleKind, value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) <= LARGEST && (kind === 'linear' || kind === 'time' || value > 1 / LARGEST)

const isUsableDomain = (kind: ScaleKind, domain: Domain | undefined): domain is Domain =>
  domain?.every(value => isUsable(kind, value)) === true && domain[0] < domain[1]

/** An interval around a single value. */
const about = (value: number, kind: ScaleKind): Domain => {
  if (kind === 'log' || kind === 'ratio') return [value / 2, value * 2]
  // Half of the least number above 0 is 0.
  const half = Math.abs(value) / 2 || 0.5
  return [value - half, value + half]
}

/**
 * The interval that an axis shows: the one asked for, else all values that can be shown.
 *
 * @param values All values drawn along the axis. Those that are not finite, or not above 0 on a logarithmic axis, are
 * left out.
 */
export const domainOf = (kind: ScaleKind, values: readonly (number | undefined)[], asked?: Domain): Domain => {
  if (isUsableDomain(kind, asked)) return asked
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (!isUsable(kind, value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  if (kind === 'ratio') {
    const limit = Math.max(high, 1 / low)
    return limit > 1 ? [1 / limit, limit] : [0.1, 10]
  }
  if (low > high) return kind === 'log' ? [1, 10] : [0, 1]
  return low === high ? about(low, kind) : [low, high]
}

/** A domain with a little space at each end that is not zero, so that no line runs along the edge. */
export const withAir = ([low, high]: Domain, share = 0.04): Domain => {
  const air = (high - low) * share
  return [low === 0 ? 0 : low - air, high === 0 ? 0 : high + air]
}

/** All x, or all y, of some lines. */
export const valuesOf = (
  lines: readonly { readonly points: readonly Point[] }[],
  key: 'x' | 'y',
): (number | undefined)[] => {
  const values: (number | undefined)[] = []
  for (const { points } of lines) for (const point of points) values.push(point[key])
  return values
}
