// What a check found, as data and in words.

import type { LawName } from '../laws/law-names.js'

/** How a law came out for a curve. */
export type Outcome = 'held' | 'too short' | 'broken' | 'expected failure' | 'unexpectedly held' | 'not applicable'

/** The smallest inputs found for which a law does not hold. Numbers are texts, so that every digit is there. */
export interface Counterexample {
  /** What the law was asked with, by name. */
  readonly inputs: Readonly<Record<string, string>>
  /** What the law demands. */
  readonly expected: string
  /** What the curve answered. */
  readonly found: string
  /** How far apart they are, and how far they may be. */
  readonly by: string
  /** Its place among all inputs of the seed. With seed and path, `checkCurve` finds it again at once. */
  readonly path: string
}

/** One law, tried on a curve. */
export interface LawReport<Name extends string = LawName> {
  readonly law: Name
  /** What the law demands. */
  readonly statement: string
  readonly outcome: Outcome
  /** Whether this is how it should come out. */
  readonly passed: boolean
  /** How many inputs it was tried with. */
  readonly runs: number
  readonly seed: number
  /** In words: what the failure means, why it was expected, or why the law does not apply. */
  readonly explanation?: string
  readonly counterexample?: Counterexample
}

/** All laws, tried on a curve: plain data. */
export interface CurveReport {
  /** The name of the definition. */
  readonly curve: string
  /** The parameters it was tried with, as the arithmetic reads them. */
  readonly parameters: Readonly<Record<string, string>>
  /** The name of the arithmetic. */
  readonly arithmetic: string
  /** The seed that all inputs were drawn with. */
  readonly seed: number
  /** Whether every law came out as it should, and there are no problems. */
  readonly passed: boolean
  /** What is wrong with the question: a curve that cannot be made, names that are no laws. */
  readonly problems: readonly string[]
  readonly laws: readonly LawReport[]
}

/** A tried law, for people. */
export const linesOfLaw = ({
  law,
  statement,
  outcome,
  runs,
  seed,
  explanation,
  counterexample,
}: LawReport<string>): readonly string[] => [
  `${law}: ${outcome}${runs > 0 ? ` (${runs} runs)` : ''} — ${statement}`,
  ...(explanation === undefined ? [] : [`  ${explanation}`]),
  ...(counterexample === undefined
    ? []
    : [
        `  expected ${counterexample.expected}`,
        `  found    ${counterexample.found}`,
        `  off by   ${counterexample.by}`,
        ...Object.entries(counterexample.inputs).map(([name, text]) => `  ${name}: ${text}`),
        `  again with { only: ['${law}'], seed: ${seed}, path: '${counterexample.path}' }`,
      ]),
]

/**
 * A report as text for people.
 *
 * @param report What `checkCurve` answered.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { checkCurve, describeReport } from '@ammeter/laws'
 *
 * const report = checkCurve(constantProduct, {}, { only: ['value'], runs: 10, seed: 1 })
 * describeReport(report).split('\n')[0] // => 'constant-product in float64, seed 1: passed'
 */
export const describeReport = ({
  curve,
  parameters,
  arithmetic,
  seed,
  passed,
  problems,
  laws,
}: CurveReport): string => {
  const given = Object.entries(parameters).map(([name, text]) => ` ${name} ${text}`)
  return [
    `${curve}${given.join(',')} in ${arithmetic}, seed ${seed}: ${passed ? 'passed' : 'failed'}`,
    ...problems,
    ...laws.flatMap(linesOfLaw),
  ].join('\n')
}
