// The workbook of a comparison.

import type { Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { EnteredCurve } from '../comparison/entered.js'
import { version } from '../program/version.js'
import { inputsSheet, type WorkbookCurve } from './inputs-sheet.js'
import { lossChartSheet, lossesSheet, type PriceRow } from './losses-sheet.js'
import type { Sheet } from './write-workbook.js'

/** A curve of a comparison, in the workbook's prices. */
const workbookCurve = <N>({ choice, params, curve, entry }: EnteredCurve<N>, entryPrice: number): WorkbookCurve => {
  const { real } = curve
  const perPrice = entryPrice / real.toNumber(entry)
  return {
    choice,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, real.toNumber(value)])),
    reservesAt: price => {
      const held = curve.reserves(real.of(price / perPrice))
      return E.isLeft(held) ? undefined : { x: real.toNumber(held.right.x), y: perPrice * real.toNumber(held.right.y) }
    },
  }
}

/** A comparison as a workbook: inputs, losses at every price as live formulas, and the data of a chart. */
export const compareWorkbook = <N>(
  real: Real<N>,
  compared: readonly EnteredCurve<N>[],
  entry: N,
  fee: number,
  prices: readonly PriceRow[],
): readonly Sheet[] => {
  const entryPrice = real.toNumber(entry)
  const curves = compared.map(each => workbookCurve(each, entryPrice))
  const inputs = inputsSheet([['made by', `ammeter ${version()}`]], { entryPrice, fee }, curves)
  return [inputs.sheet, lossesSheet(inputs, prices), lossChartSheet(inputs, prices)]
}
