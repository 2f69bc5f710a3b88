// Laws: how they are written, and what they become.

import fc from 'fast-check'
import { toVerdict } from '../verdict/to-verdict.js'
import type { Verdict } from '../verdict/verdict.js'
import type { LawRun, LawRuns } from './law-run.js'

/** A law as its author writes it, over subjects `S` and inputs `I`. */
export interface LawAuthoring<S, I> {
  /** One word, in camelCase. */
  readonly name: string
  /** What it demands, in one line. */
  readonly statement: string
  /** Why it does not apply to a subject; undefined if it does. */
  readonly appliesTo?: (subject: S) => string | undefined
  /** Draws what it is asked with; left out, it is asked once. */
  readonly draw?: (subject: S) => fc.Arbitrary<I>
  readonly holds: (subject: S, input: I) => Verdict
  /** What it was asked with, in words by name. */
  readonly explain?: (input: I, subject: S) => Readonly<Record<string, string>>
}

/** A law of subjects `S`. */
export interface Law<S> {
  readonly name: string
  readonly statement: string
  /** Its runs on a subject, or why it does not apply to that subject. */
  readonly runsOf: (subject: S) => LawRuns
  /** Whether it draws nothing, so that one run is enough. */
  readonly isAskedOnce: boolean
}

/**
 * A law: one demand on everything of a kind, what it is tried with, and what a failure means.
 *
 * @param authored Its name, what it demands, inputs, and whether it holds for a subject and an input.
 *
 * @example
 * import { held, law, tryLaws } from '@ammeter/laws'
 *
 * const positive = law({
 *   name: 'positive',
 *   statement: 'a number is above 0',
 *   holds: (subject: number) =>
 *     subject > 0 ? held : { outcome: 'broken', expected: '> 0', found: `${subject}`, by: '', explanation: 'is not' },
 * })
 * tryLaws([positive], -1, { seed: 1 })[0]?.outcome // => 'broken'
 */
export const law = <S, I = undefined>(authored: LawAuthoring<S, I>): Law<S> => {
  const { name, statement, appliesTo, draw, holds, explain = () => ({}) } = authored
  return {
    name,
    statement,
    isAskedOnce: draw === undefined,
    runsOf: subject => {
      const reason = appliesTo?.(subject)
      if (reason !== undefined) return { reason }
      const inputs = draw?.(subject) ?? fc.constant(undefined as I)
      return inputs.map(
        input => (): LawRun => ({
          verdict: toVerdict(() => holds(subject, input)),
          inputs: () => explain(input, subject),
        }),
      )
    },
  }
}
