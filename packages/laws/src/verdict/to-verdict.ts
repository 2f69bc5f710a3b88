import { textOfThrown } from '../texts/text-of-thrown.js'
import type { Broken, Verdict } from './verdict.js'

const EARLY = Symbol('verdict')

/** Ends the judgement under way with a verdict: what cannot be answered cannot be measured. */
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

/** A judgement that always ends in a verdict: what the curve throws counts against it. */
export const toVerdict = (judge: () => Verdict): Verdict => {
  try {
    return judge()
  } catch (thrown) {
    return isStop(thrown) ? thrown[EARLY] : exception(thrown)
  }
}
