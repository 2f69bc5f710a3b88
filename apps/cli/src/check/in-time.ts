import { type CurveDefinition, decimalOf, type Real } from '@ammeter/core'
import { type CurveReport, checkCurve, LAWS, type LawName } from '@ammeter/laws'
import { either as E, option as O } from 'fp-ts'
import { EXIT, type Outcome, refused } from '../failure.js'
import { listening } from '../plug-in/listening.js'
import { within } from '../within.js'
import type { CheckedCurve, TriedLaw } from './tried-law.js'

/** What is checked, and how. */
export interface Question<N> {
  readonly definition: CurveDefinition
  /** Its parameters. */
  readonly given: Readonly<Record<string, string>>
  readonly real: Real<N>
  readonly laws: readonly LawName[]
  /** How many inputs each law is tried with; left out, as many as time allows, up to `RUNS`. */
  readonly runs: number | undefined
  readonly seed: number
  /** How long it may take, in seconds, counted from `start`. */
  readonly timeout: number
  /** A time of `performance.now`. */
  readonly start: number
}

/** How many inputs each law is tried with where time allows. */
export const RUNS = 100

/** With how many inputs each law is tried at least. */
const FIRST_RUNS = 10

/** How much of its time a law may plan with: how long an input takes differs. */
const MARGIN = 0.5

/**
 * Decimals are objects, which a formula may change where it must not, and numbers are not: law 15 is tried in them too.
 * Few digits show it as well as many.
 */
const OBJECTS = { law: 'total', arithmetic: decimalOf(12) } as const

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const isHeld = (looked: O.Option<CurveReport>): boolean => O.isSome(looked) && looked.value.passed

/**
 * Tries laws one after the other, each with a first few inputs, and then with as many more as its share of the time allows.
 *
 * It answers in time, whatever the curve does, and refuses parameters that the curve refuses.
 */
export const checkInTime = <N>(question: Question<N>): Outcome<CheckedCurve> => {
  const { given, real, laws, seed, timeout, start } = question
  const { definition, openQuestion } = listening(question.definition)
  const left = () => start + timeout * 1000 - performance.now()

  const look = <M>(law: LawName, arithmetic: Real<M>, runs: number): O.Option<CurveReport> =>
    within(left(), () => checkCurve(definition, given, { arithmetic, only: [law], runs, seed }))

  /** The first inputs, and then the same ones with more to follow. */
  const lookTwice = (law: LawName, share: number): O.Option<CurveReport> => {
    const before = left()
    const first = look(law, real, FIRST_RUNS)
    if (!isHeld(first)) return first
    const took = before - left()
    const runs = Math.min(RUNS, Math.floor((FIRST_RUNS * MARGIN * (share - took)) / took))
    return runs > FIRST_RUNS ? look(law, real, runs) : first
  }

  const rowOf = (law: LawName, arithmetic: string, looked: O.Option<CurveReport>): TriedLaw => {
    const row = { law, statement: LAWS[law], arithmetic, seed }
    if (O.isNone(looked)) {
      const asked = openQuestion()
      const waiting = asked && `: the curve had been asked for its ${asked.text} ${seconds(asked.waited)} before`
      const explanation = `was being tried when the ${timeout} s were over${waiting ?? ''}`
      return { ...row, passed: false, outcome: 'out of time', runs: 0, explanation }
    }
    const { laws: reports, problems } = looked.value
    const [report] = reports
    return report === undefined
      ? { ...row, passed: false, outcome: 'broken', runs: 0, explanation: problems.join(' ') }
      : { ...row, ...report }
  }

  const tryLaw = (law: LawName, share: number): TriedLaw => {
    if (left() <= 0) {
      const row = { law, statement: LAWS[law], arithmetic: real.name, seed }
      return { ...row, passed: false, outcome: 'not tried', runs: 0, explanation: 'no time was left to try it' }
    }
    const looked = question.runs === undefined ? lookTwice(law, share) : look(law, real, question.runs)
    if (law === OBJECTS.law && typeof real.one === 'number' && isHeld(looked)) {
      const asObjects = look(law, OBJECTS.arithmetic, FIRST_RUNS)
      if (!isHeld(asObjects)) return rowOf(law, OBJECTS.arithmetic.name, asObjects)
    }
    return rowOf(law, real.name, looked)
  }

  const checked = (
    parameters: CheckedCurve['parameters'],
    problems: readonly string[],
    tried: readonly TriedLaw[],
  ): Outcome<CheckedCurve> =>
    E.right({
      curve: definition.name,
      parameters,
      arithmetic: real.name,
      runs: question.runs ?? RUNS,
      seed,
      timeout,
      passed: problems.length === 0 && tried.every(({ passed }) => passed),
      problems,
      laws: tried,
    })

  const built = within(left(), () => definition(real, given))
  if (O.isNone(built)) return checked(given, [`the curve itself is not there after ${timeout} s`], [])
  if (E.isLeft(built.value)) {
    const failed = refused(built.value.left)
    return failed.exitCode === EXIT.usage ? E.left(failed) : checked(given, [failed.message], [])
  }
  const parameters = Object.entries(built.value.right.parameters).map(([name, value]) => [name, real.toText(value)])
  const tried = laws.map((law, i) => tryLaw(law, left() / (laws.length - i)))
  return checked(Object.fromEntries(parameters), [], tried)
}
