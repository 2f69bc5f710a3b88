import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CurveDefinition } from '@ammeter/core'
import { afterAll } from 'vitest'

/** A function that imports the text of a module: from below this package, where it finds core. */
export const importer = (): ((text: string) => Promise<CurveDefinition>) => {
  mkdirSync(new URL('../reports/', import.meta.url), { recursive: true })
  const folder = mkdtempSync(join(import.meta.dirname, '../reports/modules-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let modules = 0
  return async text => {
    modules += 1
    const file = join(folder, `module-${modules}.ts`)
    writeFileSync(file, text)
    return (await import(file)).default
  }
}
