// The parts of a folder: a file for each chunk, whole or not there.

import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Digits of a number in a file's name: as many as the largest space needs, so that names are in the order of numbers. */
const DIGITS = 10

const PART = /^part-(\d{10})\.parquet$/

/** The folder in which files are written before they get their names. */
const WRITING = '.writing'

/**
 * The name of the part that begins with a candidate.
 *
 * @example
 * import { partName } from '@ammeter/sweep/files'
 *
 * partName(12_500) // => 'part-0000012500.parquet'
 */
export const partName = (start: number): string => `part-${String(start).padStart(DIGITS, '0')}.parquet`

/**
 * The first candidates of the parts that are there, in their order.
 *
 * @example
 * import { partsIn } from '@ammeter/sweep/files'
 *
 * typeof partsIn // => 'function'
 */
export const partsIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder))
    .flatMap(name => {
      const [, digits] = PART.exec(name) ?? []
      return digits === undefined ? [] : [Number(digits)]
    })
    .sort((a, b) => a - b)

const isCode = (thrown: unknown, code: string): boolean => (thrown as NodeJS.ErrnoException | null)?.code === code

export const isThere = async (file: string): Promise<boolean> => {
  try {
    await stat(file)
    return true
  } catch (thrown) {
    if (isCode(thrown, 'ENOENT')) return false
    throw thrown
  }
}

/** Writes bytes to a file of a name that nobody else has, all the way to the disk. */
const written = async (folder: string, bytes: Uint8Array): Promise<string> => {
  await mkdir(join(folder, WRITING), { recursive: true })
  const file = join(folder, WRITING, `${process.pid}-${randomBytes(8).toString('hex')}`)
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return file
}

/**
 * Puts a file into a folder, whole or not at all, in place of one of that name: both hold the same. Whoever has finished
 * the folder meanwhile may have removed what was being written; then the file is there already, or is written again.
 * Throws what the system says where it cannot be written.
 *
 * @example
 * import { putFile } from '@ammeter/sweep/files'
 *
 * typeof putFile // => 'function'
 */
export const putFile = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  const target = join(folder, name)
  for (;;) {
    try {
      const file = await written(folder, bytes)
      await rename(file, target)
      return
    } catch (thrown) {
      if (!isCode(thrown, 'ENOENT')) throw thrown
      if (await isThere(target)) return
      await stat(folder)
    }
  }
}

/** Puts a file into a folder if there is none of that name; answers whether it did. */
export const putFirst = async (folder: string, name: string, bytes: Uint8Array): Promise<boolean> => {
  const file = await written(folder, bytes)
  try {
    await link(file, join(folder, name))
    return true
  } catch (thrown) {
    if (isCode(thrown, 'EEXIST')) return false
    throw thrown
  } finally {
    await unlink(file).catch(() => undefined)
  }
}

/** Removes what was being written and never got its name: only where every part is there, so that nobody needs it. */
export const removeUnfinished = (folder: string): Promise<void> =>
  rm(join(folder, WRITING), { recursive: true, force: true })
