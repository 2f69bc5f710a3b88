import { readPath } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { bytesOf } from './bytes-of.js'

/** The fee that the amounts in the records of a pool tell; none for another file, or where they do not tell it. */
export const feeFromPoolRecords = async (file: File): Promise<number | undefined> => {
  const read = await readPath(bytesOf(file))
  return E.isRight(read) && read.right.format.kind === 'pool' ? read.right.format.fee : undefined
}
