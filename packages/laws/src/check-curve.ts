// Checks a curve against every law.

import { type Answer, type Curve, describeError, float64, type Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type CurveLaw, lawRuns } from './curve/curve-law.js'
import { askedTwice } from './curve/second-opinion.js'
import { type Checkable, subjectOf } from './curve/subject.js'
import { drawingFrom } from './draw/drawing.js'
import { curveLaws, LAW_NAMES, type LawName } from './laws/law-names.js'
import type { Declared } from './plug-in/declared.js'
import { parametersLikeTerms } from './plug-in/parameter-names.js'
import { checkOptions, isSeed } from './run/check-options.js'
import type { CurveReport, LawReport } from './run/report.js'
import { type Found, tryLaw } from './run/try-law.js'
import { anySeed } from './run/try-laws.js'
import { exactText } from './texts/exact-text.js'
import { textOfThrown } from './texts/text-of-thrown.js'
import { toleratedCurve } from './tolerance/accuracy.js'

/** How a curve is checked. */
export interface CheckOptions<N = number> {
  /** The arithmetic; left out, `float64`. */
  readonly arithmetic?: Real<N>
  /** How many inputs each law is tried with: a whole number of at least 1; left out, 100. */
  readonly runs?: number
  /** A whole number: the same seed draws the same inputs. Left out, another one each time. */
  readonly seed?: number
  /** The laws to try; left out, all of them. */
  readonly only?: readonly LawName[]
  /** Laws that the curve is known to break, each with the reason. If such a law holds after all, the check fails. */
  readonly expectedFailures?: Readonly<Partial<Record<LawName, string>>>
  /** The prices that are asked for, Y per X: above 0, the lower one first. Left out, `1e-12` to `1e12`. */
  readonly between?: readonly [from: number, to: number]
  /** The relative error that an answer may have, above 0 and below 1; left out, `accuracy` of the arithmetic. */
  readonly tolerance?: number
  /** The path of a counterexample, to find it again: with its seed, and its law alone in `only`. */
  readonly path?: string
}

/** The explanation of a law that could be tried with no drawn input. */
const UNTRIED = 'could not be tried: of all the trades that were drawn, the curve makes none'

/** The outcome if a failure was expected. */
const asExpected = (found: Found, reason: string | undefined): Found => {
  if (reason === undefined || found.outcome === 'not applicable') return found
  return found.outcome === 'broken'
    ? { ...found, outcome: 'expected failure', explanation: `expected: ${reason}; found: ${found.explanation}` }
    : { ...found, outcome: 'unexpectedly held', explanation: `expected to fail: ${reason}` }
}

const PASSING: readonly LawReport['outcome'][] = ['held', 'too short', 'expected failure', 'not applicable']

