import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { checkAmount, checkPositive, invalidQuantity, representable } from '../check.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import { invalidValue, isRecord } from './check-trade.js'
import type { LiquidityIn, LiquidityOut } from './pool.js'

/** Liquidity that enters or leaves a pool, at the proportion of its reserves. */
export interface Proportion<N> {
  readonly liquidity: N
  readonly amounts: Reserves<N>
  /** What was offered and not taken. */
  readonly left: Reserves<N>
}

/** What a pool takes of amounts offered, at the proportion of other amounts: as much as the scarcer token allows. */
export const takenOf = <N>(
  real: Real<N>,
  proportion: Reserves<N>,
  offered: Reserves<N>,
): Answer<{ readonly times: N; readonly taken: Reserves<N>; readonly left: Reserves<N> }> => {
  const { compare, div, mul, sub, zero } = real
  const refusal = isRecord(offered)
    ? (checkAmount(real, offered.x, 'X offered') ?? checkAmount(real, offered.y, 'Y offered'))
    : invalidValue('amounts offered', offered, 'an object with x and y')
  if (refusal !== undefined) return E.left(refusal)
  const needsX = compare(proportion.x, zero) > 0
  const needsY = compare(proportion.y, zero) > 0
  const byX = needsX ? div(offered.x, proportion.x) : undefined
  const byY = needsY ? div(offered.y, proportion.y) : undefined
  const isByX = byX !== undefined && (byY === undefined || compare(byX, byY) <= 0)
  const times = (isByX ? byX : byY) as N
  if (!real.isFinite(times) || compare(times, zero) <= 0) {
    const wanted = needsX && needsY ? 'amounts above 0 of both tokens' : `an amount of ${needsX ? 'X' : 'Y'} above 0`
    return E.left({
      _tag: 'InvalidQuantity',
      quantity: 'amounts offered',
      given: `x = ${real.toText(offered.x)}, y = ${real.toText(offered.y)}`,
      allowed: `${wanted}: that is what the pool holds at this price`,
    })
  }
  // Of the scarcer token everything is taken; a product must not ask for more than there is of the other.
  const x = isByX ? offered.x : real.min(mul(times, proportion.x), offered.x)
  const y = isByX ? real.min(mul(times, proportion.y), offered.y) : offered.y
  return E.right({ times, taken: { x, y }, left: { x: sub(offered.x, x), y: sub(offered.y, y) } })
}

const nothing = <N>(curve: Curve<N>): Reserves<N> => ({ x: curve.real.zero, y: curve.real.zero })

const scaled = <N>(curve: Curve<N>, { x, y }: Reserves<N>, factor: N): Reserves<N> => ({
  x: curve.real.mul(x, factor),
  y: curve.real.mul(y, factor),
})

/** Liquidity that enters a pool. */
export const proportionIn = <N>(
  curve: Curve<N>,
  reserves: Reserves<N>,
  added: LiquidityIn<N>,
): Answer<Proportion<N>> => {
  const { real } = curve
  if (!isRecord(added)) return E.left(invalidValue('liquidity added', added, 'an object with liquidity or offered'))
  const level = curve.liquidity(reserves)
  if (E.isLeft(level)) return level
  if ('offered' in added) {
    const taken = takenOf(real, reserves, added.offered)
    if (E.isLeft(taken)) return taken
    const { times, taken: amounts, left } = taken.right
    return E.right({ liquidity: real.mul(level.right, times), amounts, left })
  }
  const { liquidity } = added
  const refusal = checkPositive(real, 'liquidity added', liquidity)
  if (refusal !== undefined) return E.left(refusal)
  const share = representable(real, 'liquidity added', real.div(liquidity, level.right))
  if (E.isLeft(share)) return share
  return E.right({ liquidity, amounts: scaled(curve, reserves, share.right), left: nothing(curve) })
}

/** How much is taken out, and of how much: both as shares, or both as liquidity. */
export interface Removal<N> {
  readonly given: N
  readonly most: N
  readonly liquidity: N
}

/** What is taken out of a pool of some liquidity, checked. */
export const removalOf = <N>(real: Real<N>, level: N, removed: LiquidityOut<N>): Answer<Removal<N>> => {
  if (!isRecord(removed)) return E.left(invalidValue('liquidity removed', removed, 'an object with liquidity or share'))
  const isShare = 'share' in removed
  const quantity = isShare ? 'share removed' : 'liquidity removed'
  const given = isShare ? removed.share : removed.liquidity
  const most = isShare ? real.one : level
  const refusal = checkPositive(real, quantity, given)
  if (refusal !== undefined) return E.left(refusal)
  if (real.compare(given, most) > 0) {
    const allowed = isShare ? 'at most 1' : `at most the pool's ${real.toText(most)}`
    return E.left(invalidQuantity(real, quantity, given, allowed))
  }
  return E.right({ given, most, liquidity: isShare ? real.mul(given, level) : given })
}

/** Liquidity that leaves a pool; all of it leaves the reserves at exactly nothing. */
export const proportionOut = <N>(
  curve: Curve<N>,
  reserves: Reserves<N>,
  removed: LiquidityOut<N>,
): Answer<Proportion<N>> =>
  E.either.chain(curve.liquidity(reserves), level =>
    E.either.map(removalOf(curve.real, level, removed), ({ given, most, liquidity }) => ({
      liquidity,
      amounts: scaled(curve, reserves, curve.real.div(given, most)),
      left: nothing(curve),
    })),
  )
