// Runs simulations in workers or in this thread.

import { defaultPeg } from '@ammeter/core'
import {
  type MonteCarloResult,
  type PathResults,
  type PathSettings,
  type SimulationError,
  type TogetherSimulator,
  togetherSimulator,
} from '@ammeter/simulation'
import { togetherInWorkers } from '@ammeter/simulation/workers'
import { either as E, readonlyNonEmptyArray as RNEA } from 'fp-ts'
import { count } from '../output/figures.js'
import type { PoolChoice, PositionPlan } from '../position/position-plan.js'
import { onOneMarket } from '../position/shared-market.js'
import { type PositionAt, termsAt } from '../position/terms-at.js'
import { interrupted, type Outcome, refused } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { inThisThread, type Looking } from './in-this-thread.js'
import { parquetPaths } from './parquet-paths.js'
import type { ChosenPath } from './path-settings.js'
import type { SampledHistory } from './sampled-history.js'
import type { Simulation } from './simulation.js'
import { simulationRefused } from './simulation-refused.js'
import { type WorkerTask, workerTask } from './worker-task.js'

/** The work to simulate, whatever the curve. */
export interface ToSimulate {
  readonly plan: PositionPlan
  /** Whether all curves compete for the flow of one market. */
  readonly competes: boolean
  readonly path: ChosenPath
  readonly history: SampledHistory | undefined
  readonly notes: readonly string[]
  readonly centre: number | undefined
  readonly settings: { readonly paths: number; readonly seed: number; readonly checkpoints: number }
  readonly workers: number
  /** The file to which a row for each path is written. */
  readonly parquet: string | undefined
  /** Whether a chart, which needs checkpoints, is drawn. */
  readonly isDrawn: boolean
  readonly io: Io
}

/** The number of checkpoints for a chart, if no more are asked for. */
const DRAWN = 60

const SECONDS_PER_DAY = 86_400

/** The settings with enough checkpoints for a chart, if one is drawn. */
const withDrawn = (
  settings: ToSimulate['settings'],
  isDrawn: boolean,
  { days, stepSeconds }: PathSettings,
): ToSimulate['settings'] => {
  const steps = Math.round((days * SECONDS_PER_DAY) / stepSeconds)
  return isDrawn ? { ...settings, checkpoints: Math.max(settings.checkpoints, Math.min(DRAWN, steps)) } : settings
}

/** Runs a simulation in workers, or in this thread if there are none. */
const simulateIn = (
  { io, workers }: ToSimulate,
  simulator: TogetherSimulator,
  task: WorkerTask,
  settings: ToSimulate['settings'],
  signal: AbortSignal,
  looking: Looking,
): Promise<E.Either<SimulationError, readonly MonteCarloResult[]>> =>
  io.simulateWorker === undefined
    ? inThisThread(simulator, settings, looking)
    : togetherInWorkers(simulator, task, settings, { worker: io.simulateWorker, workers, signal, ...looking })

/**
 * Simulates positions on curves that share one market, and reports progress.
 *
 * @param onResults Takes the results of the paths, in their order, of each curve.
 */
export const runSimulations = async (
  work: ToSimulate,
  choices: RNEA.ReadonlyNonEmptyArray<PoolChoice>,
  onResults: (results: readonly PathResults[]) => void = () => undefined,
): Promise<Outcome<RNEA.ReadonlyNonEmptyArray<Simulation>>> => {
  const { plan, competes, centre, history, io } = work
  const { settings: path, model } = work.path
  const settings = withDrawn(work.settings, work.isDrawn, path)
  const entry = { price: path.price, centre }
  const placed = E.mapLeft(refused)(
    RNEA.traverse(E.Applicative)((choice: PoolChoice) => termsAt(plan, choice, entry))(choices),
  )
  if (E.isLeft(placed)) return placed
  // Errors in the settings are reported before any worker starts.
  const { alone, market } = onOneMarket(placed.right.map(({ terms }) => terms))
  const simulator = E.mapLeft(simulationRefused)(togetherSimulator(alone, market, path, settings.checkpoints))
  if (E.isLeft(simulator)) return simulator
  const task = await workerTask(plan, choices, entry, work.path, settings.checkpoints)
  if (E.isLeft(task)) return task
  const sink = work.parquet === undefined ? E.right(undefined) : await parquetPaths(work.parquet)
  if (E.isLeft(sink)) return sink

  let done = 0
  const stop = new AbortController()
  const release = io.onInterrupt?.(() => stop.abort())
  const of = count(settings.paths)
  try {
    const result = await simulateIn(work, simulator.right, task.right, settings, stop.signal, {
      onProgress: paths => {
        done = paths
        io.progress?.(`${count(done)} of ${of} paths`)
        return true
      },
      onResults: results => {
        for (const each of results) sink.right?.add(each)
        onResults(results)
      },
    })
    sink.right?.end()
    if (stop.signal.aborted) return interrupted(`interrupted after ${count(done)} of ${of} paths`)
    return E.bimap(simulationRefused, (results: readonly MonteCarloResult[]) =>
      RNEA.mapWithIndex((index, position: PositionAt) => ({
        ...position,
        plan,
        competes,
        centre: centre ?? defaultPeg(path.price),
        model,
        path,
        modelParams: simulator.right.path.parameters,
        history: history?.file,
        notes: [...(history?.notes ?? []), ...work.notes],
        seed: settings.seed,
        result: results[index] as MonteCarloResult,
      }))(placed.right),
    )(result)
  } finally {
    io.progress?.('')
    release?.()
  }
}

/**
 * Simulates a position on a curve, and reports progress.
 *
 * @param onResults Takes the results of the paths, in their order.
 */
export const runSimulation = async (
  work: ToSimulate,
  choice: PoolChoice,
  onResults: (results: PathResults) => void = () => undefined,
): Promise<Outcome<Simulation>> =>
  E.either.map(await runSimulations(work, [choice], ([results]) => results && onResults(results)), ([only]) => only)
