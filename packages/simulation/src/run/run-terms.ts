// The terms of a run, with every default filled in.

import { type Curve, defaultFeeHandling, type FeePolicy, type FeeTerms, type PoolSource } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { AlertRule } from '../alerts/alert-rule.js'
import type { InvalidSetting } from '../errors.js'
import { constantRate, type Footing, isCurve } from '../position/open-position.js'
import type { Protection } from '../position/protection.js'
import type { MarketPool, PositionTerms } from '../position/terms.js'
import { checkSettings, checkWords, domains, invalidSetting } from '../settings.js'
import type { Strategy } from '../strategies/strategy.js'
import type { Arbitrageur, Flow, Trader, Visitor } from '../traders/trader.js'
import { checkParts } from './check-parts.js'

/** Terms with nothing left out that has a default, and the traders by what they do. */
export interface RunTerms extends Footing {
  readonly entryPrice: number | undefined
  readonly deposit: number
  /** The rate of a constant fee; none for a policy whose rate is not constant. */
  readonly rate: number | undefined
  /** The position's part of the pool. */
  readonly share: number
  readonly visitors: readonly Visitor[]
  readonly flow: Flow | undefined
  readonly rest: readonly MarketPool[]
  readonly volumeShare: number
  readonly dailyTurnover: number
  /** Volume ÷ value a day of a constant product of the market that is shared by depth; and by turnover. */
  readonly byDepth: number
  readonly byTurnover: number
  /** Nothing where the owner never acts. */
  readonly strategy: Strategy | undefined
  readonly curveWith: PositionTerms['curveWith']
  readonly gas: number
  readonly swapCost: number
  readonly protection: Protection | undefined
  readonly alerts: readonly AlertRule[]
  readonly markouts: readonly number[]
  readonly hasDrawdowns: boolean
}

const isKnown =
  <R extends Trader['role']>(role: R) =>
  (trader: Trader): trader is Extract<Trader, { role: R }> =>
    trader.role === role

const WITHOUT_COSTS: Pick<Arbitrageur, 'gas' | 'leastProfit' | 'marketFee'> = { gas: 0, leastProfit: 0, marketFee: 0 }

const perDayOf = (traders: readonly { readonly perDay: number }[]): number =>
  traders.reduce((sum, { perDay }) => sum + perDay, 0)

/** Traders by what they do; of some there can be only one. */
const byRole = (traders: readonly Trader[]) => {
  const arbitrageurs = traders.filter(isKnown('arbitrageur'))
  const flows = traders.filter(isKnown('flow'))
  const only = [arbitrageurs, flows].find(same => same.length > 1)?.[0]
  if (only !== undefined) return invalidSetting('traders', `${only.name} twice`, 'one of each kind')
  return E.right({
    visitors: traders.filter(isKnown('visitor')),
    arbitrageur: arbitrageurs[0] ?? WITHOUT_COSTS,
    flow: flows[0],
    volumeShare: traders.filter(isKnown('recorded volume')).reduce((sum, { share }) => sum + share, 0),
    dailyTurnover: perDayOf(traders.filter(isKnown('steady turnover'))),
    byDepth: perDayOf(traders.filter(isKnown('by depth'))),
    byTurnover: perDayOf(traders.filter(isKnown('by turnover'))),
  })
}

/** A fee that must be a number: a policy checks its own. A caller in plain JavaScript may bring anything. */
const feeSetting = (fee: number | FeePolicy<number> | undefined): number | undefined =>
  typeof fee === 'object' && fee?.kind === 'fee policy' ? undefined : (fee as number | undefined)

const nameOf = (source: Curve<number> | PoolSource<number>): string => source.real?.name ?? 'none'

