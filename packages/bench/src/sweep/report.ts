/** What sweeps took, beside the bare loop. Plain data, and JSON as it is. */
import type { Verdict } from '../report/verdicts.js'
import { LOSS_SECONDS, LOSSES, type LoopTiming, THROUGHPUT } from './job.js'

/** A heat: the losses all told, and backtests by the bare loop and by a sweep on one thread, starts aside. */
export interface SweepHeat {
  readonly lossSeconds: number
  readonly bare: LoopTiming
  readonly sweep: LoopTiming
}

/** Medians of all heats. */
export interface SweepReport {
  readonly losses: number
  readonly lossSeconds: number
  /** The throughput of the sweep as a part of the bare loop's: the median of pairs. */
  readonly throughput: number
  /** Whether both came to the same best score, to the last bit. */
  readonly agrees: boolean
  readonly verdicts: readonly Verdict[]
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const percent = (part: number): string => `${(100 * part).toFixed(0)} %`

export const sweepReport = (heats: readonly SweepHeat[]): SweepReport => {
  const losses = LOSSES.amplifications * LOSSES.prices
  const lossSeconds = median(heats.map(heat => heat.lossSeconds))
  const throughput = median(heats.map(({ bare, sweep }) => bare.seconds / sweep.seconds))
  return {
    losses,
    lossSeconds,
    throughput,
    agrees: heats.every(({ bare, sweep }) => bare.best === sweep.best),
    verdicts: [
      {
        what: `${losses.toLocaleString('en-US')} losses on two threads, all told`,
        target: `at most ${LOSS_SECONDS} s`,
        measured: `${lossSeconds.toFixed(2)} s`,
        reached: lossSeconds <= LOSS_SECONDS,
      },
      {
        what: 'backtests of a year of hours, of the throughput of the bare loop',
        target: `at least ${percent(THROUGHPUT)}`,
        measured: percent(throughput),
        reached: throughput >= THROUGHPUT,
      },
    ],
  }
}
