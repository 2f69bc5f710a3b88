import type { Answer, Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { WorkbookCurve } from './inputs-sheet.js'

/** A curve over `float64`, in the workbook's prices; a pool with rules of its own has no reserves at a price. */
export const floatCurve = ({
  choice,
  params,
  curve,
}: Pick<WorkbookCurve, 'choice' | 'params'> & { readonly curve: Answer<Curve<number>> }): WorkbookCurve => ({
  choice,
  params,
  reservesAt: price => {
    const held = E.either.chain(curve, ({ reserves }) => reserves(price))
    return E.isLeft(held) ? undefined : held.right
  },
})
