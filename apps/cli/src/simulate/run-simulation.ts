import { defaultPeg } from '@ammeter/core'
import {
  type MonteCarloResult,
  type PathResults,
  type PathSettings,
  type PathSimulator,
  pathSimulator,
  type SimulationError,
} from '@ammeter/simulation'
import { monteCarloInWorkers } from '@ammeter/simulation/workers'
import { either as E } from 'fp-ts'
import { count } from '../output/figures.js'
import type { PoolChoice, PositionPlan } from '../position/position-plan.js'
import { termsAt } from '../position/terms-at.js'
import { interrupted, type Outcome, refused } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { inThisThread, type Looking } from './in-this-thread.js'
import { parquetPaths } from './parquet-paths.js'
import type { ChosenPath } from './path-settings.js'
import type { SampledHistory } from './sampled-history.js'
import type { Simulation } from './simulation.js'
import { simulationRefused } from './simulation-refused.js'
import { type WorkerTask, workerTask } from './worker-task.js'

/** What is simulated, whatever the curve. */
export interface ToSimulate {
  readonly plan: PositionPlan
  readonly path: ChosenPath
  readonly history: SampledHistory | undefined
  readonly notes: readonly string[]
  readonly centre: number | undefined
  readonly settings: { readonly paths: number; readonly seed: number; readonly checkpoints: number }
  readonly workers: number
  /** Where a row for each path is written. */
  readonly parquet: string | undefined
  /** Whether a chart is drawn, which needs checkpoints. */
  readonly isDrawn: boolean
  readonly io: Io
}

/** At how many moments a chart knows quantiles, where not more are asked for. */
const DRAWN = 60

const SECONDS_PER_DAY = 86_400

/** The settings with as many checkpoints as a chart needs, where one is drawn. */
const withDrawn = (
  settings: ToSimulate['settings'],
  isDrawn: boolean,
  { days, stepSeconds }: PathSettings,
): ToSimulate['settings'] => {
  const steps = Math.round((days * SECONDS_PER_DAY) / stepSeconds)
  return isDrawn ? { ...settings, checkpoints: Math.max(settings.checkpoints, Math.min(DRAWN, steps)) } : settings
}

/** Runs a simulation in workers, or in this thread where there are none. */
const simulateIn = (
  { io, workers, path }: ToSimulate,
  simulator: PathSimulator,
  task: WorkerTask,
  settings: ToSimulate['settings'],
  signal: AbortSignal,
  looking: Looking,
): Promise<E.Either<SimulationError, MonteCarloResult>> =>
  io.simulateWorker === undefined
    ? inThisThread(simulator, path.settings.days, settings, looking)
    : monteCarloInWorkers(simulator, task, settings, { worker: io.simulateWorker, workers, signal, ...looking })

/**
 * Simulates a position on a curve, and says how far it is.
 *
 * @param onResults Takes the results of the paths, in their order.
 */
export const runSimulation = async (
  work: ToSimulate,
  choice: PoolChoice,
  onResults: (results: PathResults) => void = () => undefined,
): Promise<Outcome<Simulation>> => {
  const { plan, centre, history, io } = work
  const { settings: path, model } = work.path
  const settings = withDrawn(work.settings, work.isDrawn, path)
  const entry = { price: path.price, centre }
  const position = E.mapLeft(refused)(termsAt(plan, choice, entry))
  if (E.isLeft(position)) return position
  // What is wrong with the settings is told before any worker begins.
  const simulator = E.mapLeft(simulationRefused)(pathSimulator(position.right.terms, path, settings.checkpoints))
  if (E.isLeft(simulator)) return simulator
  const task = await workerTask(plan, choice, entry, work.path, settings.checkpoints)
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
        sink.right?.add(results)
        onResults(results)
      },
    })
    sink.right?.end()
    if (stop.signal.aborted) return interrupted(`interrupted after ${count(done)} of ${of} paths`)
    return E.bimap(simulationRefused, (simulation: MonteCarloResult) => ({
      ...position.right,
      plan,
      centre: centre ?? defaultPeg(path.price),
      model,
      path,
      modelParams: simulator.right.path.parameters,
      history: history?.file,
      notes: [...(history?.notes ?? []), ...work.notes],
      seed: settings.seed,
      result: simulation,
    }))(result)
  } finally {
    io.progress?.('')
    release?.()
  }
}
