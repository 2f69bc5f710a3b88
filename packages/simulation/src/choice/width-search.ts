// The search for the width of a range.

/** What ranges are wider than nothing, `w − 1`: the narrowest that is looked at, about one tick of Uniswap v3 each way; where the search begins; and the widest, which is full range for all that matters. */
const NARROWEST = 1e-4
const FIRST = 0.5
const WIDEST = 1e4

/** By what the search goes on until the root lies between two widths. */
const STRIDE = 4

/** How many steps there may be after that. Every so many of them halve the bracket, whatever chords say. */
const MOST_STEPS = 120
const HALVES_EVERY = 8

/** A worst twentieth this near to the bearable loss is the bearable loss: rounding. */
const ROUNDING = 4e-16

/** Two widths no farther apart than this are neighbours. */
const NEIGHBOURS = 2 ** -51

/**
 * The search for the narrowest range ×/÷w whose worst twentieth is bearable. It asks for the worst twentieth at one width
 * after another, and answers a width at which it is bearable, but no more so than rounding or the next number makes it.
 *
 * A narrower range earns and dares more: where full range is bearable and one tick is not, the worst twentieth crosses the
 * bearable loss in between. None where full range is not bearable, or one tick is.
 *
 * @param bear What may be lost in one case of twenty, from 0 to 1.
 * @param neighbours How near to each other two widths are taken for one, as a fraction; by default as near as numbers are.
 *
 * @example
 * import { widthSearch } from '@ammeter/simulation/choice'
 *
 * // Ranges that lose a tenth of their narrowness: at a width of 3 half as much as at 2.
 * const search = widthSearch(0.05)
 * let asked = search.next()
 * while (asked.done !== true) asked = search.next(-0.1 / (asked.value - 1))
 * Math.abs((asked.value ?? 0) - 3) < 1e-9 // => true
 */
export function* widthSearch(bear: number, neighbours = NEIGHBOURS): Generator<number, number | null, number> {
  const bracket = yield* bracketOf(bear)
  if (bracket === undefined) return null
  let { narrow, wide } = bracket
  /** What an end counts for where a chord is drawn: less each time that the other end has moved again (the Illinois rule). */
  let narrowWeight = 1
  let wideWeight = 1
  let moved: 'narrow' | 'wide' | undefined
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    if (wide.excess <= ROUNDING || wide.width - narrow.width <= neighbours * wide.width) break
    const [below, above] = [narrow.excess * narrowWeight, wide.excess * wideWeight]
    const chord = narrow.width + (below / (below - above)) * (wide.width - narrow.width)
    const strays = !(chord > narrow.width && chord < wide.width)
    const width = strays || step % HALVES_EVERY === 0 ? between(narrow.width, wide.width) : chord
    const tried = { width, excess: (yield width) + bear }
    if (tried.excess >= 0) {
      narrowWeight = moved === 'wide' ? narrowWeight / 2 : 1
      wideWeight = 1
      moved = 'wide'
      wide = tried
    } else {
      wideWeight = moved === 'narrow' ? wideWeight / 2 : 1
      narrowWeight = 1
      moved = 'narrow'
      narrow = tried
    }
  }
  return wide.width
}

/** A width, and by how much its worst twentieth is more than bearable: below 0 it is not. */
interface Tried {
  readonly width: number
  readonly excess: number
}

/** Two widths, of which the wider one is bearable and the narrower one is not; nothing where there are none. */
function* bracketOf(bear: number): Generator<number, Readonly<Record<'narrow' | 'wide', Tried>> | undefined, number> {
  let beyond = FIRST
  let tried: Tried = { width: 1 + beyond, excess: (yield 1 + beyond) + bear }
  const isBearable = tried.excess >= 0
  for (;;) {
    if (beyond <= NARROWEST || beyond >= WIDEST) return undefined
    beyond = isBearable ? Math.max(beyond / STRIDE, NARROWEST) : Math.min(beyond * STRIDE, WIDEST)
    const next: Tried = { width: 1 + beyond, excess: (yield 1 + beyond) + bear }
    if (next.excess >= 0 !== isBearable)
      return isBearable ? { narrow: next, wide: tried } : { narrow: tried, wide: next }
    tried = next
  }
}

/** Between two widths, in the logarithm of what they are wider than nothing. */
const between = (narrow: number, wide: number): number => 1 + Math.sqrt((narrow - 1) * (wide - 1))
