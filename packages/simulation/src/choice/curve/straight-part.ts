/** A function that is straight between two places, and constant beyond them. */
export interface StraightPart {
  readonly lower: number
  readonly upper: number
  /** What it rises by for each unit between them. */
  readonly slope: number
}

/** Where a part without an end is tried. */
const FARTHEST = 1024

/** How many places are tried inside the part. */
const TRIED = 64

/** How far the function may be from straight, of its size: rounding, of the place and of the function. */
const ROUNDING = 4e-15

/** Where sizes are compared, a function smaller than this counts as that large. */
const LEAST_SIZE = 1 / 16

/** The fraction of a whole after so many steps of the golden ratio: places that no grid shares. */
const golden = (index: number): number => (index * 0.6180339887498949) % 1

/**
 * The straight part of a function that is known to be constant below one place and above another; nothing where it is not
 * straight in between.
 *
 * The Y that a constant product or a range holds is that, over the root of the price.
 */
export const straightPart = (f: (place: number) => number, lower: number, upper: number): StraightPart | undefined => {
  const from = Math.max(lower, 1 / FARTHEST)
  const to = Math.min(upper, FARTHEST)
  if (!(from < to)) return undefined
  const [low, high] = [f(from), f(to)]
  const slope = (high - low) / (to - from)
  const isNear = (place: number, expected: number): boolean =>
    Math.abs(f(place) - expected) <= ROUNDING * (Math.abs(expected) + Math.abs(slope) * place + LEAST_SIZE)
  const isStraight = Array.from({ length: TRIED }, (_, index) => {
    const place = from * (to / from) ** golden(index + 1)
    return isNear(place, low + (place - from) * slope)
  }).every(Boolean)
  const isConstant = (lower < from || isNear(lower / 2, low)) && (upper > to || isNear(upper * 2, high))
  return isStraight && isConstant ? { lower, upper, slope } : undefined
}
