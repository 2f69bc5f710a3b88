import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A published package. */
export interface PublicPackage {
  readonly name: string
  /** Relative to the repository. */
  readonly path: string
  /** The source of each entry point, by the name that it is imported by. */
  readonly entries: ReadonlyMap<string, string>
}

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

/** Every package that is published and can be imported. */
export const publicPackages: readonly PublicPackage[] = readdirSync(join(root, 'packages')).flatMap(directory => {
  const path = join('packages', directory)
  const manifest: Manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  const entries = Object.entries(manifest.exports ?? {}).flatMap(([subpath, entry]) =>
    typeof entry === 'string'
      ? []
      : [[manifest.name + subpath.slice(1), join(root, path, entry['@ammeter/source'] ?? '')] as const],
  )
  return manifest.private || entries.length === 0 ? [] : [{ name: manifest.name, path, entries: new Map(entries) }]
})

/** The compiler's options of the packages. */
export const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  jsx: ts.JsxEmit.ReactJSX,
  customConditions: ['@ammeter/source'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
}
