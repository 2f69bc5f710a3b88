// Curves written out as formulas or drawings, and their loading.

import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Listed } from './listed.js'
import type { TextProblem } from './text-problem.js'

/** The prefix of a typed formula, as after `--curve`. */
export const FORMULA = 'f:'

/** Whether a curve is a typed formula. */
export const isFormula = (curve: string): boolean => curve.startsWith(FORMULA)

/** The prefix of a drawing with its bars. */
export const DRAWN_BARS = 'drawn:bars='

/** Whether a curve is written out in its text: a typed formula, or liquidity that was drawn. */
export const isWritten = (curve: string): boolean => isFormula(curve) || curve.startsWith('drawn:')

/** Whether an address holds a curve that is written out. */
export const holdsFormula = (search: string): boolean =>
  new URLSearchParams(search).getAll('c').some(text => isWritten(text))

/** Reads a curve that is written out: its definition, or the error in it. */
type Reader = (text: string) => E.Either<TextProblem, CurveDefinition>

let readers: { readonly readFormula: Reader; readonly readDrawing: Reader } | undefined

/** Loads the reader of formulas and drawings, which is not in the first download. */
export const loadFormulas = async (): Promise<void> => {
  readers ??= await import('./formula-reader.js')
}

const MOST_KEPT = 200
const kept = new Map<string, E.Either<TextProblem, Listed>>()

/** The title of a curve that is written out. */
const titleOf = (curve: string): string =>
  isFormula(curve) ? curve.slice(FORMULA.length) : `Drawn, ${curve.split('/').length} bars`

/** The curve of a formula, `f:x*y`, or of a drawing, `drawn:bars=3/5/8`, after `loadFormulas` has finished. */
export const listedFormula = (curve: string): E.Either<TextProblem, Listed> | undefined => {
  const known = kept.get(curve)
  if (known !== undefined || readers === undefined) return known
  const read = isFormula(curve)
    ? readers.readFormula(curve.slice(FORMULA.length))
    : readers.readDrawing(curve.slice(DRAWN_BARS.length))
  const made = E.either.map(
    read,
    (definition): Listed => ({ definition, title: titleOf(curve), isFirst: false, initial: {} }),
  )
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(curve, made)
  return made
}
