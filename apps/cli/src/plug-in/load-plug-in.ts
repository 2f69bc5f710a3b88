import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { unreadable } from '../unreadable.js'
import { exportedCurve, type NotOneCurve } from './exported-curve.js'
import { importModule, type Loaded } from './import-module.js'
import type { ModuleError } from './module-error.js'
import { MODULE, type WhatFailed } from './what-failed.js'

const load = async (path: string, limit: number): Promise<Loaded<CurveDefinition>> => {
  try {
    if (!statSync(path).isFile()) return E.left({ file: path, found: 'a directory', expected: MODULE })
  } catch (thrown) {
    return E.left({ file: path, found: unreadable(thrown), expected: MODULE })
  }
  const module = await importModule(path, limit)
  return E.either.chain(module, value =>
    E.mapLeft((not: NotOneCurve) => ({ file: path, ...not }))(exportedCurve(value)),
  )
}

/** A path for people: as it was typed, or from where they are. */
const shown = (file: string, path: string, typed: string): string => {
  if (file === path) return typed
  const nearby = relative('', file)
  return nearby.startsWith('..') ? file : nearby
}

/**
 * The curve that a module exports. Types are not checked.
 *
 * @param typed The module's path, as it was typed.
 * @param limit The longest that it may take to load, in milliseconds.
 */
export const loadPlugIn = async (typed: string, limit: number): Promise<E.Either<ModuleError, CurveDefinition>> => {
  const path = resolve(typed)
  const loaded = await load(path, limit)
  return E.mapLeft(
    (failed: WhatFailed): ModuleError => ({ _tag: 'ModuleError', ...failed, file: shown(failed.file, path, typed) }),
  )(loaded)
}
