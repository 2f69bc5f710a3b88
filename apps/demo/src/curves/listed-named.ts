import { either as E } from 'fp-ts'
import { isWritten, listedFormula } from './formulas.js'
import { type Listed, listedByName } from './listed.js'
import { problemLine } from './text-problem.js'

/** A curve by its name, or by its text if it is written out; or the error in that text, once the reader is loaded. */
export const listedNamed = (curve: string): E.Either<string, Listed> | undefined => {
  if (isWritten(curve)) {
    const read = listedFormula(curve)
    return read === undefined ? E.left('formulas cannot be read yet') : E.mapLeft(problemLine)(read)
  }
  const known = listedByName.get(curve)
  return known && E.right(known)
}
