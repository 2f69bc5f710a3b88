// The price impact of trades by their size.

import { exactIn, poolOf, type Token } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import { type Dropped, type DroppedOut, type EnteredCurve, enter } from '../comparison/entered.js'
import type { Choices } from '../curve/curve-choice.js'
import { type FeeChoice, feeAt, feeTerm } from '../position/fee-choice.js'
import { type Outcome, refused } from '../program/failure.js'
import type { Numbers } from '../settings/numbers.js'

/** The trades made with each curve. */
export interface Trades<N> {
  /** The price of the pools, divided by that at entry. */
  readonly ratio: N
  /** The token paid. */
  readonly token: Token
  readonly fee: FeeChoice
  /** Amounts in, as shares of the value of the pool. */
  readonly sizes: readonly N[]
}

/** The trade of a size; none if the pool cannot serve it. */
export interface ImpactOfSize<N> {
  readonly size: N
  readonly priceImpact: N | undefined
  readonly feeRate: N | undefined
  readonly spotPrice: N | undefined
  readonly executionPrice: N | undefined
}

/** A curve, and trades with it. */
export interface CurveImpacts<N> extends EnteredCurve<N> {
  readonly points: readonly ImpactOfSize<N>[]
}

/** The message for a pool with rules of its own: `swap` trades with it. */
const WITH_CURVE = 'one with a trading function: swap trades with pools that have rules of their own'

const UNSERVED = { priceImpact: undefined, feeRate: undefined, spotPrice: undefined, executionPrice: undefined }

const impactsOf = <N>(entered: EnteredCurve<N>, { ratio, token, fee, sizes }: Trades<N>): Outcome<CurveImpacts<N>> => {
  const { curve, entry } = entered
  const { real } = curve
  const { mul, div, one } = real
  const price = mul(entry, ratio)
  return F.pipe(
    E.Do,
    E.bind('charged', () => feeAt(real, fee, one)),
    E.bind('pool', ({ charged }) =>
      E.mapLeft(refused)(poolOf(curve, { price, liquidity: one, fee: feeTerm(charged) })),
    ),
    E.bind('value', () => E.mapLeft(refused)(curve.value(price))),
    E.map(({ pool, value }) => ({
      ...entered,
      points: sizes.map((size): ImpactOfSize<N> => {
        const paid = mul(size, value)
        const swap = pool.swap(exactIn(token, token === 'x' ? div(paid, price) : paid))
        if (E.isLeft(swap)) return { size, ...UNSERVED }
        const { priceImpact, feeRate, spotPrice, executionPrice } = swap.right
        return { size, priceImpact, feeRate, spotPrice, executionPrice }
      }),
    })),
  )
}

/** The price impact of trades with pools on curves entered at the price 1. */
export const impacts = <N>(
  { real }: Numbers<N>,
  { chosen, failed }: Choices,
  trades: Trades<N>,
): Outcome<{ readonly compared: readonly CurveImpacts<N>[]; readonly dropped: readonly DroppedOut<N>[] }> => {
  const entered = chosen.map(choice =>
    E.either.chain(enter(real, choice, real.one), (each): E.Either<Dropped<N>, EnteredCurve<N>> => {
      if ('curve' in each) return E.right(each)
      const given = choice.definition.name
      return E.left({ choice, error: { _tag: 'InvalidChoice', choice: 'curve', given, allowed: WITH_CURVE } })
    }),
  )
  const dropped = [...failed, ...entered.flatMap(each => (E.isLeft(each) ? [each.left] : []))]
  const compared = E.sequenceArray(entered.flatMap(each => (E.isRight(each) ? [impactsOf(each.right, trades)] : [])))
  return E.either.map(compared, all => ({ compared: all, dropped }))
}
