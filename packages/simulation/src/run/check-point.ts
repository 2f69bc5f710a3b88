// Checks the points of a path.

import type { InvalidPoint } from '../errors.js'
import type { PathPoint } from './path-point.js'

const invalidPoint = (index: number, quantity: string, given: number, allowed: string): InvalidPoint => ({
  _tag: 'InvalidPoint',
  index,
  quantity,
  given: String(given),
  allowed,
})

/** Whether it is a number at all, which a caller in plain JavaScript may not have given, and above zero. */
const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0

/** Checks a point of a path that must come after a time. */
export const checkPoint = (point: PathPoint, index: number, after: number): InvalidPoint | undefined => {
  const { time, price, volume, quotePrice, recorded } = point
  if (!isPositive(price)) return invalidPoint(index, 'price', price, 'a number above 0')
  if (!(Number.isFinite(time) && time > after)) {
    return invalidPoint(index, 'time', time, index === 0 ? 'a number' : `after that of the point before, ${after}`)
  }
  if (volume !== undefined && !(Number.isFinite(volume) && volume >= 0)) {
    return invalidPoint(index, 'volume', volume, 'a number of at least 0')
  }
  if (quotePrice !== undefined && !isPositive(quotePrice)) {
    return invalidPoint(index, 'quote price', quotePrice, 'a number above 0')
  }
  return recorded === undefined ? undefined : refusedFlow(recorded, index)
}

const refusedFlow = (
  { inX, inY, liquidity, low, high }: NonNullable<PathPoint['recorded']>,
  index: number,
): InvalidPoint | undefined => {
  const amounts = { 'amount of X paid in': inX, 'amount of Y paid in': inY, liquidity }
  for (const [quantity, value] of Object.entries(amounts)) {
    if (!(Number.isFinite(value) && value >= 0)) {
      return invalidPoint(index, quantity, value, 'a number of at least 0')
    }
  }
  if (!isPositive(low)) return invalidPoint(index, 'lowest price', low, 'a number above 0')
  return high >= low && isPositive(high) ? undefined : invalidPoint(index, 'highest price', high, 'at least the lowest')
}

/** The error of a path without points. */
export const NO_POINTS: InvalidPoint = {
  _tag: 'InvalidPoint',
  index: 0,
  quantity: 'path',
  given: 'empty',
  allowed: 'one with a point at least',
}
