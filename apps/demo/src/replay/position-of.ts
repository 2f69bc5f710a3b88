// The positions of a job.

import { defaultPeg, describeError } from '@ammeter/core'
import { type AlertRule, byDepth, byTurnover, depegAlert, type PositionTerms, type Trader } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Unit } from '../curves/unit.js'
import type { NamedCurve, PathChoice, Terms } from './job.js'
import { alertOf, feeOf, strategyOf } from './plugged-of.js'
import { sourceOf } from './source-of.js'

const DEPEG = depegAlert.name

/** The peg of a path and its first price, Y per X. */
export interface Pegged {
  /** Whether prices are those of a real pair; those of a simulated path are ratios. */
  readonly isFile: boolean
  readonly peg: number
  readonly firstPrice: number
}

export const peggedAt = (path: PathChoice, firstPrice: number, { peg }: Terms): Pegged => ({
  isFile: path.kind !== 'simulated',
  firstPrice,
  peg: peg > 0 ? peg : defaultPeg(firstPrice),
})

/** Whether a depeg raises an alert. */
export const watchesDepeg = ({ depeg }: Terms, { peg, isFile }: Pegged): boolean =>
  depeg === 'on' || (depeg === 'auto' && isFile && defaultPeg(peg) === 1)

/** The rules of the alerts to watch. */
const alertsOf = (terms: Terms, pegged: Pegged, unit: Unit): E.Either<string, readonly AlertRule[]> => {
  const peg = pegged.peg / pegged.firstPrice
  const watched = terms.alerts.flatMap(named => {
    if (named.name !== DEPEG) return [named]
    const parameters = { ...named.parameters, peg: unit === 'x' ? 1 / peg : peg }
    return watchesDepeg(terms, pegged) ? [{ ...named, parameters }] : []
  })
  return E.sequenceArray(watched.map(alertOf))
}

/** A position at the price ratio 1, in ratios to the first price of a path, without its traders. */
export const positionOf = (
  { curve: name, parameters }: Pick<NamedCurve, 'curve' | 'parameters'>,
  terms: Terms,
  pegged: Pegged,
  unit: Unit,
): E.Either<string, PositionTerms> => {
  const pegRatio = pegged.peg / pegged.firstPrice
  const curve = sourceOf({ name, parameters }, pegRatio, unit)
  if (E.isLeft(curve)) return curve
  const fee = feeOf(terms.fee, pegRatio, unit)
  if (E.isLeft(fee)) return fee
  const strategy = strategyOf(terms.strategy)
  if (E.isLeft(strategy)) return strategy
  return E.either.map(alertsOf(terms, pegged, unit), alerts => ({
    ...{ curve: curve.right, entryPrice: 1, deposit: terms.deposit, fee: fee.right },
    ...{ strategy: strategy.right, alerts },
  }))
}

/** The volume that is set: of what the position is worth, or by its depth. */
export const turnoverOf = ({ turnover, feesBy }: Terms): E.Either<string, Partial<PositionTerms>> =>
  E.bimap(describeError, (trader: Trader) => ({ traders: [trader] }))(
    (feesBy === 'depth' ? byDepth : byTurnover)({ perDay: turnover }),
  )
