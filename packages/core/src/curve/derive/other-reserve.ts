// The other reserve on a level, given one of the two.

import { Fault } from '../../fault.js'
import type { Near, RootFinder } from '../../solve/find-root.js'
import { floorOf } from '../limits/below-floor.js'
import { beyondEnd } from '../limits/beyond-end.js'
import { otherToken, type Token } from '../reserves.js'
import type { LevelPoint } from './derived.js'
import type { LevelAlong } from './level-along.js'

/** The error of the level through reserves, in roundings. */
const ROUNDINGS_OF_A_LEVEL = 8

/**
 * The points of a level, by the reserve of one token.
 *
 * @param runsOut Whether a finite amount of the other token buys a token to the last.
 */
export const otherReserve = <N>(
  along: LevelAlong<N>,
  findRoot: RootFinder<N>['findRoot'],
  tradingFunction: (x: N, y: N) => N,
  runsOut: (token: Token) => boolean,
  nearTo: (held: N) => Near<N> | undefined,
): ((held: N, near?: N) => LevelPoint<N>) => {
  const { real, token, before, other, inOrder, residual, gradient, noise } = along
  const { compare, mul, div, max, zero, one } = real
  const otherOne = otherToken(token)
  const isPositive = (a: N) => real.isFinite(a) && compare(a, zero) > 0
  const point = (held: N, u: N): LevelPoint<N> => ({
    other: u,
    price: () => {
      const { x, y } = gradient(held, max(u, zero))
      return div(x, y)
    },
  })

  /**
   * The rest of the other token where `held` lies beyond the level's end: below zero, in a straight line at the last
   * price. Where that is none, as `√x + √y` has none there, at the mean price until the end.
   */
  const restBeyond = (held: N): N | undefined => {
    if (compare(held, before) <= 0) return undefined
    const slope = gradient(held, zero)[otherOne]
    if (real.isFinite(slope)) {
      const beyond = div(residual(held, zero), slope)
      return compare(beyond, zero) >= 0 ? real.neg(beyond) : undefined
    }
    const levelBefore = tradingFunction(...inOrder(before, other))
    const end = mul(held, div(levelBefore, tradingFunction(...inOrder(held, zero))))
    if (compare(end, held) > 0) return undefined
    return beyondEnd(real, other, before, end, held)
  }

  /** Whether an empty reserve stays so: what would come in is less than the level is known to, and a rounding below zero. */
  const isEmptyStill = (held: N, above: N): boolean => {
    const empty = residual(held, zero)
    const isRounding = compare(real.abs(empty), mul(real.of(ROUNDINGS_OF_A_LEVEL), noise)) <= 0
    return isRounding && compare(empty, zero) > 0 === compare(residual(held, above), zero) > 0
  }

  const floor = floorOf(along)
  return (held, near) => {
    if (real.isZero(held) && !runsOut(token)) return point(held, div(one, zero))
    const beyond = runsOut(otherOne) ? restBeyond(held) : undefined
    if (beyond !== undefined) return point(held, beyond)
    const guess = near ?? mul(other, div(before, held))
    const start = isPositive(guess) ? guess : max(other, before)
    if (real.isZero(other) && isEmptyStill(held, start)) return point(held, zero)
    const found = findRoot({
      quantity: `reserve of ${otherOne.toUpperCase()}`,
      place: u => along.place(held, u),
      residual: u => residual(held, u),
      start,
      near: near === undefined ? nearTo(held) : undefined,
      slope: along.slope(otherOne, held, start),
      noise,
      noneAbove: () => floor.below(held),
      derivative: u => gradient(held, u)[otherOne],
    })
    const isFloor = floor.at(held, found)
    if (isFloor !== undefined) throw new Fault(isFloor)
    return point(held, found)
  }
}
