import { type Context, createContext, Script } from 'node:vm'
import { option as O } from 'fp-ts'

/** A script that does nothing but call what its global object holds: scripts are what the engine can stop from outside. */
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
 * What a computation comes to, if it takes no longer than that; else it has been stopped where it was, be it in a loop
 * without end. What it throws is thrown.
 *
 * It costs about a tenth of a millisecond: the engine's watch is a thread.
 */
export const within = <A>(milliseconds: number, compute: () => A): O.Option<A> => {
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
