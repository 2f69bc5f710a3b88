// Trades that go on beyond the end of a level.

import type { Real } from '../../arithmetic/real.js'
import type { CurveError } from '../../errors.js'
import type { Token } from '../reserves.js'

/** The refusal of a trade that would leave less of a token than its level ever holds, however much is paid for it. */
export const outOfReach = <N>(real: Real<N>, token: Token, before: N, held: N, least: N): CurveError => ({
  _tag: 'InsufficientReserves',
  token,
  given: real.toText(real.sub(before, held)),
  allowed: `less than ${real.toText(real.sub(before, least))}, for which no amount would be enough`,
})

/** What is left of the other token beyond the end of a level: below zero, in a straight line at the mean price until there. */
export const beyondEnd = <N>(real: Real<N>, other: N, before: N, end: N, held: N): N => {
  const mean = real.div(other, real.sub(end, before))
  const isPrice = real.isFinite(mean) && real.compare(mean, real.zero) > 0
  return real.mul(real.sub(end, held), isPrice ? mean : real.one)
}
