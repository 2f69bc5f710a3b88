import { type Answer, describeError, type ParameterInput } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Law } from '../run/law.js'
import { anySeed, type TryOptions, tryLaws } from '../run/try-laws.js'
import { textOfThrown } from '../texts/text-of-thrown.js'
import type { Declared } from './declared.js'
import type { PlugInReport } from './plug-in-report.js'
import type { Settings } from './settings-at-ends.js'

/** What is checked: a definition of a kind with its laws. */
export interface PlugInQuestion<S, M> {
  readonly kind: PlugInReport['kind']
  readonly definition: Declared
  readonly parameters: Settings
  readonly laws: readonly Law<S>[]
  /** What the definition makes of parameters. */
  readonly make: (parameters: Settings) => Answer<M>
  readonly subject: S
  readonly options: TryOptions
}

const isWhole = (a: number): boolean => Number.isInteger(a) && Math.abs(a) <= 2 ** 31

const problemsOf = <S>(laws: readonly Law<S>[], { runs, seed, only, path }: TryOptions): readonly string[] => {
  const names = laws.map(({ name }) => name)
  const stray = (only ?? []).filter(name => !names.includes(name))
  return [
    ...stray.map(name => `There is no law ${name}: the laws are ${names.join(', ')}.`),
    ...(only?.length === 0 ? ['No law is to be tried: only is empty.'] : []),
    ...(runs !== undefined && !(isWhole(runs) && runs > 0) ? [`runs is ${runs}, must be a whole number above 0.`] : []),
    ...(seed !== undefined && !isWhole(seed) ? [`seed is ${seed}, must be a whole number of 32 bits.`] : []),
    ...(path !== undefined && only?.length !== 1 ? ['A path is that of one law: name it alone in only.'] : []),
  ]
}

/** What is wrong with the definition for these parameters; nothing where it makes something of them. */
const refusalOf = <M>(make: () => Answer<M>): readonly string[] => {
  try {
    const made = make()
    if (E.isLeft(made)) return [`There is nothing to check: ${describeError(made.left)}.`]
    return typeof made.right === 'object' ? [] : ['The definition answers something that is no plug-in.']
  } catch (thrown) {
    return [`The definition throws, or is none: ${textOfThrown(thrown)}.`]
  }
}

const textsOf = (parameters: Readonly<Record<string, ParameterInput>>) =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]))

/**
 * Tries the laws of a kind on a plug-in. It never throws: what goes wrong stands in the report.
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
export const checkPlugIn = <S, M>(question: PlugInQuestion<S, M>): PlugInReport => {
  const { kind, definition, parameters, laws, make, subject, options } = question
  const { seed = anySeed() } = options
  const wrong = [...problemsOf(laws, options), ...refusalOf(() => make(parameters))]
  const tried = wrong.length > 0 ? [] : tryLaws(laws, subject, { ...options, seed })
  return {
    kind,
    name: definition.name,
    parameters: textsOf(parameters),
    seed,
    passed: wrong.length === 0 && tried.every(({ passed }) => passed),
    problems: wrong,
    laws: tried,
  }
}
