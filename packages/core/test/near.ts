import { expect } from 'vitest'
import type { Real } from '../src/index.js'

/** Fails unless two numbers differ by at most so many rounding units of a scale: by default the larger of the two. */
export const expectNear = <N>(real: Real<N>, actual: N, expected: N, units: number, scale?: N): void => {
  const size = scale ?? real.max(real.abs(actual), real.abs(expected))
  const allowed = real.mul(real.mul(real.of(units), real.roundingUnit), size)
  const distance = real.abs(real.sub(actual, expected))
  if (!(real.compare(distance, allowed) <= 0 && real.isFinite(distance))) {
    expect.fail(`${real.toText(actual)} is further than ${units} rounding units from ${real.toText(expected)}`)
  }
}
