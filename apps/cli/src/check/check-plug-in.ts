// Tries the laws of a plug-in that is not a curve, within a limit on time.

import type { PlugInReport, Settings } from '@ammeter/laws'
import { option as O } from 'fp-ts'
import type { DefinitionOf } from '../plug-in/kinds.js'
import { runWithTimeout } from '../thread/run-with-timeout.js'
import { LAWS_OF, type OtherKind } from './laws-of-kinds.js'
import { RUNS, runsInShare } from './runs-in-share.js'
import type { CheckedPlugIn, TriedLaw } from './tried-law.js'

/** The plug-in to check, with the laws and limits. */
export interface PlugInQuestion<K extends OtherKind> {
  readonly kind: K
  readonly definition: DefinitionOf[K]
  readonly parameters: Settings
  /** The names of the laws to try. */
  readonly laws: readonly string[]
  /** How many inputs each law is tried with; by default as many as the pace allows, up to `RUNS.most`. */
  readonly runs: number | undefined
  readonly seed: number
  /** The prices at which pools open; by default the usual ones. */
  readonly between: readonly [number, number] | undefined
  /** How long it should take, in seconds. */
  readonly pace: number
  /** How long it may take, in seconds, counted from `start`. */
  readonly timeout: number
  /** A time of `performance.now`. */
  readonly start: number
}

/** Tries the laws of its kind on a plug-in, one after another. It ends in time, whatever the plug-in does. */
export const checkPlugInInTime = <K extends OtherKind>(question: PlugInQuestion<K>): CheckedPlugIn => {
  const { kind, definition, parameters, laws: names, seed, pace, timeout, start, between } = question
  const { laws, check } = LAWS_OF[kind]
  const since = () => performance.now() - start
  const left = () => timeout * 1000 - since()
  let isLate = false

  const look = (law: string, runs: number): O.Option<PlugInReport> =>
    runWithTimeout(left(), () =>
      check(definition, parameters, { only: [law], runs, seed, ...(between && { between }) }),
    )

  /** Tries a law with the first inputs, and then with those and more. */
  const lookTwice = (law: string, share: number): O.Option<PlugInReport> => {
    const before = since()
    const first = look(law, RUNS.first)
    if (O.isNone(first) || !first.value.passed) return first
    const runs = runsInShare(RUNS, since() - before, share)
    return runs > RUNS.first ? look(law, runs) : first
  }

  const problems: string[] = []
  const tryLaw = (law: string, statement: string, share: number): TriedLaw => {
    const row = { law, statement, arithmetic: 'float64', seed, passed: false, runs: 0 }
    if (isLate) return { ...row, outcome: 'not tried', explanation: 'no time was left to try it' }
    const looked = question.runs === undefined ? lookTwice(law, share) : look(law, question.runs)
    if (O.isNone(looked)) {
      isLate = true
      return { ...row, outcome: 'out of time', explanation: `was being tried when the ${timeout} s were over` }
    }
    problems.push(...looked.value.problems.filter(problem => !problems.includes(problem)))
    const [report] = looked.value.laws
    return report === undefined ? { ...row, outcome: 'not tried' } : { ...row, ...report }
  }

  const chosen = laws.filter(({ name }) => names.includes(name))
  const tried = chosen.map(({ name, statement }, i) =>
    tryLaw(name, statement, (pace * 1000 - since()) / (chosen.length - i)),
  )
  return {
    kind,
    name: definition.name,
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
    arithmetic: 'float64',
    runs: question.runs ?? RUNS.most,
    seed,
    timeout,
    passed: problems.length === 0 && tried.every(({ passed }) => passed),
    problems,
    laws: tried,
  }
}
