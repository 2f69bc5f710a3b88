import { either as E } from 'fp-ts'
import type { FormulaProblem } from './formula-problem.js'
import { isWritten, listedFormula } from './formulas.js'
import { type Listed, listedByName } from './listed.js'

/** A curve by its name, or the text of a formula; why there is none of a formula, once formulas can be read. */
export const listedNamed = (curve: string): E.Either<string, Listed> | undefined => {
  if (isWritten(curve)) return E.mapLeft(({ message }: FormulaProblem) => message)(listedFormula(curve) ?? NOT_LOADED)
  const known = listedByName.get(curve)
  return known && E.right(known)
}

const NOT_LOADED = E.left<FormulaProblem>({ message: 'formulas cannot be read yet', index: 0, length: 0 })
