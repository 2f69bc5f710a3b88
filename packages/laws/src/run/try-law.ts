// Tries one law on many random inputs.

import fc from 'fast-check'
import { textOfThrown } from '../texts/text-of-thrown.js'
import type { LawRun, LawRuns } from './law-run.js'
import type { LawReport } from './report.js'

/** How many times for each run inputs may be drawn again, because the law says nothing about them. */
const MOST_SKIPS = 20

/** What a failing run throws, so that the smallest one comes back with all that it found. */
const FAILURE = 'the law does not hold'

const runOf = (thrown: unknown): LawRun | undefined =>
  thrown instanceof Error && thrown.message === FAILURE ? (thrown.cause as LawRun) : undefined

const property = (runs: fc.Arbitrary<() => LawRun>, tooShort: (run: LawRun) => void) =>
  fc.property(runs, run => {
    const made = run()
    if (made.verdict.outcome === 'too short') tooShort(made)
    fc.pre(made.verdict.outcome !== 'vacuous')
    if (made.verdict.outcome === 'broken') throw new Error(FAILURE, { cause: made })
  })

/** How a law came out. */
export type Found = Pick<LawReport, 'outcome' | 'runs' | 'explanation' | 'counterexample'>

const shortFound = ({ verdict, inputs }: LawRun, runs: number): Found => {
  if (verdict.outcome !== 'too short') return { outcome: 'held', runs }
  const { expected, found, by, explanation } = verdict
  return {
    outcome: 'too short',
    runs,
    explanation,
    counterexample: { inputs: inputs(), expected, found, by, path: '' },
  }
}

/**
 * Tries a law with inputs that are drawn until one fails, which is then shrunk to the simplest that does.
 *
 * @param untried The explanation if no drawn input could be tried.
 */
export const tryLaw = (
  lawRuns: LawRuns,
  runs: number,
  seed: number,
  path: string | undefined,
  untried: string,
): Found => {
  if ('reason' in lawRuns) return { outcome: 'not applicable', runs: 0, explanation: lawRuns.reason }
  const short: LawRun[] = []
  const tooShort = (run: LawRun) => {
    short.push(run)
  }
  const details = fc.check(property(lawRuns, tooShort), {
    numRuns: runs,
    seed,
    maxSkipsPerRun: MOST_SKIPS,
    ...(path === undefined ? {} : { path }),
  })
  if (!details.failed)
    return short[0] === undefined ? { outcome: 'held', runs: details.numRuns } : shortFound(short[0], details.numRuns)
  // The arithmetic was too short for every input that could be tried.
  if (details.counterexample === null && short[0] !== undefined) return shortFound(short[0], short.length)
  const failed = runOf(details.errorInstance)
  if (failed === undefined || failed.verdict.outcome !== 'broken') {
    const explanation = details.counterexample === null ? untried : textOfThrown(details.errorInstance)
    return { outcome: 'broken', runs: details.numRuns, explanation }
  }
  const { expected, found, by, explanation } = failed.verdict
  const counterexample = { inputs: failed.inputs(), expected, found, by, path: details.counterexamplePath ?? '' }
  return { outcome: 'broken', runs: details.numRuns, explanation, counterexample }
}
