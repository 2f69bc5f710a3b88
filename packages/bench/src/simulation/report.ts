/** What the simulations took, beside C and beside what others take. Plain data, and JSON as it is. */
import type { Verdict } from '../report/verdicts.js'
import type { SimulationJob, SimulationTiming } from './job.js'
import { backtested, ROWS } from './job.js'

/** A job, and what all its heats took. */
export interface SimulationHeats {
  readonly job: SimulationJob
  readonly timings: readonly SimulationTiming[]
  /** The same in C, in turns with it; none where there is no compiler. */
  readonly inC?: readonly SimulationTiming[]
}

export interface SimulationReport {
  readonly results: readonly {
    readonly job: SimulationJob
    readonly nanoseconds: number
    readonly perSecond: number
    /** How many times as long as C. */
    readonly timesC?: number
    /** Whether C came to the same figures. */
    readonly agrees?: boolean
  }[]
  readonly verdicts: readonly Verdict[]
}

/** What other backtests take for a step or a row, measured once on a machine with two cores; not part of a run. */
export const OTHERS = [
  { name: 'curvesim', perSecond: 7_980 },
  { name: "DefiLab's backtest", perSecond: 30_600 },
  { name: 'demeter', perSecond: 4_006 },
] as const

/** Seconds that a year of minutes may take. */
const BACKTEST_SECONDS = { 'constant-product': 0.25, weighted: 0.25, concentrated: 0.25, stableswap: 1 } as const

/** How many times as long as C a Monte Carlo may take. */
const TIMES_C = 2.5

/** Steps a second that a constant product must make where each goes through the pool's `swap`. */
const STEPS_THROUGH_SWAP = 1e6

/** By how much the figures of both may differ: the exponentials of C's library round in another way. */
const TOLERANCE = 1e-9

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.abs(b)

export const simulationReport = (heats: readonly SimulationHeats[]): SimulationReport => {
  const results = heats.map(({ job, timings, inC }) => {
    const nanoseconds = median(timings.map(timing => timing.nanoseconds))
    const [ours, theirs] = [timings[0], inC?.[0]]
    return {
      job,
      nanoseconds,
      perSecond: 1e9 / nanoseconds,
      ...(inC !== undefined && {
        timesC: nanoseconds / median(inC.map(timing => timing.nanoseconds)),
        agrees:
          ours !== undefined && theirs !== undefined && near(ours.value, theirs.value) && near(ours.fees, theirs.fees),
      }),
    }
  })
  const verdicts = results.flatMap(({ job, nanoseconds, timesC }): readonly Verdict[] => {
    if (job.kind === 'backtest') {
      const seconds = (nanoseconds * ROWS) / 1e9
      const target = BACKTEST_SECONDS[job.curve]
      return [
        {
          what: `a year of minutes, ${job.curve}`,
          target: `at most ${target} s`,
          measured: `${seconds.toFixed(3)} s`,
          reached: seconds <= target,
        },
      ]
    }
    if (job.kind === 'through-swap') {
      const perSecond = 1e9 / nanoseconds
      return [
        {
          what: `steps through swap alone, fees ${job.fees}`,
          target: `at least ${STEPS_THROUGH_SWAP / 1e6} M/s`,
          measured: `${(perSecond / 1e6).toFixed(2)} M/s`,
          reached: perSecond >= STEPS_THROUGH_SWAP,
        },
      ]
    }
    if (timesC === undefined) return []
    return [
      {
        what: `Monte Carlo, fees ${job.fees}`,
        target: `at most ${TIMES_C} × C`,
        measured: `${timesC.toFixed(2)} × C`,
        reached: timesC <= TIMES_C,
      },
    ]
  })
  return { results, verdicts }
}

/** All jobs. */
export const simulationJobs: readonly SimulationJob[] = [
  ...backtested.map(curve => ({ kind: 'backtest', curve }) as const),
  { kind: 'monte-carlo', fees: 'collected' },
  { kind: 'monte-carlo', fees: 'compounded' },
  { kind: 'through-swap', fees: 'collected' },
  { kind: 'through-swap', fees: 'compounded' },
]

const NAMES = {
  backtest: 'backtest',
  'monte-carlo': 'Monte Carlo with arbitrage',
  'through-swap': 'the same through swap alone',
} as const satisfies Readonly<Record<SimulationJob['kind'], string>>

/** What a job is called. */
export const nameOf = ({ kind }: SimulationJob): string => NAMES[kind]
