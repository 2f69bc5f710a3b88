// Reserves that never fall below a floor, and trades that would need it.

import type { CurveError } from '../../errors.js'
import { rootFinder } from '../../solve/find-root.js'
import type { LevelAlong } from '../derive/level-along.js'
import { outOfReach } from './beyond-end.js'

/** Factors so large that what is still to come beyond the second, after the first, is nothing: as far as numbers go. */
const BOUNDLESS = [
  ['1e100', '1e200'],
  ['1e10000', '1e20000'],
  ['1e1000000', '1e2000000'],
] as const

/** Residuals that are apart by no more rounding units are the same. */
const SAME = 64

/** How many rounding units below the level a residual must stay, to be below it for good. */
const CLEAR = 2 ** 16

/**
 * The refusals of trades that would leave less of a token than the level ever holds, however much is paid for it; nothing
 * where there is enough. The formula tells that it has such a floor where it answers the same for far more of the other
 * token, and less than the level.
 */
export const floorOf = <N>({ real, token, before, other, residual, ...level }: LevelAlong<N>) => {
  const { compare, mul, sub, abs, of, max, roundingUnit } = real
  // Where nothing is there of the other token, far more is far more than there is of this one.
  const some = real.isZero(other) ? before : other
  const same = of(SAME)

  const isBeyond = (held: N, [much, more]: readonly [string, string]): boolean => {
    const nearer = residual(held, mul(some, of(much)))
    const farther = residual(held, mul(some, of(more)))
    if (!real.isFinite(nearer) || !real.isFinite(farther)) return false
    // The level is passed on the way there.
    if (compare(farther, real.zero) > 0 !== compare(residual(held, other), real.zero) > 0) return false
    const rounding = max(level.noise, mul(roundingUnit, abs(farther)))
    const isFlat = compare(sub(abs(nearer), abs(farther)), mul(same, rounding)) <= 0
    // What is left must be more than a growth that is too slow to be seen.
    return isFlat && compare(abs(farther), mul(of(CLEAR), rounding)) > 0
  }

  const refusal = (held: N, floor: N) => outOfReach(real, token, before, held, floor)

  return {
    /** Where less is to be left of the token than the level ever holds. */
    below: (held: N): CurveError | undefined => {
      if (compare(held, before) >= 0) return undefined
      const far = BOUNDLESS.find(each => isBeyond(held, each))
      if (far === undefined) return undefined
      const much = mul(some, of(far[0]))
      const floor = rootFinder(real).findRoot({
        quantity: `least reserve of ${token.toUpperCase()}`,
        residual: least => residual(least, much),
        start: mul(of(0.5), real.add(held, before)),
        within: { lower: held, upper: before },
        slope: level.slope(token, before, other),
        noise: level.noise,
        derivative: least => level.gradient(least, much)[token],
      })
      return refusal(held, floor)
    },
    /** Where so much of the other token was found that what is to be left is the floor itself, to a few roundings. */
    at: (held: N, found: N): CurveError | undefined => {
      if (compare(held, before) >= 0 || compare(mul(found, mul(same, roundingUnit)), other) <= 0) return undefined
      const farther = residual(held, mul(some, of(BOUNDLESS[0][0])))
      return compare(abs(farther), mul(same, max(level.noise, roundingUnit))) <= 0 ? refusal(held, held) : undefined
    },
  }
}
