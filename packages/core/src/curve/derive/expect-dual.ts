import type { Dual } from '../../arithmetic/dual.js'
import { displayText } from '../../display-text.js'
import { isDual } from '../definition/is-dual.js'

/**
 * What a formula answered over dual numbers, if its arithmetic has made it. Formulas in JavaScript may do without: then
 * they answer a plain number, or nothing.
 */
export const expectDual = <N>(formula: string, answered: Dual<N>): Dual<N> => {
  if (isDual(answered)) return answered
  throw new TypeError(
    `${formula} returns ${displayText(answered)}, not made with real: write real.add(x, y), not x + y`,
  )
}
