// What the laws of pools are tried on, and with what.

import {
  type Answer,
  type Curve,
  type CurvePool,
  float64,
  type ParameterInput,
  type Pool,
  type PoolSource,
  type PoolState,
  type PoolSwap,
  poolOf,
  type Real,
  type Trade,
} from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { type Deal, type Deals, dealsOnMarket, textOfDeals } from '../deal/deal.js'
import { between } from '../draw/between.js'
import { settingsOf } from '../draw/settings.js'
import type { Declared } from '../plug-in/declared.js'
import { type Settings, textOfSettings } from '../plug-in/settings-at-ends.js'
import { type Law, type LawAuthoring, law } from '../run/law.js'
import { orSkip } from '../verdict/or-skip.js'

/** What can be checked as a pool: metadata, called with an arithmetic and parameters. */
export interface CheckablePool extends Declared {
  <N>(real: Real<N>, parameters?: Readonly<Partial<Record<string, ParameterInput>>>): Answer<PoolSource<N>>
}

/** A kind of pool that is tried, the settings that it is tried with, and the prices that it opens at. */
export interface PoolSubject {
  readonly definition: CheckablePool
  readonly settings: readonly Settings[]
  readonly prices: readonly [from: number, to: number]
}

/** What a pool is asked with: how it opens, and trades. */
export interface PoolInput {
  readonly settings: Settings
  /** Y per X. */
  readonly price: number
  /** A fraction, for a pool without a fee of its own. */
  readonly fee: number
  readonly deals: Deals
}

/** Settings (those asked for more often than their ends), a price, a fee and trades. */
const poolInputs = (subject: PoolSubject): fc.Arbitrary<PoolInput> =>
  fc.record({
    settings: settingsOf(subject),
    price: between(...subject.prices),
    fee: fc.constantFrom(0, 0.003, 0.05),
    deals: dealsOnMarket,
  })

/** What a pool was asked with, for people. */
const explainPool = ({ settings, price, fee, deals }: PoolInput): Readonly<Record<string, string>> => ({
  settings: textOfSettings(settings),
  price: String(price),
  fee: `${fee}, or its own`,
  trades: textOfDeals(deals),
})

/** A law of pools: of settings, a price, a fee and trades. */
export const poolLaw = (
  authored: Pick<LawAuthoring<PoolSubject, PoolInput>, 'name' | 'statement' | 'appliesTo' | 'holds'>,
): Law<PoolSubject> => law({ ...authored, draw: poolInputs, explain: explainPool })

const DEPOSIT = 1000

/** What a pool is made of. It is new each time, so that nothing remains of earlier pools. */
export const sourceOf = ({ definition }: PoolSubject, { settings }: PoolInput): PoolSource<number> =>
  orSkip(definition(float64, settings))

/** The pool of an input as it opens. */
export const openPool = (subject: PoolSubject, input: PoolInput): Pool<number> => {
  const source = sourceOf(subject, input)
  const fee = source.hasOwnFee ? {} : { fee: input.fee }
  return orSkip(poolOf(source, { price: input.price, deposit: DEPOSIT, ...fee }))
}

/** The curve of a pool at this moment, if it has one. */
export const curveOf = (pool: Pool<number>): Curve<number> | undefined => (pool as Partial<CurvePool<number>>).curve

/** Why a law of curves does not apply to a pool without one. */
export const onlyWithCurve = ({ definition, settings, prices }: PoolSubject): string | undefined => {
  const source = definition(float64, settings[0])
  if (E.isLeft(source)) return undefined
  const pool = poolOf(source.right, { price: Math.sqrt(prices[0] * prices[1]), deposit: DEPOSIT })
  return E.isRight(pool) && curveOf(pool.right) === undefined ? 'it has rules of its own, and no curve' : undefined
}

/** The trade of a deal with a pool as it is. */
export const tradeWithPool = (pool: Pool<number>, { kind, token, part }: Deal): Trade<number> => ({
  kind,
  token,
  amount: part * pool.reserves[token],
})

/** A pool at the time of a deal, which knows the market's price if somebody tells it. */
export const atDeal = (pool: Pool<number>, { wait, market }: Deal, price: number): Answer<Pool<number>> =>
  pool.at({ time: pool.time + wait, ...(market !== undefined && { price: market * price }) })

/** The result of each deal with a pool. */
export const dealsWith = (
  pool: Pool<number>,
  deals: readonly Deal[],
  price: number,
): readonly Answer<PoolSwap<number>>[] => {
  let current = pool
  return deals.map(deal => {
    const later = atDeal(current, deal, price)
    if (E.isLeft(later)) return later
    current = later.right
    const swap = current.swap(tradeWithPool(current, deal))
    if (E.isRight(swap)) current = swap.right.pool
    return swap
  })
}

/** The pool after deals. A deal that it refuses changes nothing. */
export const afterDeals = (pool: Pool<number>, deals: readonly Deal[], price: number): Pool<number> =>
  dealsWith(pool, deals, price).reduce((before, swap) => (E.isRight(swap) ? swap.right.pool : before), pool)

/** The first deal of an input, which is not made yet, and the pool after all the others. */
export const withOneDealLeft = (subject: PoolSubject, input: PoolInput) => {
  const [deal, ...others] = input.deals
  return { deal, pool: afterDeals(openPool(subject, input), others, input.price) }
}

/** The state of a pool as text, by which pools are compared. */
export const textOfState = ({ state }: Pool<number>): string => JSON.stringify(state)

/** The state of a pool as read from a file. */
export const savedState = (pool: Pool<number>): PoolState => JSON.parse(textOfState(pool))

/** The results of deals with a pool, as text. */
export const textOfOutcome = (swaps: readonly Answer<PoolSwap<number>>[]): string =>
  JSON.stringify(
    swaps.map(swap =>
      E.isLeft(swap) ? swap.left._tag : [swap.right.amountIn, swap.right.amountOut, swap.right.pool.state],
    ),
  )
