// Adding and removing liquidity in pools with rules of their own.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { isWhole } from '../arithmetic/whole-units.js'
import { checkAmount, checkPositive } from '../check.js'
import type { Answer } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import { invalidValue, isRecord } from './check-trade.js'
import { removalOf, takenOf } from './liquidity.js'
import type { LiquidityIn, LiquidityOut } from './pool.js'

/** How the amounts of a pool change with its liquidity. */
export interface Scaling<N> {
  /** Liquidity that enters or leaves. */
  readonly liquidity: N
  /** What there will be of an amount. */
  readonly scale: (amount: N) => N
  /** What was offered and not taken. */
  readonly left?: Reserves<N>
  /** What was offered, where what is taken tells what is left. */
  readonly offered?: Reserves<N>
}

/** What there is of an amount after `given / level` of it is paid in: in whole units, no less than that. */
const scaleIn = <N>(real: Real<N>, given: N, level: N): ((amount: N) => N) => {
  const { add, sub, mul, div, one } = real
  if (isWhole(real)) return amount => add(amount, div(add(mul(amount, given), sub(level, one)), level))
  const times = div(add(level, given), level)
  return amount => mul(amount, times)
}

/** What there is of an amount after `given / most` of it is taken out: in whole units, no more. After all of it, nothing. */
const scaleOut = <N>(real: Real<N>, given: N, most: N): ((amount: N) => N) => {
  const { sub, mul, div } = real
  if (isWhole(real)) return amount => sub(amount, div(mul(amount, given), most))
  const times = div(sub(most, given), most)
  return amount => mul(amount, times)
}

/** Liquidity that enters a pool of some liquidity. */
export const scalingIn = <N>(
  real: Real<N>,
  level: N,
  reserves: Reserves<N>,
  added: LiquidityIn<N>,
): Answer<Scaling<N>> => {
  if (!isRecord(added)) return E.left(invalidValue('liquidity added', added, 'an object with liquidity or offered'))
  if ('offered' in added) {
    return isWhole(real)
      ? wholeOffered(real, level, reserves, added.offered)
      : offered(real, level, reserves, added.offered)
  }
  const { liquidity } = added
  const refusal = checkPositive(real, 'liquidity added', liquidity)
  return refusal === undefined ? E.right({ liquidity, scale: scaleIn(real, liquidity, level) }) : E.left(refusal)
}

const offered = <N>(real: Real<N>, level: N, reserves: Reserves<N>, amounts: Reserves<N>): Answer<Scaling<N>> =>
  E.either.map(takenOf(real, reserves, amounts), ({ times, left }) => {
    const factor = real.add(real.one, times)
    return { liquidity: real.mul(level, times), left, scale: amount => real.mul(amount, factor) }
  })

/** The liquidity that each token allows, the less of the two, rounded down. */
const wholeOffered = <N>(real: Real<N>, level: N, reserves: Reserves<N>, amounts: Reserves<N>): Answer<Scaling<N>> => {
  const refusal = isRecord(amounts)
    ? (checkAmount(real, amounts.x, 'X offered') ?? checkAmount(real, amounts.y, 'Y offered'))
    : invalidValue('amounts offered', amounts, 'an object with x and y')
  if (refusal !== undefined) return E.left(refusal)
  const allowed = (['x', 'y'] as const)
    .filter(token => !real.isZero(reserves[token]))
    .map(token => real.div(real.mul(amounts[token], level), reserves[token]))
  const liquidity = allowed.reduce(real.min)
  const invalid = checkPositive(real, 'liquidity of the amounts offered', liquidity)
  return invalid === undefined
    ? E.right({ liquidity, offered: amounts, scale: scaleIn(real, liquidity, level) })
    : E.left(invalid)
}

/** Liquidity that leaves a pool of some liquidity. */
export const scalingOut = <N>(real: Real<N>, level: N, removed: LiquidityOut<N>): Answer<Scaling<N>> =>
  E.either.map(removalOf(real, level, removed), ({ given, most, liquidity }) => ({
    liquidity,
    scale: scaleOut(real, given, most),
  }))
