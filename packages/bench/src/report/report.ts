/** What a bench found: timings, races against the peers, and targets. Plain data, and JSON as it is. */

import type { CurveName } from '../curves/curves.js'
import { ingredientsOf } from '../curves/derived.js'
import { largestDifference, TOLERANCE } from '../races/agreement.js'
import type { Job } from '../races/contest.js'
import { type Operation, operationNames } from '../races/ours.js'
import type { Timed } from '../races/timed-process.js'
import { DERIVED, TIMES_FASTER, targets } from './targets.js'

/** What one process timed. */
export type Heat = Job & Timed

/** An operation of a contestant, over all its heats. */
export interface Result extends Job {
  readonly library: string
  readonly calls: string
  readonly operation: Operation
  /** The median heat: how long an operation takes, and how many of them fit into a second. */
  readonly nanoseconds: number
  readonly perSecond: number
  /** The fastest and the slowest heat. */
  readonly fastest: number
  readonly slowest: number
}

/** Ammeter in float64 against a peer, over the same swaps. */
export interface Race extends Job {
  readonly operation: Operation
  /** How many times as long as Ammeter the peer took. */
  readonly timesFaster: number
  /** The largest relative difference of their answers. */
  readonly largestDifference: number
  /** Whether that is within the tolerance: otherwise this was no race. */
  readonly agree: boolean
}

/** A curve derived from one ingredient against its closed forms, over the same questions. */
export interface Derivation extends Job {
  readonly operation: Operation
  /** How many times as long as the closed form it took. */
  readonly timesSlower: number
  readonly largestDifference: number
  readonly agree: boolean
}

/** A target, and what was measured. */
export interface Verdict {
  readonly curve: CurveName
  readonly what: string
  /** Operations in a second, how many times as fast, or at most how many times as slow. */
  readonly unit: 'rate' | 'ratio' | 'at most'
  readonly target: number
  /** Of the slowest of the operations, or against the fastest of the peers. */
  readonly measured: number
  readonly reached: boolean
}

export interface Report {
  readonly results: readonly Result[]
  readonly races: readonly Race[]
  readonly derivations: readonly Derivation[]
  readonly targets: readonly Verdict[]
}

/** A result, with the time of each heat, and what was answered. */
interface Entry extends Result {
  readonly times: readonly number[]
  readonly answers: readonly number[]
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const entriesOf = (heats: readonly Heat[]): readonly Entry[] => {
  const allOf = (job: Job) => heats.filter(heat => heat.curve === job.curve && heat.contestant === job.contestant)
  const firsts = heats.filter(heat => allOf(heat)[0] === heat)
  return firsts.flatMap(({ timings, ...contestant }) =>
    timings.map(({ operation, answers }) => {
      const times = allOf(contestant)
        .flatMap(heat => heat.timings.filter(timing => timing.operation === operation))
        .map(timing => timing.nanoseconds)
      const nanoseconds = medianOf(times)
      const [fastest, slowest] = [Math.min(...times), Math.max(...times)]
      return { ...contestant, operation, nanoseconds, perSecond: 1e9 / nanoseconds, fastest, slowest, times, answers }
    }),
  )
}

/**
 * A contestant's entries beside those of the closed forms in float64: how many times as long they took is the median over
 * the heats, in each of which both ran one soon after the other, because a machine has faster minutes and slower ones.
 */
const besideClosed = (entries: readonly Entry[], races: (entry: Entry) => boolean) =>
  entries.filter(races).map(entry => {
    const { curve, contestant, operation } = entry
    const closed = entries.find(
      other => other.curve === curve && other.operation === operation && other.contestant === 'float64',
    )
    const difference = largestDifference(closed?.answers ?? [], entry.answers)
    const times = medianOf(entry.times.map((time, heat) => time / (closed?.times[heat] ?? Number.NaN)))
    return { curve, contestant, operation, times, largestDifference: difference, agree: difference <= TOLERANCE }
  })

const OURS: readonly string[] = ['float64', 'decimal']

const isDerived = ({ curve, contestant }: Job) => ingredientsOf(curve).includes(contestant)

const racesOf = (entries: readonly Entry[]): readonly Race[] =>
  besideClosed(entries, entry => !OURS.includes(entry.contestant) && !isDerived(entry)).map(({ times, ...race }) => ({
    ...race,
    timesFaster: times,
  }))

const derivationsOf = (entries: readonly Entry[]): readonly Derivation[] =>
  besideClosed(entries, isDerived).map(({ times, ...derivation }) => ({ ...derivation, timesSlower: times }))

/** Nothing, where nothing was measured. */
const verdict = (
  asked: Pick<Verdict, 'curve' | 'what' | 'unit' | 'target'>,
  values: readonly number[],
): readonly Verdict[] => {
  if (values.length === 0) return []
  const measured = Math.min(...values)
  return [{ ...asked, measured, reached: measured >= asked.target }]
}

const ratesOf = (entries: readonly Entry[]): readonly Verdict[] =>
  targets.flatMap(({ curve, arithmetic, operations, perSecond: target }) => {
    const measured = entries.filter(
      entry => entry.curve === curve && entry.contestant === arithmetic && operations.includes(entry.operation),
    )
    const what = `${arithmetic} ${operations.map(operation => operationNames[operation]).join('; ')}`
    const rates = measured.map(({ perSecond }) => perSecond)
    return verdict({ curve, what, unit: 'rate', target }, rates)
  })

/** The slowest derivation of each curve must not be slower than so many times. */
const derivedTargetsOf = (derivations: readonly Derivation[]): readonly Verdict[] =>
  [...new Set(derivations.map(({ curve }) => curve))].flatMap(curve =>
    DERIVED.flatMap(({ what, operations, timesSlower: target }) => {
      const times = derivations
        .filter(each => each.curve === curve && operations.includes(each.operation))
        .map(({ timesSlower }) => timesSlower)
      if (times.length === 0) return []
      const measured = Math.max(...times)
      return [{ curve, what, unit: 'at most' as const, target, measured, reached: measured <= target }]
    }),
  )

const ratiosOf = (races: readonly Race[]): readonly Verdict[] =>
  [...new Set(races.map(({ curve }) => curve))].flatMap(curve => {
    const ratios = races.filter(race => race.curve === curve).map(({ timesFaster }) => timesFaster)
    return verdict({ curve, what: 'against the fastest peer', unit: 'ratio', target: TIMES_FASTER }, ratios)
  })

/** The report of any number of heats of each contestant. */
export const reportOf = (heats: readonly Heat[]): Report => {
  const entries = entriesOf(heats)
  const races = racesOf(entries)
  const derivations = derivationsOf(entries)
  return {
    results: entries.map(({ times: _times, answers: _answers, ...result }) => result),
    races,
    derivations,
    targets: [...ratesOf(entries), ...ratiosOf(races), ...derivedTargetsOf(derivations)],
  }
}
