// The prices at which a curve has reserves that float64 can multiply.

import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveSubject } from '../curve/subject.js'

/** Reserves beyond these leave `float64` no room to multiply them. */
const LEAST = 1e-60
const MOST = 1e60

/** A token that is a smaller part of what the pool is worth is lost in one rounding of the other. */
const LEAST_PART = 1e-16

/** Halvings of a range of powers of ten. */
const HALVINGS = 8

/** The powers of ten between which a curve is asked. */
export interface UsablePrices {
  readonly lowest: number
  readonly highest: number
}

/** Where a curve is asked whose special prices are near 1. */
export const WHOLE: UsablePrices = { lowest: -12, highest: 12 }

/** Whether the reserves of liquidity 1 leave room to calculate. An arithmetic that has nothing left of a token cannot tell. */
const roomAt = <N>({ real, reserves }: Curve<N>, exponent: number): 'room' | 'beyond' | 'untold' => {
  try {
    const price = real.of(`${10 ** exponent}`)
    const held = reserves(price)
    if (E.isLeft(held)) return 'untold'
    const { x, y } = held.right
    const isWithin = (a: N, least: number, most: number) =>
      real.isZero(a) || (real.compare(a, real.of(least)) >= 0 && real.compare(a, real.of(most)) <= 0)
    const ratio = real.div(real.mul(price, x), y)
    if (![x, y].every(reserve => isWithin(reserve, LEAST, MOST))) return 'beyond'
    if (real.isZero(x) || real.isZero(y)) return 'untold'
    return isWithin(ratio, LEAST_PART, 1 / LEAST_PART) ? 'room' : 'beyond'
  } catch {
    // The laws report a curve that throws.
    return 'untold'
  }
}

/**
 * The prices at which the reserves leave room to calculate with them. Near a price of `10⁴` a yield curve may hold one
 * token in `10⁴⁰⁰`: there is no such pool, and `float64` can say nothing of it. An arithmetic of unlimited exponents says
 * whether a price is of that kind. Where it has room, `float64` must answer too.
 */
export const usablePrices = <N>(
  { curve, wider }: CurveSubject<N>,
  marks: readonly N[],
  between?: readonly [number, number],
): UsablePrices => {
  const { real } = curve
  const powers = marks.map(mark => Math.log10(real.toNumber(mark))).filter(Number.isFinite)
  // The special prices of a curve may be far from 1, as for a range at the last tick: it is asked near them.
  const asked =
    between === undefined
      ? {
          lowest: Math.min(WHOLE.lowest, ...powers.map(power => power - 1)),
          highest: Math.max(WHOLE.highest, ...powers.map(power => power + 1)),
        }
      : { lowest: Math.log10(between[0]), highest: Math.log10(between[1]) }
  const isUsable = (exponent: number): boolean => {
    // In decimals a search costs a hundred times as much, and says no more.
    const room = real.wider === undefined && wider() !== undefined ? 'untold' : roomAt(curve, exponent)
    if (room === 'room') return true
    const widest = wider()
    return (widest === undefined ? room : roomAt(widest, exponent)) !== 'beyond'
  }
  const isAsked = (exponent: number) => exponent >= asked.lowest && exponent <= asked.highest
  const middle = (asked.lowest + asked.highest) / 2
  const centres = [...powers.filter(isAsked), middle]
  const centre = centres.find(isUsable)
  if (centre === undefined) return asked
  const end = (farthest: number): number => {
    if (isUsable(farthest)) return farthest
    let [usable, beyond] = [centre, farthest]
    for (let i = 0; i < HALVINGS; i++) {
      const halfway = (usable + beyond) / 2
      if (isUsable(halfway)) usable = halfway
      else beyond = halfway
    }
    return usable
  }
  return { lowest: Math.min(end(asked.lowest), centre), highest: Math.max(end(asked.highest), centre) }
}
