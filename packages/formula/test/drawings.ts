import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { drawnCurve } from '../src/index.ts'

/** The definition of bars that are right. */
export const drawn = (bars: string): CurveDefinition<'lower' | 'upper'> => {
  const made = drawnCurve(bars)
  if (E.isLeft(made)) throw new Error(made.left.allowed)
  return made.right
}
