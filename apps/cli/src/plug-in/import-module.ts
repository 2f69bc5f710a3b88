// Imports a user's module within a limit on time.

import { either as E, option as O } from 'fp-ts'
import { createJiti } from 'jiti'
import { runWithTimeout } from '../thread/run-with-timeout.js'
import { ownPackages } from './own-packages.js'
import { type WhatFailed, whatFailed } from './what-failed.js'

/** A result from a module, or its error. */
export type Loaded<A> = E.Either<WhatFailed, A>

const LATE = Symbol('late')

/** The value of a promise, or `LATE` if it takes longer. */
const inTime = async (promise: unknown, milliseconds: number): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof LATE>(resolved => {
    timer = setTimeout(resolved, milliseconds, LATE)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Runs a module and returns its exports.
 *
 * @param path Its absolute path.
 * @param limit The time that it may take, in milliseconds.
 */
export const importModule = async (path: string, limit: number): Promise<Loaded<unknown>> => {
  const start = performance.now()
  const jiti = createJiti(path, { fsCache: false, moduleCache: false, interopDefault: false, ...ownPackages(path) })
  try {
    const module = runWithTimeout(limit, () => jiti.import(path))
    const value = O.isSome(module) ? await inTime(module.value, limit - (performance.now() - start)) : LATE
    return value === LATE
      ? E.left({ file: path, found: `a module that is not loaded after ${limit / 1000} s`, expected: 'one that ends' })
      : E.right(value)
  } catch (thrown) {
    return E.left(whatFailed(thrown, path))
  }
}
