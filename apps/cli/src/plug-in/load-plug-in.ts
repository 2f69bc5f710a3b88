// Loads a user's module by the path that was typed.

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { either as E } from 'fp-ts'
import { unreadable } from '../program/unreadable.js'
import { importModule, type Loaded } from './import-module.js'
import type { ModuleError } from './module-error.js'
import { MODULE, type WhatFailed } from './what-failed.js'

/** A module of the user's. */
export interface LoadedModule {
  /** Its path as it was typed. */
  readonly file: string
  /** The SHA-256 of its text, in hexadecimal. */
  readonly sha256: string
  /** Its exports. */
  readonly module: unknown
}

const load = async (path: string, typed: string, limit: number): Promise<Loaded<LoadedModule>> => {
  let sha256: string
  try {
    if (!statSync(path).isFile()) return E.left({ file: path, found: 'a directory', expected: MODULE })
    sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (thrown) {
    return E.left({ file: path, found: unreadable(thrown), expected: MODULE })
  }
  return E.either.map(await importModule(path, limit), module => ({ file: typed, sha256, module }))
}

/** A path for people: as it was typed, or relative to the current folder. */
const pathForPeople = (file: string, path: string, typed: string): string => {
  if (file === path) return typed
  const nearby = relative('', file)
  return nearby.startsWith('..') ? file : nearby
}

/** An error of a module, with its path for people. */
export const moduleError = ({ file, ...failed }: WhatFailed, typed: string): ModuleError => ({
  _tag: 'ModuleError',
  ...failed,
  file: pathForPeople(file, resolve(typed), typed),
})

/**
 * Loads a module. Types are not checked.
 *
 * @param typed The module's path, as it was typed.
 * @param limit The time that it may take to load, in milliseconds.
 */
export const loadPlugIn = async (typed: string, limit: number): Promise<E.Either<ModuleError, LoadedModule>> =>
  E.mapLeft((failed: WhatFailed) => moduleError(failed, typed))(await load(resolve(typed), typed, limit))
