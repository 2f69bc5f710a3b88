// The packages that the command provides to users' modules.

import { createRequire } from 'node:module'
import * as core from '@ammeter/core'
import * as simulation from '@ammeter/simulation'
import { manifest } from '../program/manifest.js'

/** Packages that a module may import although its folder has none of them, in the form of jiti. */
interface OwnPackages {
  /** The packages that are in memory. */
  readonly virtualModules: Readonly<Record<string, unknown>>
  /** The paths of the others. */
  readonly alias: Readonly<Record<string, string>>
}

/** The packages that authors import, in memory: loading their files one by one would take seconds. */
const IN_MEMORY: Readonly<Record<string, unknown>> = { '@ammeter/core': core, '@ammeter/simulation': simulation }

const isForAuthors = (name: string): boolean => name === 'fp-ts' || name.startsWith('@ammeter/')

/** The path at which a file finds a package, if it does. */
const foundBy = (file: string, name: string): string | undefined => {
  try {
    return createRequire(file).resolve(name)
  } catch {
    return undefined
  }
}

/**
 * The command's own copies of Ammeter and fp-ts, for a module whose folder has none. A folder with its own packages
 * uses those: a curve made by another copy of core works as well, because only plain values and functions pass between
 * them.
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
