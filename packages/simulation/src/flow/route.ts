// Splits a trade between venues so that all end at one marginal price: best routing.

import type { Venue } from './venue.js'

/** Far more steps than the search takes: its secants gain digits fast, and it halves its bracket where they do not. */
const MOST_STEPS = 256

/** What the search may leave of a trade: it is then spread over the venues. */
const ACCURACY = 1e-15

/** A step of the search that is no more than the rounding of the root. */
const ROUNDING = 2 ** -51

/** The first step of the search, in the square root of the price. */
const FIRST_STEP = 1 + 2 ** -12

/**
 * Splits a trade over venues so that the marginal price, fee included, is the same in all that take part and no better in
 * any other: the best that the trader can do.
 *
 * One root in the square root of the price, in which a constant product's amounts are linear: secants inside a bracket.
 *
 * @param venues The market.
 * @param amount What the trader pays, above 0: Y of a buyer, X of a seller.
 * @param isBuy Whether X is bought.
 * @param into Takes the amounts by venue.
 * @returns What no venue can serve; 0 where any of them has no end.
 */
export const route = (venues: readonly Venue[], amount: number, isBuy: boolean, into: Float64Array): number => {
  const split = (root: number, parts: Float64Array): number => {
    const price = isBuy ? root * root : 1 / (root * root)
    let sum = 0
    for (let index = 0; index < venues.length; index += 1) {
      const venue = venues[index] as Venue
      const part = isBuy ? venue.spend(price) : venue.sell(price)
      parts[index] = part
      sum += part
    }
    return sum
  }
  const most = split(Number.POSITIVE_INFINITY, into)
  if (most <= amount) return amount - most

  // A seller's price falls: the search goes up in its reciprocal.
  let best = Number.POSITIVE_INFINITY
  for (const venue of venues) best = Math.min(best, isBuy ? venue.ask() : 1 / venue.bid())
  let below = new Float64Array(venues.length)
  let above = into.slice()
  let tried = new Float64Array(venues.length)
  let low = Math.sqrt(best)
  let lowGap = -amount
  let high = Number.POSITIVE_INFINITY
  let highGap = 0
  let wasLow: boolean | undefined
  let root = low * FIRST_STEP
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gap = split(root, tried) - amount
    const slope = (gap - lowGap) / (root - low)
    const isLow = gap < 0
    if (isLow) {
      ;[below, tried] = [tried, below]
      low = root
      lowGap = gap
      // Illinois: an end that stayed twice counts half as much, so that it moves too.
      if (wasLow === true) highGap /= 2
    } else {
      ;[above, tried] = [tried, above]
      high = root
      highGap = gap
      if (wasLow === false) lowGap /= 2
    }
    if (Math.abs(gap) <= ACCURACY * amount) return between(below, above, isLow ? 0 : 1, amount, into)
    wasLow = isLow
    const next = nextRoot(low, lowGap, high, highGap, slope)
    if (Math.abs(next - root) <= ROUNDING * root) break
    root = next
  }
  const bought = sumOf(below)
  return between(below, above, (amount - bought) / (sumOf(above) - bought), amount, into)
}

/** Where to look next: where the chord meets zero, or half-way if that is no answer. */
const nextRoot = (low: number, lowGap: number, high: number, highGap: number, slope: number): number => {
  if (high === Number.POSITIVE_INFINITY) {
    const guess = low - lowGap / slope
    // Beyond the root by a little is better than short of it by a little: then it is bracketed.
    return guess < low * 4 ? low + (guess - low) * (1 + 2 ** -20) : low * 2
  }
  const guess = low + ((high - low) * -lowGap) / (highGap - lowGap)
  return guess > low && guess < high ? guess : low + (high - low) / 2
}

const sumOf = (parts: Float64Array): number => parts.reduce((sum, part) => sum + part, 0)

/**
 * The parts on the way from those just below the price to those just above it. They differ where a venue takes any amount
 * at that price: it then takes what the others leave. Rounding is spread, so that the parts sum to the trade.
 */
const between = (below: Float64Array, above: Float64Array, way: number, amount: number, into: Float64Array): number => {
  for (let index = 0; index < into.length; index += 1) {
    const [from, to] = [below[index] as number, above[index] as number]
    into[index] = way === 0 ? from : way === 1 ? to : from + way * (to - from)
  }
  const sum = sumOf(into)
  for (let index = 0; index < into.length; index += 1) into[index] = ((into[index] as number) * amount) / sum
  return 0
}
