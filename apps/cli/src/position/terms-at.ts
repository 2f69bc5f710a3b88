// The terms of a position on a curve at its price at entry.

import { defaultMarket } from '@ammeter/catalogue'
import { type Answer, type CurveError, defaultFeeHandling, defaultPeg, type FeeHandling, float64 } from '@ammeter/core'
import type { AlertRule, MarketPool, PositionTerms, Strategy, Trader } from '@ammeter/simulation'
import { either as E, function as F } from 'fp-ts'
import { type Centred, centredAt, hasOwnFee, parametersOf } from '../curve/entered-curve.js'
import type { PlugInChoice } from '../plug-in/choose-plug-in.js'
import { type Fee, feeTerm, policyAt } from './fee-choice.js'
import { DEFAULT_FEE } from './position-options.js'
import type { PoolChoice, PositionPlan, RestPlan } from './position-plan.js'

/** A position on a curve at its price at entry. */
export interface PositionAt extends Centred {
  readonly choice: PoolChoice
  /** The fee; none if the pool's own rules set it. */
  readonly fee: Fee<number> | undefined
  /** The terms in the form that simulations take. */
  readonly terms: PositionTerms & {
    readonly deposit: number
    readonly traders: readonly Trader[]
    readonly rest: readonly MarketPool[]
    readonly alerts: readonly AlertRule[]
  }
}

/** The price at which a position is opened, and defaults for what the plan leaves open. */
export interface Entry {
  readonly price: number
  /** The peg of plug-ins with a peg; by default that of `defaultPeg` at the price at entry. */
  readonly centre: number | undefined
  /** The fee if none was given; by default 0.3 %. */
  readonly fee?: number
}

/** The parameters of a plug-in other than a curve. A peg among them that is not set is that of `--centre`. */
const parametersAt = (choice: PlugInChoice, { price, centre }: Entry) => {
  const { definition, given } = choice
  const hasPeg = Object.hasOwn(definition.parameters, 'peg') && given.peg === undefined
  return parametersOf(
    float64,
    hasPeg && centre !== undefined ? { definition, given: { ...given, peg: String(centre) } } : choice,
    price,
    centre ?? defaultPeg(price),
  )
}

const strategyAt = (choice: PlugInChoice<'strategy'>, entry: Entry): Answer<Strategy> =>
  E.either.chain(parametersAt(choice, entry), parameters => choice.definition(parameters))

const tradersAt = (choices: PositionPlan['traders'], entry: Entry): Answer<readonly Trader[]> =>
  E.sequenceArray(
    choices.map(choice => E.either.chain(parametersAt(choice, entry), parameters => choice.definition(parameters))),
  )

const alertsAt = (choices: PositionPlan['alerts'], entry: Entry): Answer<readonly AlertRule[]> =>
  E.sequenceArray(
    choices.map(choice => E.either.chain(parametersAt(choice, entry), parameters => choice.definition(parameters))),
  )

const restAt = ({ curve, value, fee, feeFrom }: RestPlan, { price, centre }: Entry): Answer<MarketPool> =>
  E.either.map(centredAt(curve, price, centre), ({ source }) => {
    const rate = fee ?? (hasOwnFee(source) ? undefined : DEFAULT_FEE)
    return { curve: source, value, ...(rate !== undefined && { fee: rate }), ...(feeFrom && { feeFrom }) }
  })

/** The rest of the market: that of the plan or, if there is flow without it, one large pool. */
const marketAt = (plan: PositionPlan, traders: readonly Trader[], entry: Entry): Answer<readonly MarketPool[]> =>
  plan.rest.length === 0 && traders.some(({ role }) => role === 'flow')
    ? E.right(defaultMarket(plan.poolValue ?? plan.deposit))
    : E.sequenceArray(plan.rest.map(pool => restAt(pool, entry)))

/** The fee of a pool: one among the settings of its curve has priority over the plan's. */
const feeOf = (
  plan: PositionPlan,
  choice: PoolChoice,
  { source }: Centred,
  { price, centre, fee: preset = DEFAULT_FEE }: Entry,
): Answer<Fee<number> | undefined> => {
  if (choice.fee !== undefined) return E.right(choice.fee)
  if (typeof plan.fee === 'object') return policyAt(float64, plan.fee, price, centre ?? defaultPeg(price))
  return E.right(plan.fee ?? (hasOwnFee(source) ? undefined : preset))
}

/** Where the fees of a pool go; its own rules decide if it has some. */
const feesOf = (plan: PositionPlan, { source }: Centred): FeeHandling | undefined => {
  if (plan.fees !== undefined || hasOwnFee(source)) return plan.fees
  return 'prices' in source ? defaultFeeHandling(source) : 'compounded'
}

/** The terms of a position on a curve entered at a price. */
export const termsAt = (plan: PositionPlan, choice: PoolChoice, entry: Entry): E.Either<CurveError, PositionAt> =>
  F.pipe(
    E.Do,
    E.bind('centred', () => centredAt(choice, entry.price, entry.centre)),
    E.bind('fee', ({ centred }) => feeOf(plan, choice, centred, entry)),
    E.bind('traders', () => tradersAt(plan.traders, entry)),
    E.bind('alerts', () => alertsAt(plan.alerts, entry)),
    E.bind('rest', ({ traders }) => marketAt(plan, traders, entry)),
    E.bind('strategy', () => (plan.strategy === undefined ? E.right(undefined) : strategyAt(plan.strategy, entry))),
    E.map(({ centred, fee, traders, alerts, rest, strategy }): PositionAt => {
      const { source, curveWith } = centred
      const { deposit, poolValue, gas, swapCost, protection, protocolFee, markouts } = plan
      const feeFrom = choice.feeFrom ?? plan.feeFrom
      const fees = feesOf(plan, centred)
      return {
        ...centred,
        choice,
        fee,
        terms: {
          curve: source,
          ...(curveWith && { curveWith }),
          ...(fee !== undefined && { fee: feeTerm(fee) }),
          ...(feeFrom && { feeFrom }),
          ...(fees && { fees }),
          ...{ deposit, traders, rest, alerts, markouts, gas, swapCost },
          ...(poolValue !== undefined && { poolValue }),
          ...(strategy && { strategy }),
          ...(protection && { protection }),
          ...(protocolFee !== undefined && { protocolFee }),
          ...(plan.drawdowns && { drawdowns: true }),
        },
      }
    }),
  )
