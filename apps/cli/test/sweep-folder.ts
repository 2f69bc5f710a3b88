import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A folder of a test, which is removed after it. */
export const temporaryFolder = () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ammeter-sweep-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return (name = '') => join(folder, name)
}

/** The files of a folder, with all their bytes. */
export const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [name, readFileSync(join(folder, name)).toString('base64')] as const),
  )

/** The parts of a folder, where there is one. */
export const partsIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter(name => name.startsWith('part-'))
  } catch {
    return []
  }
}
