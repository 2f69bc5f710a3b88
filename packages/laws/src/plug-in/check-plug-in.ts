// Checks a plug-in of any kind against the laws of its kind.

import { type Answer, describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { checkOptions } from '../run/check-options.js'
import type { Law } from '../run/law.js'
import { anySeed, type TryOptions, tryLaws } from '../run/try-laws.js'
import { textOfThrown } from '../texts/text-of-thrown.js'
import type { Declared } from './declared.js'
import type { PlugInReport } from './plug-in-report.js'
import type { Settings } from './settings-at-ends.js'

/** What is checked: a definition of a kind with its laws. */
export interface PlugInQuestion<S, M, P extends object = Settings> {
  readonly kind: PlugInReport['kind']
  readonly definition: Declared
  readonly parameters: P
  readonly laws: readonly Law<S>[]
  /** What the definition makes of parameters. */
  readonly make: (parameters: P) => Answer<M>
  readonly subject: S
  readonly options: TryOptions
}

/** What is wrong with the definition, in sentences; none if it makes something of the parameters. */
const checkDefinition = <M>(make: () => Answer<M>): readonly string[] => {
  try {
    const made = make()
    if (E.isLeft(made)) return [`There is nothing to check: ${describeError(made.left)}.`]
    return typeof made.right === 'object' ? [] : ['The definition answers something that is no plug-in.']
  } catch (thrown) {
    return [`The definition throws, or is none: ${textOfThrown(thrown)}.`]
  }
}

const textsOf = (parameters: object) =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]))

/**
 * Tries the laws of a kind on a plug-in. It never throws: the report says what went wrong.
 *
 * @param question The definition, its parameters, the laws, and the subject that they speak of.
 *
 * @example
 * import { constantFee, float64 } from '@ammeter/core'
 * import { checkPlugIn, parameterNames } from '@ammeter/laws'
 *
 * const question = {
 *   kind: 'fee' as const,
 *   definition: constantFee,
 *   parameters: {},
 *   laws: [parameterNames],
 *   make: () => constantFee(float64),
 *   subject: { definition: constantFee },
 *   options: { seed: 1 },
 * }
 * checkPlugIn(question).passed // => true
 */
export const checkPlugIn = <S, M, P extends object = Settings>(question: PlugInQuestion<S, M, P>): PlugInReport => {
  const { kind, definition, parameters, laws, make, subject, options } = question
  const { seed = anySeed() } = options
  const names = laws.map(law => law.name)
  const problems = [...checkOptions(names, options), ...checkDefinition(() => make(parameters))]
  const tried = problems.length > 0 ? [] : tryLaws(laws, subject, { ...options, seed })
  return {
    kind,
    name: definition.name,
    parameters: textsOf(parameters),
    seed,
    passed: problems.length === 0 && tried.every(({ passed }) => passed),
    problems,
    laws: tried,
  }
}
