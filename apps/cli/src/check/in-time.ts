// Tries the laws of a curve within a limit on time.

import { type BrokenCurve, type CurveDefinition, decimalOf, type Real } from '@ammeter/core'
import { type CurveReport, checkCurve, LAWS, type LawName } from '@ammeter/laws'
import { either as E, option as O } from 'fp-ts'
import { intercept } from '../plug-in/intercept.js'
import { trackPending } from '../plug-in/track-pending.js'
import { ANSWER_TIMEOUT_MS, withTimeout } from '../plug-in/with-timeout.js'
import { EXIT, type Outcome, refused } from '../program/failure.js'
import { runWithTimeout } from '../thread/run-with-timeout.js'
import { RUNS, type Runs, runsInShare } from './runs-in-share.js'
import type { CheckedCurve, TriedLaw } from './tried-law.js'

/** The curve to check, with the laws and limits. */
export interface Question<N> {
  readonly definition: CurveDefinition
  /** Its parameters. */
  readonly given: Readonly<Record<string, string>>
  readonly real: Real<N>
  readonly laws: readonly LawName[]
  /** How many inputs each law is tried with; by default as many as the pace allows, up to `RUNS.most`. */
  readonly runs: number | undefined
  readonly seed: number
  /** The prices at which the curve is tried; by default all. */
  readonly between: readonly [number, number] | undefined
  /** The relative error that answers may have; by default that of the arithmetic. */
  readonly tolerance: number | undefined
  /** How long it should take, in seconds: a law is tried with more inputs than the first few only within that. */
  readonly pace: number
  /** How long it may take, in seconds, counted from `start`. */
  readonly timeout: number
  /** A time of `performance.now`. */
  readonly start: number
}

/**
 * `arithmetic` asks every question again in decimals, which makes it ten to a hundred times slower than any other law. A few
 * inputs are enough for it: a formula that loses digits, or has a constant of too few, loses them at most inputs.
 */
const RUNS_IN_DECIMALS: Runs = { most: 20, first: 5 }

/** How long a law may run, in milliseconds, before each of its questions is timed, which is slower. */
const SPRINT = 500

/**
 * Decimals are objects, which a formula can change, and numbers are not: `total` is tried in decimals too. Few digits show a
 * change as well as many.
 */
const OBJECTS = { law: 'total', arithmetic: decimalOf(12) } as const

