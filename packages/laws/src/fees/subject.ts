// What the laws of fees are tried on, and with what.

import {
  type Answer,
  type CurvePool,
  type CurvePoolSwap,
  type FeePolicy,
  type ParameterInput,
  poolOf,
  type Real,
} from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { product } from '../curve/product.js'
import { type Deal, type Deals, deals, textOfDeals } from '../deal/deal.js'
import { between } from '../draw/between.js'
import { settingsOf } from '../draw/settings.js'
import type { Declared } from '../plug-in/declared.js'
import { type Settings, textOfSettings } from '../plug-in/settings-at-ends.js'
import { type Law, type LawAuthoring, law } from '../run/law.js'
import { orSkip } from '../verdict/or-skip.js'

/** What can be checked as a fee policy: metadata, called with an arithmetic and parameters. */
export interface CheckableFee extends Declared {
  readonly sameForAllSizes?: boolean
  <N>(real: Real<N>, parameters?: Readonly<Partial<Record<string, ParameterInput>>>): Answer<FeePolicy<N>>
}

/** A fee policy that is tried, and the settings that it is tried with. */
export interface FeeSubject {
  readonly definition: CheckableFee
  readonly settings: readonly Settings[]
}

/** What a fee is asked with: a pool at a price, and trades with it. */
export interface FeeInput {
  readonly settings: Settings
  readonly price: number
  readonly deals: Deals
}

/** Settings (those asked for more often than their ends), a price and trades. */
const feeInputs = (subject: FeeSubject): fc.Arbitrary<FeeInput> =>
  fc.record({
    settings: settingsOf(subject),
    price: between(0.25, 4),
    deals,
  })

/** What a fee was asked with, for people. */
const explainFee = ({ settings, price, deals: made }: FeeInput): Readonly<Record<string, string>> => ({
  settings: textOfSettings(settings),
  price: String(price),
  trades: textOfDeals(made),
})

/** A law of fee policies: of settings, a price and trades. */
export const feeLaw = (
  authored: Pick<LawAuthoring<FeeSubject, FeeInput>, 'name' | 'statement' | 'appliesTo' | 'holds'>,
): Law<FeeSubject> => law({ ...authored, draw: feeInputs, explain: explainFee })

/** A new policy with the settings of an input. */
export const policyOf = <N>({ definition }: FeeSubject, real: Real<N>, { settings }: FeeInput): FeePolicy<N> =>
  orSkip(definition(real, settings))

const LIQUIDITY = 1000

/** A pool with the fee, on a constant product. */
export const poolWith = <N>(subject: FeeSubject, real: Real<N>, input: FeeInput): CurvePool<N> => {
  const curve = orSkip(product(real))
  const terms = { price: real.of(input.price), liquidity: real.of(LIQUIDITY), fee: policyOf(subject, real, input) }
  return orSkip(poolOf(curve, terms))
}

/** The trade of a deal with a pool as it is. */
export const tradeOf = <N>(pool: CurvePool<N>, { kind, token, part }: Deal) => {
  const { real } = pool.curve
  return { kind, token, amount: real.mul(real.of(part), pool.reserves[token]) }
}

/** Lets time pass for a pool, and trades with it. */
export const dealWith = <N>(pool: CurvePool<N>, deal: Deal): Answer<CurvePoolSwap<N>> => {
  const later = pool.at({ time: pool.time + deal.wait })
  return E.isLeft(later) ? later : later.right.swap(tradeOf(later.right, deal))
}

/** The result of each trade of an input with its pool. */
export const dealsOf = <N>(pool: CurvePool<N>, made: readonly Deal[]): readonly Answer<CurvePoolSwap<N>>[] => {
  let current = pool
  return made.map(each => {
    const swap = dealWith(current, each)
    if (E.isRight(swap)) current = swap.right.pool
    return swap
  })
}
