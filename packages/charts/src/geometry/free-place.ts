// Free places for labels between lines.

import type { Wanting } from './end-labels.js'
import type { Pixel } from './thin-line.js'

/** The first and the last pixel of a height that is taken. */
export type Taken = readonly [from: number, to: number]

/**
 * The heights at which a line crosses the strip between two values of x: one for each segment inside the strip.
 *
 * @param line The corners of the line; it has a gap where one is undefined.
 */
export const heightsIn = (line: readonly (Pixel | undefined)[], left: number, right: number): readonly Taken[] =>
  line.flatMap((end, i): readonly Taken[] => {
    const start = line[i - 1]
    if (start === undefined || end === undefined) return []
    const [one, other] = start.x <= end.x ? [start, end] : [end, start]
    if (other.x < left || one.x > right) return []
    const yAt = (x: number) =>
      other.x === one.x ? one.y : one.y + ((x - one.x) / (other.x - one.x)) * (other.y - one.y)
    const ys = other.x === one.x ? [one.y, other.y] : [yAt(Math.max(left, one.x)), yAt(Math.min(right, other.x))]
    return [[Math.min(...ys), Math.max(...ys)]]
  })

/**
 * The middle, nearest to a given one, at which a label covers nothing that is taken; undefined if there is none.
 *
 * @param bounds The first and the last pixel that the label may cover.
 */
export const freePlace = (
  { at, height }: Wanting,
  taken: readonly Taken[],
  [low, high]: readonly [number, number],
): number | undefined => {
  const half = height / 2
  const isFree = (middle: number) =>
    middle - half >= low - 1e-9 &&
    middle + half <= high + 1e-9 &&
    taken.every(([from, to]) => middle + half <= from + 1e-9 || middle - half >= to - 1e-9)
  // The nearest place is the given one, or touches what is in the way.
  return [at, low + half, high - half, ...taken.flatMap(([from, to]) => [from - half, to + half])]
    .filter(isFree)
    .sort((one, other) => Math.abs(one - at) - Math.abs(other - at))
    .at(0)
}
