// How a verdict ends a law's run.

import { textOfThrown } from '../texts/text-of-thrown.js'
import type { Broken, Verdict } from './verdict.js'

const EARLY = Symbol('verdict')

/** An error to throw, which ends the run with this verdict: what has no answer cannot be compared. */
export const stopWith = (verdict: Verdict): Error => Object.assign(new Error(verdict.outcome), { [EARLY]: verdict })

const isStop = (thrown: unknown): thrown is { readonly [EARLY]: Verdict } =>
  typeof thrown === 'object' && thrown !== null && EARLY in thrown

const exception = (thrown: unknown): Broken => ({
  outcome: 'broken',
  expected: 'an answer, or a typed refusal',
  found: `an exception (${textOfThrown(thrown)})`,
  by: 'it threw',
  explanation: 'throws, or answers something that is not an answer at all',
})

/** The verdict of a run. It never throws: an exception counts against the curve. */
export const toVerdict = (run: () => Verdict): Verdict => {
  try {
    return run()
  } catch (thrown) {
    return isStop(thrown) ? thrown[EARLY] : exception(thrown)
  }
}
