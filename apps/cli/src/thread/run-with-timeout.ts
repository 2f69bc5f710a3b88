// Runs a computation with a limit on time.

import { type Context, createContext, Script } from 'node:vm'
import { option as O } from 'fp-ts'

/** A script that calls a function of its global object: the engine can stop a script from outside. */
interface Stoppable {
  readonly script: Script
  readonly context: Context
}

let stoppable: Stoppable | undefined

const isTimeout = (thrown: unknown): boolean =>
  thrown instanceof Error || typeof thrown === 'object'
    ? (thrown as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    : false

/**
 * Runs a computation, and stops it after a time: the result, or nothing if it took longer, even in an endless loop.
 * Exceptions pass through.
 *
 * A call costs about a tenth of a millisecond, because the engine starts a thread to watch it.
 */
export const runWithTimeout = <A>(milliseconds: number, compute: () => A): O.Option<A> => {
  if (milliseconds <= 0) return O.none
  stoppable ??= { script: new Script('compute()'), context: createContext({ compute: undefined }) }
  const { script, context } = stoppable
  let result: O.Option<A> = O.none
  context.compute = () => {
    result = O.some(compute())
  }
  try {
    script.runInContext(context, { timeout: Math.ceil(milliseconds) })
    return result
  } catch (thrown) {
    if (isTimeout(thrown)) return O.none
    throw thrown
  }
}
