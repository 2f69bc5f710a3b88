// The pools that `--curve` names, each with terms of its own.

import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveOptions } from '../commands/command.js'
import { type Choice, type Choices, chooseCurves } from '../curve/curve-choice.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import type { Outcome } from '../program/failure.js'
import { FEE, numberOption } from '../settings/numbers.js'
import { feeFromOf } from './fee-from.js'
import type { PoolChoice } from './position-plan.js'

/** A chosen curve with the numbers of its own terms, such as those of `constant-product:fee=0.05%`. */
const poolChoiceOf = (choice: Choice): Outcome<PoolChoice> => {
  const { terms, spec } = choice
  const fee =
    terms.fee === undefined ? E.right(undefined) : numberOption(float64, `fee of --curve ${spec.typed}`, terms.fee, FEE)
  if (E.isLeft(fee)) return fee
  return E.either.map(feeFromOf(terms.feeFrom, undefined), feeFrom => ({
    ...choice,
    ...(fee.right !== undefined && { fee: fee.right }),
    ...(feeFrom && { feeFrom }),
  }))
}

/** The pools that `--curve` names: curves with terms of their own among their settings, and pools that move. */
export const choosePools = async (
  loader: PlugInLoader,
  { curve, set }: Pick<CurveOptions, 'curve' | 'set'>,
): Promise<Outcome<Choices<PoolChoice>>> => {
  const choices = await chooseCurves(loader, curve, set, { terms: ['fee', 'feeFrom'] })
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  const [first, ...others] = chosen
  const ready = E.sequenceArray(others.map(poolChoiceOf))
  if (E.isLeft(ready)) return ready
  return E.either.map(poolChoiceOf(first), choice => ({ chosen: [choice, ...ready.right], failed }))
}
