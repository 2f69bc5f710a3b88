import type { Real, Reserves } from '@ammeter/core'

/** Reserves, multiplied by a factor. */
export const scaled = <N>(real: Real<N>, { x, y }: Reserves<N>, factor: N): Reserves<N> => ({
  x: real.mul(x, factor),
  y: real.mul(y, factor),
})
