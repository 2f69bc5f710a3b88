import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { FormulaProblem } from './formula-problem.js'
import type { Listed } from './listed.js'

/** What the name of a typed curve begins with, as after `--curve`. */
export const FORMULA = 'f:'

/** Whether a curve is a typed formula. */
export const isFormula = (curve: string): boolean => curve.startsWith(FORMULA)

/** Whether an address holds a formula. */
export const holdsFormula = (search: string): boolean =>
  new URLSearchParams(search).getAll('c').some(text => isFormula(text))

/** Reads a formula: its definition, or what is wrong with it. */
type Reader = (text: string) => E.Either<FormulaProblem, CurveDefinition>

let reader: Reader | undefined

/** Loads what reads formulas: it is not in the first download. */
export const loadFormulas = async (): Promise<void> => {
  reader ??= (await import('./formula-reader.js')).readFormula
}

const MOST_KEPT = 200
const kept = new Map<string, E.Either<FormulaProblem, Listed>>()

/** The curve of a formula, `f:x*y`, once `loadFormulas` has ended. */
export const listedFormula = (curve: string): E.Either<FormulaProblem, Listed> | undefined => {
  const known = kept.get(curve)
  if (known !== undefined || reader === undefined) return known
  const text = curve.slice(FORMULA.length)
  const made = E.either.map(
    reader(text),
    (definition): Listed => ({ definition, title: text, isFirst: false, initial: {} }),
  )
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(curve, made)
  return made
}
