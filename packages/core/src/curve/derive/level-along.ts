// The level through reserves, along which one token is traded for the other.

import type { Real } from '../../arithmetic/real.js'
import type { Token } from '../reserves.js'
import type { Levels } from './levels.js'

/** The place at which a formula of levels was evaluated, in words. */
export const placeOf = <N>(real: Real<N>, { formula }: Levels<N>, x: N, y: N): string =>
  `${formula} at x = ${real.toText(x)}, y = ${real.toText(y)}`

/** The level through reserves, where the reserve of one token is given, and that of the other is to be found. */
export const levelAlong = <N>(real: Real<N>, levels: Levels<N>, token: Token, x: N, y: N) => {
  const inOrder = (held: N, other: N): readonly [x: N, y: N] => (token === 'x' ? [held, other] : [other, held])
  const level = levels.level(x, y)
  const [before, other] = inOrder(x, y)
  return {
    ...{ real, token, before, other, inOrder },
    /** Zero on the level. */
    residual: (held: N, u: N) => levels.residual(...inOrder(held, u), level),
    gradient: (held: N, u: N) => levels.gradient(...inOrder(held, u), level),
    /** A residual no larger than this is rounding. */
    noise: levels.noise(x, y, level),
    /** A guess of the residual's change for a relative change of a reserve, with the right sign. */
    slope: (of: Token, held: N, u: N) => levels.slope(of, ...inOrder(held, u), level),
    /** Where there is no residual. Where even the level is none, it is the reserves before the trade that have none. */
    place: (held: N, u: N) => placeOf(real, levels, ...(real.isFinite(level) ? inOrder(held, u) : ([x, y] as const))),
  }
}

export type LevelAlong<N> = ReturnType<typeof levelAlong<N>>