/** How many slow laws are named if time ran out, and from how many milliseconds a law is slow. */
const SLOWEST = 3
const LONG = 1000

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`

const isHeld = (looked: O.Option<CurveReport>): boolean => O.isSome(looked) && looked.value.passed

/** The message for a question that was not answered in time. */
const unanswered = ({ member, given, allowed }: BrokenCurve) =>
  ({
    outcome: 'unanswered',
    explanation: `keeps its caller waiting: asked for its ${member}, it is ${given}, must be ${allowed}`,
    counterexample: { inputs: { asked: member }, expected: 'an answer', found: given, by: 'it does not end', path: '' },
  }) as const

/**
 * Tries laws one after the other, each with a first few inputs, and then with as many more as its share of the pace allows.
 *
 * It ends in time, whatever the curve does, and refuses parameters that the curve refuses. A curve may be slow, but the
 * check ends if one question is not answered within `ANSWER_TIMEOUT_MS`.
 */
export const checkInTime = <N>(question: Question<N>): Outcome<CheckedCurve> => {
  const { given, real, laws, seed, pace, timeout, start } = question
  const { definition, pendingQuestion } = trackPending(question.definition)
  const { through, late } = withTimeout(definition.name)
  const timed = intercept(definition, () => through)
  const since = () => performance.now() - start
  const left = () => timeout * 1000 - since()
  let isSlow = false
  let runsAsked = 0
  const took: { readonly law: LawName; readonly milliseconds: number }[] = []

  const look = <M>(law: LawName, arithmetic: Real<M>, runs: number): O.Option<CurveReport> => {
    runsAsked = runs
    const options = {
      ...{ arithmetic, only: [law], runs, seed },
      ...(question.between === undefined ? {} : { between: question.between }),
      ...(question.tolerance === undefined ? {} : { tolerance: question.tolerance }),
    }
    const sprint = isSlow
      ? O.none
      : runWithTimeout(Math.min(SPRINT, left()), () => checkCurve(definition, given, options))
    if (O.isSome(sprint)) return sprint
    isSlow = true
    // The law was stopped in the middle of a question, which is asked again.
    pendingQuestion()
    return runWithTimeout(left(), () => checkCurve(timed, given, options))
  }

  /** Tries a law with the first inputs, and then with those and more. */
  const lookTwice = (law: LawName, share: number): O.Option<CurveReport> => {
    const planned = law === 'arithmetic' ? RUNS_IN_DECIMALS : RUNS
    const before = since()
    const first = look(law, real, planned.first)
    if (!isHeld(first)) return first
    const runs = runsInShare(planned, since() - before, share)
    return runs > planned.first ? look(law, real, runs) : first
  }

  const rowOf = (law: LawName, arithmetic: string, looked: O.Option<CurveReport>): TriedLaw => {
    const row = { law, statement: LAWS[law], arithmetic, seed, passed: false }
    const open = late()
    if (open !== undefined) return { ...row, ...unanswered(open), runs: runsAsked }
    if (O.isNone(looked)) {
      const asked = pendingQuestion()
      const waiting = asked && `: the curve had been asked for its ${asked.text} ${seconds(asked.waited)} before`
      const long = took.filter(({ milliseconds }) => milliseconds >= LONG)
      const slowest = long.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)
      const others = slowest.map(({ law: other, milliseconds }) => `${other} had taken ${seconds(milliseconds)}`)
      const mine = `was being tried when the ${timeout} s were over${waiting ?? ''}`
      const explanation = [mine, ...others].join('; ')
      return { ...row, outcome: 'out of time', runs: 0, explanation }
    }
    const { laws: reports, problems } = looked.value
    const [report] = reports
    return report === undefined
      ? { ...row, outcome: 'broken', runs: 0, explanation: problems.join(' ') }
      : { ...row, ...report }
  }

  const tryLaw = (law: LawName, share: number): TriedLaw => {
    if (left() <= 0 || late() !== undefined) {
      const explanation = left() <= 0 ? 'no time was left to try it' : 'the curve had left a question without an answer'
      const row = { law, statement: LAWS[law], arithmetic: real.name, seed }
      return { ...row, passed: false, outcome: 'not tried', runs: 0, explanation }
    }
    const began = performance.now()
    const looked = question.runs === undefined ? lookTwice(law, share) : look(law, real, question.runs)
    if (law === OBJECTS.law && typeof real.one === 'number' && isHeld(looked)) {
      const asObjects = look(law, OBJECTS.arithmetic, RUNS_IN_DECIMALS.first)
      if (!isHeld(asObjects)) return rowOf(law, OBJECTS.arithmetic.name, asObjects)
    }
    const row = rowOf(law, real.name, looked)
    took.push({ law, milliseconds: performance.now() - began })
    return row
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
      runs: question.runs ?? RUNS.most,
      seed,
      timeout,
      passed: problems.length === 0 && tried.every(({ passed }) => passed),
      problems,
      laws: tried,
    })

  const limit = Math.min(Math.max(left(), 0), ANSWER_TIMEOUT_MS)
  const built = runWithTimeout(limit, () => definition(real, given))
  if (O.isNone(built)) return checked(given, [`the curve itself is not there after ${seconds(limit)}`], [])
  if (E.isLeft(built.value)) {
    const failed = refused(built.value.left)
    return failed.exitCode === EXIT.usage ? E.left(failed) : checked(given, [failed.message], [])
  }
  const parameters = Object.entries(built.value.right.parameters).map(([name, value]) => [name, real.toText(value)])
  const tried = laws.map((law, i) => tryLaw(law, (pace * 1000 - since()) / (laws.length - i)))
  return checked(Object.fromEntries(parameters), [], tried)
}
