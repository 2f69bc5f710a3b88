import type { Real } from '@ammeter/core'

/** How many inputs each law is tried with: quickly while one works, thoroughly where nobody waits. */
const RUNS = {
  hardware: { quick: 100, thorough: 2000 },
  // Two orders of magnitude slower. The logic is the same in every arithmetic, so that what is left to find are digits,
  // and a formula that loses digits loses them for most inputs.
  software: { quick: 100, thorough: 200 },
} as const

/** How many inputs each law is tried with, in an arithmetic. */
export const runsFor = <N>(real: Real<N>, isThorough: boolean): number =>
  RUNS[typeof real.one === 'number' ? 'hardware' : 'software'][isThorough ? 'thorough' : 'quick']
