import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Reference, Subject } from '../subject.js'

/** Reserves beyond these leave `float64` no room to multiply them, and to lose a token to the last digit. */
const LEAST = 1e-60
const MOST = 1e60

/** Halvings of a range of powers of ten. */
const HALVINGS = 12

/** The powers of ten between which a curve is asked. */
export interface UsablePrices {
  readonly lowest: number
  readonly highest: number
}

/** As far as any curve is asked. */
export const WHOLE: UsablePrices = { lowest: -12, highest: 12 }

/** Whether one of the reserves of liquidity 1 is so small or so large; nothing where there are none to measure. */
const isBeyond = <N>({ real, reserves }: Curve<N>, price: N): boolean | undefined => {
  try {
    const held = reserves(price)
    if (E.isLeft(held)) return undefined
    const [least, most] = [real.of(LEAST), real.of(MOST)]
    return [held.right.x, held.right.y]
      .filter(reserve => real.compare(reserve, real.zero) > 0)
      .some(reserve => real.compare(reserve, least) < 0 || real.compare(reserve, most) > 0)
  } catch {
    // A curve that throws is the laws' to judge.
    return undefined
  }
}

/** Whether there is some of both tokens: what is nothing may be too little for the arithmetic to tell. */
const hasBoth = <N>({ real, reserves }: Curve<N>, price: N): boolean => {
  const held = reserves(price)
  return E.isRight(held) && !real.isZero(held.right.x) && !real.isZero(held.right.y)
}

/**
 * The prices at which the reserves leave room to calculate with them. Near a price of `10⁴` a yield curve may hold one
 * token in `10⁴⁰⁰`: there is no such pool, and nothing that `float64` could say of it. Whether a price is such a one, the
 * arithmetic of more digits tells, if there is one: what it answers, the other must too.
 */
export const usablePrices = <N>(
  { curve, reference }: Subject<N>,
  marks: readonly N[],
  between?: readonly [number, number],
): UsablePrices => {
  const asked = between === undefined ? WHOLE : { lowest: Math.log10(between[0]), highest: Math.log10(between[1]) }
  const { real } = curve
  const text = (exponent: number) => `${10 ** exponent}`
  const beyondIn = <M>(of: Curve<M>, exponent: number) => isBeyond(of, of.real.of(text(exponent)))
  const isUsable = (exponent: number): boolean => {
    if (beyondIn(curve, exponent) === false && hasBoth(curve, curve.real.of(text(exponent)))) return true
    const finer: ReturnType<NonNullable<typeof reference>> | undefined = reference?.()
    if (finer === undefined) return beyondIn(curve, exponent) !== true
    return E.isLeft(finer) || beyondIn<Reference>(finer.right, exponent) !== true
  }
  const isAsked = (exponent: number) => exponent >= asked.lowest && exponent <= asked.highest
  const middle = (asked.lowest + asked.highest) / 2
  const centres = [...marks.map(mark => Math.log10(real.toNumber(mark))).filter(isAsked), middle]
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
