import { either as E } from 'fp-ts'
import { refusedPositive, refusedPrice } from '../check.js'
import type { Answer, Curve } from '../curve.js'
import type { Reserves } from '../reserves.js'
import { takenOf } from './liquidity.js'
import type { Opening } from './terms.js'

/** The reserves that a pool opens with. */
export interface Opened<N> {
  readonly reserves: Reserves<N>
  /** What was offered and not taken, where amounts were offered. */
  readonly left?: Reserves<N>
}

/** The reserves of a pool of some liquidity, value or amounts at a price. */
export const openAt = <N>(
  curve: Curve<N>,
  opening: Exclude<Opening<N>, { readonly reserves: Reserves<N> } | { readonly state: unknown }>,
): Answer<Opened<N>> => {
  const { real } = curve
  const { mul, add, div } = real
  const refusal = refusedPrice(real, opening.price)
  if (refusal !== undefined) return E.left(refusal)
  const unit = curve.reserves(opening.price)
  if (E.isLeft(unit)) return unit
  const { x, y } = unit.right
  if ('offered' in opening) {
    return E.either.map(takenOf(curve, unit.right, opening.offered), ({ taken, left }) => ({ reserves: taken, left }))
  }
  const isDeposit = 'deposit' in opening
  const quantity = isDeposit ? 'deposit' : 'liquidity'
  const given = isDeposit ? opening.deposit : opening.liquidity
  const invalid = refusedPositive(real, quantity, given)
  if (invalid !== undefined) return E.left(invalid)
  const liquidity = isDeposit ? div(given, add(mul(opening.price, x), y)) : given
  return E.right({ reserves: { x: mul(x, liquidity), y: mul(y, liquidity) } })
}
