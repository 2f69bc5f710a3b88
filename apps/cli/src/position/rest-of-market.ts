import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { chooseCurves } from '../curve/curve-choice.js'
import { notLoaded } from '../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { type Outcome, usage } from '../program/failure.js'
import { FEE, numberOption, POSITIVE } from '../settings/numbers.js'
import { feeFromOf } from './fee-from.js'
import type { RestPlan } from './position-plan.js'

/** The pools of the rest of the market that `--rest` names, each with its terms among its settings. */
export const chooseRest = async (
  loader: PlugInLoader,
  words: readonly string[] = [],
): Promise<Outcome<readonly RestPlan[]>> => {
  if (words.length === 0) return E.right([])
  const choices = await chooseCurves(loader, words, [], { option: '--rest', terms: ['value', 'fee', 'feeFrom'] })
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  return E.sequenceArray(
    chosen.map((curve): Outcome<RestPlan> => {
      const { typed } = curve.spec
      const { value: valueText, fee: feeText, feeFrom: feeFromText } = curve.terms
      if (valueText === undefined) return usage(`--rest ${typed}: say what it holds, in Y, such as value=50e6`)
      const value = numberOption(float64, `value of --rest ${typed}`, valueText, POSITIVE)
      if (E.isLeft(value)) return value
      const fee =
        feeText === undefined ? E.right(undefined) : numberOption(float64, `fee of --rest ${typed}`, feeText, FEE)
      if (E.isLeft(fee)) return fee
      return E.either.map(feeFromOf(feeFromText, undefined), feeFrom => ({
        curve,
        value: value.right,
        ...(fee.right !== undefined && { fee: fee.right }),
        ...(feeFrom && { feeFrom }),
      }))
    }),
  )
}
