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
