// Runs a sweep and reports its result.

import type { Direction } from '@ammeter/sweep'
import { describeDamagedPart, type Manifest, summarise } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import type { Report } from '../../output/report.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import { badData, failure, type Outcome, usage } from '../../program/failure.js'
import type { Io } from '../../program/io.js'
import type { Experiment } from '../experiment/experiment.js'
import { type Crew, crewOf } from '../folder/crew.js'
import { manifestOf } from '../folder/manifest-of.js'
import { openedFolder, runFolder } from '../folder/run-folder.js'
import { planReport } from '../report/plan-report.js'
import { sweepReport } from '../report/sweep-report.js'
import type { SweepResult } from '../report/sweep-result.js'
import { type Fresh, freshScores } from '../report/winners.js'
import { type PreparedSweep, prepareSweep } from '../runs/prepare.js'
import { type Running, runningOf, type SweepOptions } from './sweep-options.js'

/** How many of the best candidates are reported. */
const TOLD = 10

/** Reads the result from the parts in a folder. */
export const resultOf = async (
  folder: string,
  sweep: PreparedSweep,
  manifest: Manifest,
  crew: Crew | undefined,
): Promise<Outcome<SweepResult>> => {
  const summary = await summarise({
    folder,
    space: sweep.space,
    scored: sweep.scored,
    directions: sweep.objectives.map(({ direction }): Direction => direction),
    chunk: manifest.chunk,
    most: TOLD,
  })
  if (E.isLeft(summary)) return badData(describeDamagedPart(summary.left))
  const fresh: Outcome<Fresh> = crew === undefined ? E.right(new Map()) : await freshScores(sweep, summary.right, crew)
  return E.either.map(fresh, scores => ({ folder, sweep, manifest, summary: summary.right, fresh: scores }))
}

/** Writes the files that the options ask for. */
const written = async (result: SweepResult, { xlsx, svg }: SweepOptions): Promise<Outcome<unknown>> => {
  if (xlsx !== undefined) {
    const { writeSweep } = await import('../report/sweep-workbook.js')
    const done = await writeSweep(xlsx, result)
    if (E.isLeft(done)) return done
  }
  if (svg === undefined) return E.right(undefined)
  const { sweepChart } = await import('../report/sweep-chart.js')
  const { writeSvg } = await import('../../output/svg.js')
  const chart = await sweepChart(result)
  return chart === undefined ? failure('--svg: no candidate has a score to draw') : writeSvg(svg, chart)
}

/** Runs the missing parts, and reports the result of all. */
const run = async (
  folder: string,
  sweep: PreparedSweep,
  manifest: Manifest,
  running: Running,
  options: SweepOptions,
  io: Io,
): Promise<Outcome<Report>> => {
  const opened = await openedFolder(folder, manifest)
  if (E.isLeft(opened)) return opened
  const task = { experiment: sweep.experiment, folder, most: running.most, manifest: JSON.stringify(manifest) }
  const crew = crewOf(sweep, task, running, io)
  try {
    const done = await runFolder(folder, manifest, crew, io)
    if (E.isLeft(done)) return done
    const result = await resultOf(folder, sweep, manifest, crew)
    if (E.isLeft(result)) return result
    return E.either.map(await written(result.right, options), () => sweepReport(result.right))
  } finally {
    await crew.dismiss()
  }
}

/** Runs an experiment, or plans it. */
export const runSweep = async (
  experiment: Experiment,
  loader: PlugInLoader,
  options: SweepOptions,
  io: Io,
): Promise<Outcome<Report>> => {
  const running = runningOf(options)
  if (E.isLeft(running)) return running
  const { out, plan, svg } = options
  if (out === undefined && plan !== true) return usage('say where its parts go: --out runs/mine; or see --plan first')
  const sweep = await prepareSweep(experiment, loader, running.right.most)
  if (E.isLeft(sweep)) return sweep
  if (svg !== undefined && sweep.right.space.parts.every(({ axes }) => axes.length === 0)) {
    return usage('--svg: only with an axis, such as --over fee=1bp,4bp')
  }
  const manifest = manifestOf(sweep.right)
  return plan === true || out === undefined
    ? E.right(planReport(sweep.right, manifest, running.right.threads))
    : run(out, sweep.right, manifest, running.right, options, io)
}
