// Nets of positions whose fees follow their value on the way to a price.

import { either as E } from 'fp-ts'
import { type Along, alongAt, type Entered } from './entered.js'
import { type Earned, netOf as netByDepth } from './net.js'
import { isTradingAt } from './outcome.js'

const worthOf = ({ hold, loss }: Along) => hold * (1 - loss)

/**
 * The integral of the value over the logarithm of the price from one point to another, while the curve trades, by the
 * trapezoid rule corrected for the slopes at its ends: the slope of the value is the value of the X held, `ratio ·
 * base`. The ends of the prices at which the curve trades are among the points.
 */
const between = (entered: Entered, from: Along, to: Along): number => {
  if (!isTradingAt(entered, Math.sqrt(from.ratio * to.ratio))) return 0
  const width = Math.log(to.ratio / from.ratio)
  const slopes = from.ratio * from.base - to.ratio * to.base
  return (width * (worthOf(from) + worthOf(to))) / 2 + (width * width * slopes) / 12
}

const kept = new WeakMap<Entered, readonly number[]>()

/** The integral from entry to each point of the grid; below entry it is also counted from there, and positive. */
const integralsOf = (entered: Entered): readonly number[] => {
  const known = kept.get(entered)
  if (known !== undefined) return known
  const { along } = entered
  const start = along.findIndex(({ ratio }) => ratio === 1)
  const integrals = along.map(() => 0)
  for (let i = start + 1; i < along.length; i += 1) {
    integrals[i] = (integrals[i - 1] ?? 0) + between(entered, along[i - 1] as Along, along[i] as Along)
  }
  for (let i = start - 1; i >= 0; i -= 1) {
    integrals[i] = (integrals[i + 1] ?? 0) + between(entered, along[i] as Along, along[i + 1] as Along)
  }
  kept.set(entered, integrals)
  return integrals
}

/** The mean of the value while the curve trades, times the part of the way on which it does. */
const meanTraded = (entered: Entered, integral: number, ratio: number): number =>
  ratio === 1 ? (isTradingAt(entered, 1) ? 1 : 0) : integral / Math.abs(Math.log(ratio))

/** The net against holding as a fraction of it, with fees as a fraction of the position's value on the way. */
const netOf = (entered: Entered, at: Along, integral: number, fees: number): number =>
  (fees * meanTraded(entered, integral, at.ratio)) / at.hold - at.loss

/** The net at each point of a curve's course, reached straight in the logarithm of the price. */
export const netsOnTheWay = (entered: Entered, { fees, feesBy }: Earned): readonly (number | undefined)[] => {
  if (feesBy === 'depth') return entered.along.map(at => netByDepth(entered, at, { fees, feesBy }))
  const integrals = integralsOf(entered)
  return entered.along.map((at, i) => netOf(entered, at, integrals[i] ?? 0, fees))
}

/** The net after a straight way to any ratio. Undefined if the curve has no answer there. */
export const netOnTheWay = (entered: Entered, ratio: number, { fees, feesBy }: Earned): number | undefined => {
  const at = alongAt(entered, ratio)
  if (E.isLeft(at)) return undefined
  if (feesBy === 'depth') return netByDepth(entered, at.right, { fees, feesBy })
  const integrals = integralsOf(entered)
  const isUp = ratio >= 1
  const inside = entered.along.findIndex(each => each.ratio >= ratio)
  const index =
    inside < 0 ? entered.along.length - 1 : isUp && entered.along[inside]?.ratio !== ratio ? inside - 1 : inside
  const near = entered.along[index]
  if (near === undefined) return undefined
  const rest = isUp ? between(entered, near, at.right) : between(entered, at.right, near)
  return netOf(entered, at.right, (integrals[index] ?? 0) + rest, fees)
}
