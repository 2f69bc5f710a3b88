// Frozen numbers and reserves, which a formula cannot change.

import type { Real, Reserves } from '@ammeter/core'

/** Freezes a value and everything in it, except functions such as the constructor that a decimal carries. */
const deepFreeze = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

/** A copy of a number that cannot be changed. */
export const frozenNumber = <N>(real: Real<N>, a: N): N => deepFreeze(real.add(a, real.zero))

/** A copy of reserves that cannot be changed. */
export const frozenReserves = <N>(real: Real<N>, { x, y }: Reserves<N>): Reserves<N> =>
  Object.freeze({ x: frozenNumber(real, x), y: frozenNumber(real, y) })
