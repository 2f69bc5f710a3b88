// How many inputs each law is tried with.

import type { Real } from '@ammeter/core'

/** How many inputs each law is tried with: few while somebody waits, many where nobody does. */
const RUNS = {
  hardware: { quick: 100, thorough: 2000 },
  // Two orders of magnitude slower. The logic is the same in every arithmetic, so only lost digits are left to find,
  // and a formula that loses digits loses them for most inputs.
  software: { quick: 100, thorough: 200 },
} as const

/** How many inputs each law is tried with, in an arithmetic. */
export const runsFor = <N>(real: Real<N>, isThorough: boolean): number =>
  RUNS[typeof real.one === 'number' ? 'hardware' : 'software'][isThorough ? 'thorough' : 'quick']
