// Whether a level set rises or falls with the liquidity.

import type { Real } from '../arithmetic/real.js'
import { Fault } from '../fault.js'

/** How many times more or less than the solution a liquidity is whose sign tells the side: as far as the formula answers. */
const FARTHER = [2 ** 40, 2 ** 20, 2 ** 8, 2 ** 3] as const

const NOT_MONOTONE = {
  _tag: 'NoConvergence',
  given: 'a level set that is not monotone in the liquidity: it has the same sign below the solution and above',
  allowed:
    'positive below its liquidity and negative above, such as x·y − L²; or, solved for the liquidity, a tradingFunction',
  bracket: ['0', 'unbounded'],
} as const

/**
 * Whether a level set rises or falls with the liquidity: by its signs on both sides of the solution for reserves of one
 * each, because between them it need not be monotone.
 *
 * @param residualAt The level set at a liquidity, for those reserves.
 * @param change Its derivative there by the liquidity, at a liquidity of 1.
 */
export const risesWithLevel = <N>(real: Real<N>, residualAt: (level: N) => N, change: () => N): boolean => {
  const { compare, zero } = real
  const signsAt = (farther: number) =>
    [1 / farther, farther].map(level => {
      const residual = residualAt(real.of(level))
      return real.isFinite(residual) ? compare(residual, zero) : 0
    }) as [below: number, above: number]
  const differing = FARTHER.map(signsAt).find(([below, above]) => below * above < 0)
  if (differing !== undefined) return differing[1] > 0
  // Where there is no sign at all, the search says which formula gave no number, and where.
  const changed = change()
  const [below, above] = signsAt(FARTHER[0])
  if (below * above > 0) throw new Fault(NOT_MONOTONE)
  return compare(changed, zero) > 0
}

/** A slope with the sign it must have, whatever it is there. */
export const slopeOfSign = <N>(real: Real<N>, slope: N, isRising: boolean): N => {
  const size = real.abs(slope)
  const some = real.isFinite(size) && !real.isZero(size) ? size : real.one
  return isRising ? some : real.neg(some)
}