/** What a caller gave, as text: it may be anything. */
const textsGiven = (params: unknown): Readonly<Record<string, string>> => {
  try {
    return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}

const nameOf = (definition: unknown): string => (typeof definition === 'function' ? definition.name : 'no definition')

/** What is wrong with the names of the definition's parameters. */
const namesLikeTerms = (definition: object): readonly string[] => {
  const { parameters = {}, alternatives = {} } = definition as Partial<Declared>
  return parametersLikeTerms({ parameters, alternatives }).map(
    name => `A parameter is named ${name}: among settings, that is a term of the pool.`,
  )
}

/** The curve, or what is wrong with the definition. */
const curveOf = <P, N>(definition: Checkable<P>, params: P, real: Real<N>): E.Either<string, Curve<N>> => {
  try {
    const answer: Answer<Curve<N>> = definition(real, params)
    if (E.isLeft(answer)) return E.left(`There is no such curve: ${describeError(answer.left)}.`)
    return typeof answer.right.reserves === 'function'
      ? answer
      : E.left('The definition answers something that is not a curve.')
  } catch (thrown) {
    return E.left(`The definition throws, or answers something that is not a curve: ${textOfThrown(thrown)}.`)
  }
}

/** What is wrong with how a curve is to be checked, in sentences; none if nothing is. */
const checkCurveOptions = <N>({
  expectedFailures,
  between,
  tolerance,
  ...options
}: CheckOptions<N>): readonly string[] =>
  checkOptions(LAW_NAMES, options, {
    named: Object.keys(expectedFailures ?? {}),
    messages: [
      ...(between !== undefined && !(between[0] > 0 && between[0] <= between[1] && Number.isFinite(between[1]))
        ? [`between is ${between.join(', ')}, must be two prices above 0, the lower one first.`]
        : []),
      ...(tolerance !== undefined && !(tolerance > 0 && tolerance < 1)
        ? [`tolerance is ${tolerance}, must be a number above 0 and below 1.`]
        : []),
    ],
  })

/**
 * Checks a curve against the laws of curves.
 *
 * Draws prices over 24 orders of magnitude and around everything that is special about the curve, trades from 10⁻¹⁴ to 10⁷
 * of a reserve, and pools of every size; inputs that fail are shrunk to the simplest ones. It never throws: if a definition
 * refuses the parameters, throws, or answers anything but a curve, the report says so and has not passed.
 *
 * @param definition A definition, made by `defineCurve` or by hand.
 * @param params Its parameters.
 * @param options The arithmetic, the number of runs, the seed, and which laws are tried or known to be broken.
 * @returns A report: plain data, the same for the same seed.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { checkCurve } from '@ammeter/laws'
 *
 * const report = checkCurve(constantProduct, {}, { seed: 1 })
 * report.passed // => true
 * report.laws[0] // => { law: 'value', statement: 'V(p) = p·x(p) + y(p)', passed: true, seed: 1, outcome: 'held', runs: 100 }
 */
export const checkCurve = <P extends object | undefined, N = number>(
  definition: Checkable<P>,
  params: NoInfer<P>,
  options: CheckOptions<N> = {},
): CurveReport => {
  const { only = LAW_NAMES, expectedFailures = {}, path } = options
  const real = options.arithmetic ?? (float64 as unknown as Real<N>)
  const wrong = checkCurveOptions(options)
  const seed = options.seed !== undefined && isSeed(options.seed) ? options.seed : anySeed()
  const report = (problems: readonly string[], parameters: CurveReport['parameters'], laws: readonly LawReport[]) => ({
    curve: nameOf(definition),
    parameters,
    arithmetic: real.name,
    seed,
    passed: problems.length === 0 && laws.every(({ passed }) => passed),
    problems,
    laws,
  })
  const given = textsGiven(params)
  const built = curveOf(definition, params, real)
  if (E.isLeft(built)) return report([...wrong, built.left], given, [])
  if (wrong.length > 0) return report(wrong, given, [])

  try {
    const curve = toleratedCurve(built.right, options.tolerance)
    const subject = subjectOf(definition, params, curve)
    const drawing = drawingFrom(subject, options.between)
    const unit = exactText(real, real.roundingUnit)
    const lawReport = (law: CurveLaw): LawReport => {
      const name = law.name as LawName
      const runs = lawRuns(law, drawing, askedTwice(law, subject, unit))
      const found = asExpected(tryLaw(runs, options.runs ?? 100, seed, path, UNTRIED), expectedFailures[name])
      return { law: name, statement: law.statement, passed: PASSING.includes(found.outcome), seed, ...found }
    }
    const laws = curveLaws.filter(({ name }) => only.includes(name as LawName)).map(lawReport)
    const moot = laws
      .filter(({ law, outcome }) => outcome === 'not applicable' && expectedFailures[law] !== undefined)
      .map(({ law }) => `A failure of ${law} is expected, which does not apply to this curve.`)
    const parameters = Object.entries(curve.parameters).map(([name, value]) => [name, real.toText(value)])
    return report([...namesLikeTerms(definition), ...moot], Object.fromEntries(parameters), laws)
  } catch (thrown) {
    return report([`The curve cannot be tried: ${textOfThrown(thrown)}.`], given, [])
  }
}
