// What a fee policy remembers of a pool's opening.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import type { Answer } from '../curve/curve.js'
import { Fault, guarded } from '../fault.js'
import { checkMemory } from './check-trade.js'
import type { FeePolicy, Memory } from './fee-policy.js'

/**
 * What a fee policy remembers of the opening, checked; nothing where it remembers nothing.
 *
 * @param price The price at which the pool opens: asked for only where the policy wants it. It may throw a refusal.
 */
export const startMemory = <N>(
  real: Real<N>,
  { name, start }: FeePolicy<N>,
  time: number,
  price: () => N,
): Answer<Memory<N>> => {
  if (start === undefined) return E.right({})
  return guarded(name, 'start', () => {
    const memory = start({ price: price(), time })
    const invalid = checkMemory(real, name, 'start', memory)
    if (invalid !== undefined) throw new Fault(invalid)
    return memory
  })
}
