// Tables from which searches in float64 begin.

import { attempt } from '../../fault.js'
import type { PriceRange } from '../curve.js'

/** Intervals of a table. */
const INTERVALS = 256

/** Values that one polynomial goes through. */
const POINTS = 6

/** Deviations from a power that differ by less are all the same. */
const SAME = 2 ** -44

/** Where a polynomial's last coefficient is larger, the function bends too much for it. */
const BENT = 2 ** -24

/** Relative deviations from the power law below this are treated as zero. */
const NEARLY = 2 ** -10

/** Where a search for `v` begins, and `d ln u / d ln v` there, the slope of a residual that is `ln u` but for a constant. */
export interface Start {
  readonly at: number
  readonly slope: number
  /** Whether it comes from a table of a function that is smooth there: then both are nearly exact. */
  readonly tabulated: boolean
  /** The level that the table has beside the solution; NaN where nothing does. */
  readonly level: number
}

/** The powers that functions are roughly proportional to. */
export type Power = -2 | -1 | 1 | 2

const raised = (u: number, power: Power): number => {
  const part = power === 1 || power === -1 ? u : u * u
  return power > 0 ? part : 1 / part
}

/** The start if the function were the power itself. */
export const proportional = (power: Power, u: number): Start => ({
  at: raised(u, power),
  slope: 1 / power,
  tabulated: false,
  level: Number.NaN,
})

const areSame = (values: readonly number[]): boolean =>
  values.every(each => Math.abs(each - (values[0] ?? each)) <= SAME)

/** A column of a table between its values. One is written again and again, as a `Probe` of levels is. */
interface Reading {
  factor: number
  /** The derivative of its logarithm by the place. */
  change: number
  isSmooth: boolean
}

/** A column of logarithms, read by polynomials of the fifth degree. */
const column = (values: readonly number[]): ((place: number) => Reading) => {
  const reading: Reading = { factor: Math.exp(values[0] ?? Number.NaN), change: 0, isSmooth: true }
  if (areSame(values)) return () => reading
  // Newton's form of each polynomial: differences over factorials.
  const last = values.length - POINTS
  const coefficients = new Float64Array((last + 1) * POINTS)
  for (let i = 0; i <= last; i++) {
    let differences = values.slice(i, i + POINTS)
    for (let k = 0; k < POINTS; k++) {
      coefficients[i * POINTS + k] = differences[0] ?? Number.NaN
      differences = differences.slice(1).map((each, j) => (each - (differences[j] ?? Number.NaN)) / (k + 1))
    }
  }
  return place => {
    const i = Math.min(Math.max(Math.floor(place) - 2, 0), last)
    const highest = coefficients[i * POINTS + POINTS - 1] ?? Number.NaN
    let value = highest
    let change = 0
    for (let k = POINTS - 2; k >= 0; k--) {
      change = value + (place - i - k) * change
      value = (coefficients[i * POINTS + k] ?? Number.NaN) + (place - i - k) * value
    }
    reading.factor = Math.exp(value)
    reading.change = change
    reading.isSmooth = Math.abs(highest) <= BENT
    return reading
  }
}

/**
 * Where searches for `v`, a function of positive numbers that is roughly proportional to `u^power`, begin: from a table
 * of it between two `u`. Nothing outside, and nowhere where the function could not be tabulated.
 *
 * The logarithm of what the power leaves out is tabulated at equal steps of `ln u`; and that of a positive number which
 * is the level beside each solution, if there is one, roughly proportional to the root of it.
 */
export const startTable = (
  solve: (start: Start, u: number) => { readonly root: number; readonly level?: number } | undefined,
  power: Power,
  from: number,
  to: number,
): ((u: number) => Start | undefined) => {
  const interval = Math.log(to / from) / INTERVALS
  const deviations: number[] = []
  const levels: number[] = []
  for (let i = 0; i <= INTERVALS; i++) {
    const u = from * Math.exp(i * interval)
    // From where the two before it point to.
    const { [i - 1]: before = 0, [i - 2]: first = before } = deviations
    const change = before - first
    const at = raised(u, power) * Math.exp(before + change)
    const start = { at, slope: 1 / (power + change / interval), tabulated: false, level: Number.NaN }
    const solved = from < to ? attempt(() => solve(start, u)) : undefined
    const deviation = Math.log((solved?.root ?? Number.NaN) / raised(u, power))
    if (solved === undefined || !Number.isFinite(deviation)) return () => undefined
    deviations.push(deviation)
    levels.push(Math.log((solved.level ?? Number.NaN) / Math.sqrt(solved.root)))
  }
  const read = column(deviations)
  const readLevel = levels.every(Number.isFinite) ? column(levels) : undefined
  // A power is the same at every place.
  const isPower = areSame(deviations) && (readLevel === undefined || areSame(levels))
  const placeOf = isPower ? () => 0 : (u: number) => Math.log(u / from) / interval
  return u => {
    if (!(u >= from && u <= to)) return undefined
    const place = placeOf(u)
    const { factor, change, isSmooth: tabulated } = read(place)
    // Where the power is about as near, the power itself, which is exact where a curve is even.
    if (!tabulated && Math.abs(factor - 1) <= NEARLY) return undefined
    const at = factor * raised(u, power)
    const level = readLevel === undefined ? Number.NaN : readLevel(place).factor * Math.sqrt(at)
    return { at, slope: 1 / (power + change / interval), tabulated, level }
  }
}

/** A table reaches from its middle to this factor of it in both directions. */
const REACH = 16

/** The ends themselves, where a token runs out, are left out by this part of the way. */
const MARGIN = 1 / 64

/** The prices of a table: in the middle of those of a curve, or around 1 where they have no end. */
export const tabulatedPrices = (ends: PriceRange<number>): { from: number; to: number } => {
  const { lower = 0, upper = Number.POSITIVE_INFINITY } = ends
  const least = lower > 0 ? lower : Number.isFinite(upper) ? upper / REACH ** 2 : 1 / REACH
  const most = Number.isFinite(upper) ? upper : lower > 0 ? lower * REACH ** 2 : REACH
  const middle = Math.sqrt(least) * Math.sqrt(most)
  const reach = Math.min(REACH, (most / middle) ** (1 - MARGIN))
  return { from: middle / reach, to: middle * reach }
}
