import type { Real } from '../../arithmetic/real.js'
import type { CurveError } from '../../errors.js'
import { rootFinder } from '../../solve/find-root.js'
import type { Token } from '../reserves.js'

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

/** A level, where one token is given, and the other is to be found. */
export interface LevelAlong<N> {
  readonly real: Real<N>
  /** The token that is given. */
  readonly token: Token
  /** Its reserve at a point of the level, and that of the other token there. */
  readonly before: N
  readonly other: N
  /** Zero on the level. */
  readonly residual: (held: N, other: N) => N
  /** A residual no larger than this is rounding. */
  readonly noise: N
  /** A guess of the residual's change for a relative change of the reserve that is given, with the right sign. */
  readonly slope: () => N
  /** The residual's derivative by it. */
  readonly derivative: (held: N, other: N) => N
}

/** Refusals where a level has a floor. */
export interface Floor<N> {
  /** Where less is to be left of the token than the level ever holds. */
  readonly below: (held: N) => CurveError | undefined
  /** Where so much of the other token was found that what is to be left is the floor itself, to a few roundings. */
  readonly at: (held: N, found: N) => CurveError | undefined
}

/**
 * The refusals of trades that would leave less of a token than the level ever holds, however much is paid for it; nothing
 * where there is enough. The formula tells that it has such a floor where it answers the same for far more of the other
 * token, and less than the level.
 */
export const belowFloor = <N>(along: LevelAlong<N>): Floor<N> => {
  const { real, token, before, other, residual, noise } = along
  const { compare, mul, sub, abs, of } = real
  // Where nothing is there of the other token, far more is far more than there is of this one.
  const some = real.isZero(other) ? before : other

  const isBeyond = (held: N, [much, more]: readonly [string, string]): boolean => {
    const nearer = residual(held, mul(some, of(much)))
    const farther = residual(held, mul(some, of(more)))
    if (!real.isFinite(nearer) || !real.isFinite(farther)) return false
    const passes = compare(farther, real.zero) > 0 !== compare(residual(held, other), real.zero) > 0
    if (passes) return false
    const rounding = real.max(noise, mul(real.roundingUnit, abs(farther)))
    const isFlat = compare(sub(abs(nearer), abs(farther)), mul(of(SAME), rounding)) <= 0
    // What is left must be more than a growth that is too slow to be seen.
    return isFlat && compare(abs(farther), mul(of(CLEAR), rounding)) > 0
  }

  const refusal = (held: N, floor: N): CurveError => ({
    _tag: 'InsufficientReserves',
    token,
    given: real.toText(sub(before, held)),
    allowed: `less than ${real.toText(sub(before, floor))}, for which no amount would be enough`,
  })

  const below = (held: N): CurveError | undefined => {
    if (compare(held, before) >= 0) return undefined
    const far = BOUNDLESS.find(each => isBeyond(held, each))
    if (far === undefined) return undefined
    const much = mul(some, of(far[0]))
    const floor = rootFinder(real).findRoot({
      quantity: `least reserve of ${token.toUpperCase()}`,
      residual: least => residual(least, much),
      start: mul(of(0.5), real.add(held, before)),
      within: { lower: held, upper: before },
      slope: along.slope(),
      noise,
      derivative: least => along.derivative(least, much),
    })
    return refusal(held, floor)
  }

  const at = (held: N, found: N): CurveError | undefined => {
    const lost = mul(of(SAME), real.roundingUnit)
    if (compare(held, before) >= 0 || compare(mul(found, lost), other) <= 0) return undefined
    const farther = residual(held, mul(some, of(BOUNDLESS[0][0])))
    const rounding = mul(of(SAME), real.max(noise, real.roundingUnit))
    return compare(abs(farther), rounding) <= 0 ? refusal(held, held) : undefined
  }

  return { below, at }
}
