import type { Point } from '../series.js'
import type { Axis } from './axis.js'

/**
 * The y of a drawn line at an x, where a dot is put on the line; undefined beyond its ends and in its gaps.
 *
 * @param points In the order of `x`.
 */
export const reading = (points: readonly Point[], value: number, x: Axis): number | undefined => {
  const right = points.findIndex(point => point.x >= value)
  const after = points[right]
  if (after === undefined) return undefined
  if (after.x === value) return after.y
  const before = points[right - 1]
  const [from, at, to] = [x.at(before?.x), x.at(value), x.at(after.x)]
  if (before?.y === undefined || after.y === undefined || from === undefined || at === undefined || to === undefined) {
    return undefined
  }
  const y = before.y + ((after.y - before.y) * (at - from)) / (to - from)
  return Number.isFinite(y) ? y : undefined
}
