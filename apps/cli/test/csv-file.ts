import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone when the test is over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The path of a file with this content, which is gone when the test is over. */
export const csvFile = (content: string | Uint8Array): string => {
  const path = join(temporaryFolder(), 'prices.csv')
  writeFileSync(path, content)
  return path
}
