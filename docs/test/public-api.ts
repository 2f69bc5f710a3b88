import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A published package. */
export interface PublicPackage {
  readonly name: string
  readonly folder: string
  /** The sources of its entry points. */
  readonly entries: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

/** Every package that is published and can be imported. */
export const publicPackages: readonly PublicPackage[] = readdirSync(join(root, 'packages')).flatMap(directory => {
  const folder = join(root, 'packages', directory)
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entries = Object.values(manifest.exports ?? {}).flatMap(entry =>
    typeof entry === 'string' ? [] : [join(folder, entry['@ammeter/source'] ?? '')],
  )
  return manifest.private || entries.length === 0 ? [] : [{ name: manifest.name, folder, entries }]
})

/** The compiler's options of the packages. */
export const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  customConditions: ['@ammeter/source'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
}
