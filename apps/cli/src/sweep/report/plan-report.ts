// The plan of a sweep: its candidates, its time and its files.

import type { Manifest } from '@ammeter/sweep/files'
import { count, duration } from '../../output/figures.js'
import type { Report } from '../../output/report.js'
import { table } from '../../output/table.js'
import type { PreparedSweep } from '../runs/prepare.js'

/** The candidates, time and space of a sweep. */
interface Plan {
  readonly candidates: number
  readonly parts: number
  readonly candidatesInPart: number
  readonly threads: number
  /** The time of one candidate, and of all on the threads; measured if a few candidates were tried. */
  readonly secondsOfCandidate: number
  readonly seconds: number
  readonly isMeasured: boolean
  readonly bytes: number
}

/** The time for trying candidates, in seconds. */
const TRYING = 0.5

/** How many candidates are tried at most, spread over the space. */
const TRIED = 64

/** The time of a candidate on this machine, measured on some if one does not take too long. */
const measured = ({ space, run, score }: PreparedSweep): { readonly seconds: number; readonly isMeasured: boolean } => {
  if (run.seconds > TRYING) return { seconds: run.seconds, isMeasured: false }
  const tries = Math.min(TRIED, space.size)
  const from = performance.now()
  let done = 0
  while (done < tries && performance.now() - from < TRYING * 1000) {
    score(space.at(Math.floor((done * space.size) / tries)))
    done += 1
  }
  return { seconds: (performance.now() - from) / 1000 / Math.max(1, done), isMeasured: done > 0 }
}

/** The bytes of a file without its rows, of a row without its numbers, and of a number. */
const BYTES = { file: 2500, row: 5, number: 8 } as const

const planOf = (sweep: PreparedSweep, { candidates, chunk }: Manifest, threads: number): Plan => {
  const { space, scored } = sweep
  const { seconds, isMeasured } = measured(sweep)
  const parts = Math.ceil(candidates / chunk)
  const axes = Math.max(...space.parts.map(part => part.axes.length))
  const numbers = axes + scored.objectives.length * (scored.hasErrors ? 2 : 1)
  return {
    candidates,
    parts,
    candidatesInPart: chunk,
    threads,
    secondsOfCandidate: seconds,
    seconds: (seconds * candidates) / Math.min(threads, parts),
    isMeasured,
    bytes: candidates * (BYTES.row + numbers * BYTES.number) + parts * BYTES.file,
  }
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

const size = (bytes: number): string => {
  const unit = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${Number((bytes / 1000 ** unit).toPrecision(2))} ${UNITS[unit]}`
}

const about = (seconds: number): string => duration(Number((seconds * 1000).toPrecision(2)))

const text = ({ space }: PreparedSweep, plan: Plan): readonly string[] => [
  ...table([
    ['candidates', count(plan.candidates)],
    ['parts', `${count(plan.parts)} of ${count(plan.candidatesInPart)}`],
    ['time', `about ${about(plan.seconds)} on ${plan.threads} threads`],
    ['  a candidate', `${about(plan.secondsOfCandidate)}, ${plan.isMeasured ? 'tried here' : 'at a nominal speed'}`],
    ['disk', `about ${size(plan.bytes)}`],
  ]),
  '',
  ...table(
    space.parts.flatMap(({ label, axes, size: own }) => [
      [label, '', `${count(own)} candidates`],
      ...axes.map(axis => [
        `  ${axis.name}`,
        axis.values,
        axis.size === undefined ? 'drawn from' : `${count(axis.size)} values`,
      ]),
    ]),
    [0, 1],
  ),
]

/** The plan of a sweep, ready to be printed. */
export const planReport = (sweep: PreparedSweep, manifest: Manifest, threads: number): Report => {
  const plan = planOf(sweep, manifest, threads)
  const axes = sweep.space.parts.flatMap(part => part.axes.map(axis => ({ ...axis, curve: part.label })))
  return {
    json: () => ({
      ...plan,
      experiment: manifest.experiment,
      axes: axes.map(({ curve, name, values, size: own }) => ({ curve, name, values, size: own ?? null })),
    }),
    csv: () => ({
      header: ['candidates', 'parts', 'candidatesInPart', 'threads', 'seconds', 'bytes'],
      rows: [[plan.candidates, plan.parts, plan.candidatesInPart, plan.threads, plan.seconds, plan.bytes]],
    }),
    text: () => text(sweep, plan),
    notes: sweep.run.notes,
  }
}
