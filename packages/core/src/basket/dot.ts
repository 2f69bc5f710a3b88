import type { Real } from '../arithmetic/real.js'

/** The sum of the products of two lists: what amounts are worth at prices. */
export const dot = <N>({ add, mul, zero }: Real<N>, a: readonly N[], b: readonly N[]): N => {
  let sum = zero
  for (let i = 0; i < a.length; i++) sum = add(sum, mul(a[i] as N, b[i] as N))
  return sum
}
