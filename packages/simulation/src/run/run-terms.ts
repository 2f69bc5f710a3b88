import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import type { AlertRules } from '../position/alerts.js'
import type { Protection } from '../position/protection.js'
import type { RangeManager } from '../position/range-manager.js'
import { defaultFeeHandling, type NoiseTraders, type PositionTerms } from '../position/terms.js'
import { checkSettings, checkWords, domains, invalidSetting } from '../settings.js'

/** Terms with nothing left out that has a default. */
export interface RunTerms {
  readonly curve: Curve<number>
  readonly entryPrice: number | undefined
  readonly deposit: number
  readonly fee: number
  readonly fromInput: boolean
  readonly compounds: boolean
  /** The position's part of the pool. */
  readonly share: number
  readonly noise: Required<NoiseTraders> | undefined
  readonly volumeShare: number
  readonly dailyTurnover: number
  readonly manager: RangeManager
  readonly gas: number
  readonly swapCost: number
  readonly protection: Protection | undefined
  readonly alerts: AlertRules
}

/** The terms of a run, checked. */
export const runTerms = (terms: PositionTerms): E.Either<InvalidSetting, RunTerms> => {
  const { curve, entryPrice, deposit = 1, poolValue = deposit, noise, volumeShare = 0, dailyTurnover = 0 } = terms
  const { manager = { kind: 'hold' }, gas = 0, swapCost = 0, protection, alerts = {} } = terms
  const { fee = 0, feeFrom = 'input', fees = defaultFeeHandling(curve) } = terms
  if (curve.real.name !== 'float64') return invalidSetting('arithmetic of the curve', curve.real.name, 'float64')
  const checked = checkSettings([
    ['fee', fee, domains.fraction],
    ['entry price', entryPrice, domains.positive],
    ['deposit', deposit, domains.positive],
    ['value of the pool', poolValue, { allowed: `at least the deposit, ${deposit}`, holds: value => value >= deposit }],
    ['volume share', volumeShare, domains.notNegative],
    ['daily turnover', dailyTurnover, domains.notNegative],
    ['gas', gas, domains.notNegative],
    ['cost of a swap', swapCost, domains.fraction],
    ['noise trades a day', noise?.perDay, domains.notNegative],
    ['mean size of noise trades', noise?.meanSize, domains.positive],
    ['deviation of the size of noise trades', noise?.deviation, domains.notNegative],
    ['days between re-centrings', manager.kind === 'every' ? manager.days : undefined, domains.positive],
    ['coverage of the protection', protection?.coverage, domains.share],
    ['vesting days of the protection', protection?.vestingDays, domains.notNegative],
    ['deductible of the protection', protection?.deductible, domains.share],
    ['cap of the protection', protection?.cap, domains.notNegative],
    ['alert on impermanent loss', alerts.impermanentLoss, domains.fraction],
    ['alert on a depeg', alerts.depeg, domains.notNegative],
    ['peg', alerts.peg, domains.positive],
    ['hysteresis of alerts', alerts.hysteresis, domains.fraction],
  ])
  if (E.isLeft(checked)) return checked
  const words = checkWords([
    ['feeFrom', feeFrom, ['input', 'output']],
    ['fees', fees, ['compounded', 'collected']],
    ['kind of manager', manager.kind, ['hold', 'when-out', 'every']],
  ])
  if (E.isLeft(words)) return words
  return E.right({
    curve,
    entryPrice,
    deposit,
    fee,
    fromInput: feeFrom === 'input',
    compounds: fees === 'compounded',
    share: deposit / poolValue,
    noise: noise === undefined ? undefined : { deviation: 1, ...noise },
    volumeShare,
    dailyTurnover,
    manager,
    gas,
    swapCost,
    protection,
    alerts,
  })
}
