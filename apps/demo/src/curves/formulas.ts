import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Listed } from './listed.js'
import type { TextProblem } from './text-problem.js'

/** What the name of a typed curve begins with, as after `--curve`. */
export const FORMULA = 'f:'

/** Whether a curve is a typed formula. */
export const isFormula = (curve: string): boolean => curve.startsWith(FORMULA)

/** What the name of a drawing begins with, and of what its bars are a setting. */
export const DRAWN_BARS = 'drawn:bars='

/** Whether a curve is written out in its text: a typed formula, or liquidity that was drawn. */
export const isWritten = (curve: string): boolean => isFormula(curve) || curve.startsWith('drawn:')

/** Whether an address holds a curve that is written out. */
export const holdsFormula = (search: string): boolean =>
  new URLSearchParams(search).getAll('c').some(text => isWritten(text))

/** Reads what is written out: its definition, or what is wrong with it. */
type Reader = (text: string) => E.Either<TextProblem, CurveDefinition>

let readers: { readonly readFormula: Reader; readonly readDrawing: Reader } | undefined

/** Loads what reads formulas and drawings: it is not in the first download. */
export const loadFormulas = async (): Promise<void> => {
  readers ??= await import('./formula-reader.js')
}

const MOST_KEPT = 200
const kept = new Map<string, E.Either<TextProblem, Listed>>()

/** What a curve that is written out is called. */
const titleOf = (curve: string): string =>
  isFormula(curve) ? curve.slice(FORMULA.length) : `Drawn, ${curve.split('/').length} bars`

/** The curve of a formula, `f:x*y`, or of a drawing, `drawn:bars=3/5/8`, once `loadFormulas` has ended. */
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
