// Adding and removing liquidity of a pool on a basket, evenly or not.

import { either as E } from 'fp-ts'
import { checkPositive } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import type { TokenId } from '../../curve/trade.js'
import { checkToken, invalidValue, isRecord } from '../check-trade.js'
import { removalOf } from '../liquidity.js'
import type { LiquidityIn, LiquidityOut } from '../pool.js'
import { chargedOf } from './along-basket.js'
import type { BasketPoolFixed, BasketPoolMoment, UnevenIn, UnevenOut } from './basket-pool.js'
import { takenOfAll } from './proportion.js'
import { byIndex } from './token-names.js'
import { byAmounts, inOneToken, outOfOneToken, type Uneven } from './uneven-liquidity.js'

/** A pool after its liquidity has changed, with lists by index. */
export interface ChangedLiquidity<N> {
  readonly moment: BasketPoolMoment<N>
  readonly liquidity: N
  readonly amounts: readonly N[]
  readonly left: readonly N[]
  readonly fees: readonly N[]
  readonly protocolFees: readonly N[]
}

type Operation<N> = (a: N, b: N) => N

/** Liquidity at the proportion of the reserves. */
const even = <N, T extends TokenId>(
  { basket: { real } }: BasketPoolFixed<N, T>,
  moment: BasketPoolMoment<N>,
  change: Operation<N>,
  { liquidity, amounts, left }: Pick<Uneven<N>, 'liquidity' | 'amounts'> & { readonly left?: readonly N[] },
): ChangedLiquidity<N> => {
  const nothing = amounts.map(() => real.zero)
  const reserves = moment.reserves.map((each, i) => change(each, amounts[i] as N))
  return {
    moment: { ...moment, reserves },
    liquidity,
    amounts,
    left: left ?? nothing,
    fees: nothing,
    protocolFees: nothing,
  }
}

/** Liquidity in any amounts, its fees taken. */
const uneven = <N, T extends TokenId>(
  { basket, protocolFee, fees: handling }: BasketPoolFixed<N, T>,
  moment: BasketPoolMoment<N>,
  change: Operation<N>,
  { liquidity, amounts, fees }: Uneven<N>,
): Answer<ChangedLiquidity<N>> => {
  const { real } = basket
  const { add, sub, mul } = real
  const protocolFees = fees.map(fee => mul(fee, protocolFee))
  const kept = fees.map((fee, i) => sub(fee, protocolFees[i] as N))
  const isCompounded = handling === 'compounded'
  const leaves = isCompounded ? protocolFees : fees
  const reserves = moment.reserves.map((each, i) => sub(change(each, amounts[i] as N), leaves[i] as N))
  const plus = (list: readonly N[], more: readonly N[]) => list.map((each, i) => add(each, more[i] as N))
  const next = {
    ...moment,
    reserves,
    collected: isCompounded ? moment.collected : plus(moment.collected, kept),
    protocolFees: plus(moment.protocolFees, protocolFees),
  }
  const left = amounts.map(() => real.zero)
  return E.either.map(basket.liquidity(reserves), () => ({
    moment: next,
    liquidity,
    amounts,
    left,
    fees,
    protocolFees,
  }))
}

const unevenly = <N, T extends TokenId>(fixed: BasketPoolFixed<N, T>, moment: BasketPoolMoment<N>) => ({
  ...chargedOf(fixed, moment),
  unevenFee: fixed.unevenFee,
})

/** Pays liquidity in. */
export const liquidityIn = <N, T extends TokenId>(
  fixed: BasketPoolFixed<N, T>,
  moment: BasketPoolMoment<N>,
  added: LiquidityIn<N, T> | UnevenIn<N, T>,
): Answer<ChangedLiquidity<N>> => {
  const { basket, tokens } = fixed
  const { real } = basket
  const allowed = 'an object with liquidity, offered, amounts, or liquidity and a token'
  if (!isRecord(added)) return E.left(invalidValue('liquidity added', added, allowed))
  const level = basket.liquidity(moment.reserves)
  if (E.isLeft(level)) return level
  const charge = (made: Answer<Uneven<N>>) => E.either.chain(made, one => uneven(fixed, moment, real.add, one))
  if ('amounts' in added) {
    return E.either.chain(byIndex(real, tokens, 'amounts added', added.amounts), list =>
      charge(byAmounts(unevenly(fixed, moment), list)),
    )
  }
  if ('offered' in added) {
    return E.either.chain(byIndex(real, tokens, 'amounts offered', added.offered), offered =>
      E.either.map(takenOfAll(real, tokens, moment.reserves, offered), ({ times, taken, left }) =>
        even(fixed, moment, real.add, { liquidity: real.mul(level.right, times), amounts: taken, left }),
      ),
    )
  }
  const { liquidity } = added
  const refusal = checkPositive(real, 'liquidity added', liquidity)
  if (refusal !== undefined) return E.left(refusal)
  if ('token' in added) {
    const unknown = checkToken(added.token, tokens)
    if (unknown !== undefined) return E.left(unknown)
    return charge(inOneToken(unevenly(fixed, moment), tokens.indexOf(added.token), liquidity))
  }
  const share = real.div(liquidity, level.right)
  return E.right(
    even(fixed, moment, real.add, { liquidity, amounts: moment.reserves.map(each => real.mul(each, share)) }),
  )
}

/** Takes liquidity out. */
export const liquidityOut = <N, T extends TokenId>(
  fixed: BasketPoolFixed<N, T>,
  moment: BasketPoolMoment<N>,
  removed: LiquidityOut<N> | UnevenOut<N, T>,
): Answer<ChangedLiquidity<N>> => {
  const { basket, tokens } = fixed
  const { real } = basket
  const allowed = 'an object with liquidity or share, with a token or none, or with amounts'
  if (!isRecord(removed)) return E.left(invalidValue('liquidity removed', removed, allowed))
  const level = basket.liquidity(moment.reserves)
  if (E.isLeft(level)) return level
  const charge = (made: Answer<Uneven<N>>) => E.either.chain(made, one => uneven(fixed, moment, real.sub, one))
  if ('amounts' in removed) {
    return E.either.chain(byIndex(real, tokens, 'amounts removed', removed.amounts), list =>
      charge(byAmounts(unevenly(fixed, moment), list.map(real.neg))),
    )
  }
  const removal = removalOf(real, level.right, removed)
  if (E.isLeft(removal)) return removal
  const { given, most, liquidity } = removal.right
  if ('token' in removed) {
    const unknown = checkToken(removed.token, tokens)
    if (unknown !== undefined) return E.left(unknown)
    return charge(outOfOneToken(unevenly(fixed, moment), tokens.indexOf(removed.token), liquidity))
  }
  // All of it leaves the reserves at exactly nothing.
  const share = real.div(given, most)
  return E.right(
    even(fixed, moment, real.sub, { liquidity, amounts: moment.reserves.map(each => real.mul(each, share)) }),
  )
}
