import type { Real } from '@ammeter/core'
import { exactText } from '../texts/exact-text.js'

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value))

/** The inputs of a law in another arithmetic, every number to the last digit. */
export const translated = <N, M>(from: Real<N>, to: Real<M>, inputs: unknown): unknown => {
  if (typeof inputs === 'object' && inputs !== null && isPlain(inputs)) {
    return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, translated(from, to, input)]))
  }
  return typeof inputs === 'string' || inputs === undefined ? inputs : to.of(exactText(from, inputs as N))
}
