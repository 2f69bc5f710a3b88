import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { WorkbookCurve } from './inputs-sheet.js'

/** A curve over `float64`, with the prices of the workbook. */
export const floatCurve = ({
  choice,
  params,
  curve,
}: Pick<WorkbookCurve, 'choice' | 'params'> & { readonly curve: Curve<number> }): WorkbookCurve => ({
  choice,
  params,
  reservesAt: price => {
    const held = curve.reserves(price)
    return E.isLeft(held) ? undefined : held.right
  },
})
