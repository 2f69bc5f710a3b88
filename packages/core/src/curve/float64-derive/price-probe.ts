import type { Dual } from '../../arithmetic/dual.js'
import { dualNumber } from '../../arithmetic/dual-float64.js'
import type { CurveFormulas } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'

/** A price, and the reserves there. One is used again and again, as a `Probe` of levels is, and for the same reason. */
export interface PriceProbe {
  price: number
  x: number
  y: number
}

/** Asks for the reserves that an author gives. */
export const float64GivenReserves = ({ parts }: Formulas<number>): ((probe: PriceProbe) => void) => {
  const { reserves } = parts as CurveFormulas<number>
  return probe => {
    const { x, y } = reserves(probe.price)
    probe.x = x
    probe.y = y
  }
}

/** Asks for those of a value function as they are: also the little below zero that a zero may be rounded to. */
export const float64ReservesOfValue = ({ overDual }: Formulas<number>): ((probe: PriceProbe) => void) => {
  let parts: CurveFormulas<Dual<number>> | undefined
  return probe => {
    parts ??= overDual().parts as CurveFormulas<Dual<number>>
    const { price } = probe
    const { value, derivative } = parts.value(dualNumber(price, 1))
    probe.x = derivative
    probe.y = value - price * derivative
  }
}