/** What is said of a fee, checked: a pool with rules of its own takes none of it, and would pay no heed. */
const checkOwnFee = (
  source: PositionTerms['curve'],
  terms: Omit<FeeTerms<number>, 'time'>,
): E.Either<InvalidSetting, undefined> => {
  if (isCurve(source) || !source.hasOwnFee) return E.right(undefined)
  const stray = (['fee', 'feeFrom', 'fees', 'protocolFee'] as const).find(term => terms[term] !== undefined)
  if (stray === undefined) return E.right(undefined)
  const given = terms[stray]
  const text = typeof given === 'object' ? given?.name : given
  return invalidSetting(stray, text, `left out: ${source.name} has a fee of its own`)
}

/** The pools of the rest of the market, checked. */
export const checkRest = (rest: readonly MarketPool[]): E.Either<InvalidSetting, undefined> => {
  const strange = rest.find(({ curve }) => nameOf(curve) !== 'float64')
  if (strange !== undefined) {
    return invalidSetting('arithmetic of a pool of the rest of the market', nameOf(strange.curve), 'float64')
  }
  const owned = rest.map(pool => checkOwnFee(pool.curve, pool)).find(E.isLeft)
  if (owned !== undefined) return owned
  return checkSettings(
    rest.flatMap(({ value, fee }) => [
      ['value of a pool of the rest of the market', value, domains.positive] as const,
      ['fee of a pool of the rest of the market', feeSetting(fee), domains.fraction] as const,
    ]),
  )
}

/** The terms of a run, checked. */
export const runTerms = (terms: PositionTerms): E.Either<InvalidSetting, RunTerms> => {
  const parts = checkParts(terms)
  if (E.isLeft(parts)) return parts
  const { curve: source, entryPrice, deposit = 1, poolValue = deposit, traders = [], rest = [], strategy } = terms
  const { gas = 0, swapCost = 0, protection, alerts = [], markouts = [], protocolFee = 0 } = terms
  const { fee, feeFrom, fees = isCurve(source) ? defaultFeeHandling(source) : 'compounded' } = terms
  if (nameOf(source) !== 'float64') return invalidSetting('arithmetic of the curve', nameOf(source), 'float64')
  const owned = checkOwnFee(source, terms)
  if (E.isLeft(owned)) return owned
  const roles = byRole(traders)
  if (E.isLeft(roles)) return roles
  const checked = checkSettings([
    ['fee', feeSetting(fee), domains.fraction],
    ['protocol fee', protocolFee, domains.share],
    ['entry price', entryPrice, domains.positive],
    ['deposit', deposit, domains.positive],
    ['value of the pool', poolValue, { allowed: `at least the deposit, ${deposit}`, holds: value => value >= deposit }],
    ['gas', gas, domains.notNegative],
    ['cost of a swap', swapCost, domains.fraction],
    ['coverage of the protection', protection?.coverage, domains.share],
    ['vesting days of the protection', protection?.vestingDays, domains.notNegative],
    ['deductible of the protection', protection?.deductible, domains.share],
    ['cap of the protection', protection?.cap, domains.notNegative],
    ...markouts.map(seconds => ['seconds to a markout', seconds, domains.positive] as const),
  ])
  if (E.isLeft(checked)) return checked
  const others = checkRest(rest)
  if (E.isLeft(others)) return others
  const words = checkWords([
    ['feeFrom', feeFrom ?? 'input', ['input', 'output']],
    ['fees', fees, ['compounded', 'collected']],
  ])
  if (E.isLeft(words)) return words
  return E.right({
    ...roles.right,
    source,
    fee,
    rate: isCurve(source) || !source.hasOwnFee ? constantRate(fee) : undefined,
    feeFrom,
    compounds: fees === 'compounded',
    protocolFee,
    isThroughSwap: terms.throughSwap === true,
    entryPrice,
    deposit,
    share: deposit / poolValue,
    rest,
    strategy: strategy?.isPassive === true ? undefined : strategy,
    curveWith: terms.curveWith,
    gas,
    swapCost,
    protection,
    alerts,
    markouts,
    hasDrawdowns: terms.drawdowns === true,
  })
}
