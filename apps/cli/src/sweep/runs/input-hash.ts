// The files that a run reads, with their hashes.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { HashedFile } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import { priceSource } from '../../price-history/price-source.js'
import { MODEL } from '../../price-history/simulated-source.js'
import { badData, type Outcome, usage } from '../../program/failure.js'
import { unreadable } from '../../program/unreadable.js'

/** An empty stdin: nothing is piped into a sweep, because its workers could not read it again. */
export const NO_STDIN: AsyncIterable<Uint8Array> = (async function* () {})()

/** A file or history with its hash; none for the path of a price model. */
export const inputHash = async (option: string, file: string | undefined): Promise<Outcome<readonly HashedFile[]>> => {
  if (file === undefined || file.startsWith(MODEL)) return E.right([])
  if (file === '-') return usage(`${option}: a sweep reads its prices again in each worker: say the name of a file`)
  const source = await priceSource(file, NO_STDIN)
  if (E.isLeft(source)) return source
  const { bytes } = source.right
  const hash = createHash('sha256')
  try {
    for await (const chunk of typeof bytes === 'string' ? createReadStream(bytes) : bytes) hash.update(chunk)
  } catch (thrown) {
    return badData(`${file}: found ${unreadable(thrown)}, expected a file of prices`)
  }
  return E.right([{ file, sha256: hash.digest('hex') }])
}
