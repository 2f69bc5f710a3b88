import {
  type Answer,
  type CurvePool,
  type CurvePoolSwap,
  type FeePolicy,
  float64,
  type ParameterInput,
  poolOf,
  type Real,
} from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { between, type Deal, deals, textOfDeals } from '../draw/deal.js'
import type { Declared } from '../plug-in/declared.js'
import { type Settings, textOfSettings } from '../plug-in/settings-at-ends.js'
import { concluded } from '../verdict/to-verdict.js'
import { product } from './product.js'

/** What is checked like a fee policy: its metadata, called with an arithmetic and parameters. */
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
  readonly deals: readonly Deal[]
}

/** Settings (those asked for more often than their ends), a price and trades. */
export const feeInputs = ({ settings }: FeeSubject): fc.Arbitrary<FeeInput> =>
  fc.record({
    settings: fc.oneof(fc.constant(settings[0] ?? {}), fc.constantFrom(...settings)),
    price: between(0.25, 4),
    deals,
  })

/** What a fee was asked with, for people. */
export const explainFee = ({ settings, price, deals: made }: FeeInput): Readonly<Record<string, string>> => ({
  settings: textOfSettings(settings),
  price: String(price),
  trades: textOfDeals(made),
})

/** The answer, or the end of this trial: other laws speak of refusals. */
const orSkip = <A>(answer: Answer<A>): A => {
  if (E.isLeft(answer)) throw concluded({ outcome: 'vacuous', reason: 'it is refused' })
  return answer.right
}

/** The policy of an input, made anew. */
export const policyOf = <N>({ definition }: FeeSubject, real: Real<N>, { settings }: FeeInput): FeePolicy<N> =>
  orSkip(definition(real, settings))

const LIQUIDITY = 1000

/** A pool with the fee, on a constant product. */
export const poolWith = <N>(subject: FeeSubject, real: Real<N>, input: FeeInput): CurvePool<N> => {
  const curve = orSkip(product(real))
  const terms = { price: real.of(input.price), liquidity: real.of(LIQUIDITY), fee: policyOf(subject, real, input) }
  return orSkip(poolOf(curve, terms))
}

/** A trade with a pool as it stands. */
export const tradeOf = <N>(pool: CurvePool<N>, { kind, token, part }: Deal) => {
  const { real } = pool.curve
  return { kind, token, amount: real.mul(real.of(part), pool.reserves[token]) }
}

/** A pool as time passes, and as it trades. */
export const dealWith = <N>(pool: CurvePool<N>, deal: Deal): Answer<CurvePoolSwap<N>> => {
  const later = pool.at({ time: pool.time + deal.wait })
  return E.isLeft(later) ? later : later.right.swap(tradeOf(later.right, deal))
}

/** All trades of an input with its pool: what each came to, or how it was refused. */
export const dealsOf = <N>(pool: CurvePool<N>, made: readonly Deal[]): readonly Answer<CurvePoolSwap<N>>[] => {
  let current = pool
  return made.map(each => {
    const swap = dealWith(current, each)
    if (E.isRight(swap)) current = swap.right.pool
    return swap
  })
}

/** A pool of the input in float64. */
export const poolOfInput = (subject: FeeSubject, input: FeeInput): CurvePool<number> =>
  poolWith(subject, float64, input)
