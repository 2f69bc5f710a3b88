import { createRequire } from 'node:module'
import * as core from '@ammeter/core'
import { manifest } from '../manifest.js'

/** Packages that a module may import although its folder has none of them, in the form of jiti. */
interface OwnPackages {
  /** Packages that are in memory. */
  readonly virtualModules: Readonly<Record<string, unknown>>
  /** Where the others are. */
  readonly alias: Readonly<Record<string, string>>
}

const CORE = '@ammeter/core'

const isForAuthors = (name: string): boolean => name === 'fp-ts' || name.startsWith('@ammeter/')

/** Where a file would find a package, if it does. */
const foundBy = (file: string, name: string): string | undefined => {
  try {
    return createRequire(file).resolve(name)
  } catch {
    return undefined
  }
}

/**
 * Ammeter and fp-ts as the command has them, for a module whose folder has none. A folder with packages of its own keeps
 * them: a curve made by another copy of core is as good, because all that passes between them is plain values and functions.
 */
export const ownPackages = (file: string): OwnPackages => {
  const own = Object.keys(manifest().dependencies)
    .filter(isForAuthors)
    .map(name => ({ name, path: foundBy(import.meta.url, name), theirs: foundBy(file, name) }))
    .filter(({ path, theirs }) => theirs === undefined || theirs === path)
  return {
    virtualModules: own.some(({ name }) => name === CORE) ? { [CORE]: core } : {},
    alias: Object.fromEntries(
      own.flatMap(({ name, path }) => (name === CORE || path === undefined ? [] : [[name, path]])),
    ),
  }
}
