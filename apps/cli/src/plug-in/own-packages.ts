import { createRequire } from 'node:module'
import * as core from '@ammeter/core'
import * as simulation from '@ammeter/simulation'
import { manifest } from '../program/manifest.js'

/** Packages that a module may import although its folder has none of them, in the form of jiti. */
interface OwnPackages {
  /** Packages that are in memory. */
  readonly virtualModules: Readonly<Record<string, unknown>>
  /** Where the others are. */
  readonly alias: Readonly<Record<string, string>>
}

/** Packages that authors write against, in memory: to load their files one by one would take seconds. */
const IN_MEMORY: Readonly<Record<string, unknown>> = { '@ammeter/core': core, '@ammeter/simulation': simulation }

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
  const names = own.map(({ name }) => name)
  return {
    virtualModules: Object.fromEntries(Object.entries(IN_MEMORY).filter(([name]) => names.includes(name))),
    alias: Object.fromEntries(
      own.flatMap(({ name, path }) => (Object.hasOwn(IN_MEMORY, name) || path === undefined ? [] : [[name, path]])),
    ),
  }
}
