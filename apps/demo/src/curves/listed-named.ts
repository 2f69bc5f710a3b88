import { either as E } from 'fp-ts'
import { isWritten, listedFormula } from './formulas.js'
import { type Listed, listedByName } from './listed.js'
import { problemLine } from './text-problem.js'

/** A curve by its name, or by its text where it is written out; what is wrong with that text, once it can be read. */
export const listedNamed = (curve: string): E.Either<string, Listed> | undefined => {
  if (isWritten(curve)) {
    const read = listedFormula(curve)
    return read === undefined ? E.left('formulas cannot be read yet') : E.mapLeft(problemLine)(read)
  }
  const known = listedByName.get(curve)
  return known && E.right(known)
}
