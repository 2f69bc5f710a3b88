// The curves shown beside the one being made.

import { curves } from '@ammeter/catalogue'
import { type Curve, type CurveDefinition, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** A curve of the catalogue; undefined if it is no longer there. */
const curveNamed = (name: string, parameters: Readonly<Record<string, number>>): Curve<number> | undefined => {
  const definition: CurveDefinition | undefined = curves.find(each => each.name === name)
  const made = definition?.(float64, parameters)
  return made !== undefined && E.isRight(made) ? made.right : undefined
}

/** The curves that the one being made is compared with. */
export const references = [
  { id: 'full-range', label: 'Full range', colour: 0, curve: curveNamed('constant-product', {}) },
  { id: 'stableswap', label: 'StableSwap', colour: 6, curve: curveNamed('stableswap', { amplification: 100 }) },
] as const

/** StableSwap, with the parameters of the presets. */
export const stableswap = references[1].curve
