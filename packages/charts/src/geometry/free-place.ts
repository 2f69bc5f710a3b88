import type { Wanting } from './end-labels.js'
import type { Pixel } from './thin-line.js'

/** From the first to the last pixel of a height that is taken. */
export type Taken = readonly [from: number, to: number]

/**
 * The heights at which a line goes through the strip between two places of x: one for each of its segments that is in it.
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
 * The middle nearest to the one that is wanted at which a label covers nothing that is taken; undefined where there is none.
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
  // The nearest is where it is wanted, or touches what is in its way.
  return [at, low + half, high - half, ...taken.flatMap(([from, to]) => [from - half, to + half])]
    .filter(isFree)
    .sort((one, other) => Math.abs(one - at) - Math.abs(other - at))
    .at(0)
}
