import { defaultPeg } from '@ammeter/core'
import { type MonteCarloResult, type PathSettings, pathSimulator, type SimulationError } from '@ammeter/simulation'
import type { PathReading } from '@ammeter/simulation/csv'
import { monteCarloInWorkers } from '@ammeter/simulation/workers'
import { either as E } from 'fp-ts'
import { interrupted, type Outcome, refused } from '../failure.js'
import type { Io } from '../io.js'
import { count } from '../output/figures.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import type { PoolChoice, PositionPlan } from '../position/position-plan.js'
import { termsAt } from '../position/terms-at.js'
import { inThisThread, type Looking } from './in-this-thread.js'
import { parquetPaths } from './parquet-paths.js'
import type { SimulatedPathOptions } from './path-options.js'
import { choosePath } from './path-settings.js'
import { sampledHistory } from './sampled-history.js'
import type { Simulation } from './simulate-report.js'
import { simulationRefused } from './simulation-refused.js'
import { type WorkerTask, workerTask } from './worker-task.js'

/** A simulation to be done. */
export interface ToSimulate {
  readonly choice: PoolChoice
  readonly plan: PositionPlan
  readonly loader: PlugInLoader
  readonly notes: readonly string[]
  readonly centre: number | undefined
  readonly options: SimulatedPathOptions & {
    readonly history?: string
    readonly parquet?: string
    readonly svg?: string
  }
  readonly reading: PathReading
  readonly settings: { readonly paths: number; readonly seed: number; readonly checkpoints: number }
  readonly workers: number
  readonly io: Io
}

/** At how many moments a chart knows quantiles, where not more are asked for. */
const DRAWN = 60

const SECONDS_PER_DAY = 86_400

/** The settings with as many checkpoints as a chart needs, where one is asked for. */
const withDrawn = (
  settings: ToSimulate['settings'],
  svg: string | undefined,
  { days, stepSeconds }: PathSettings,
): ToSimulate['settings'] => {
  const steps = Math.round((days * SECONDS_PER_DAY) / stepSeconds)
  return svg === undefined
    ? settings
    : { ...settings, checkpoints: Math.max(settings.checkpoints, Math.min(DRAWN, steps)) }
}

/** Simulates, and says how far it is. */
export const runSimulation = async (task: ToSimulate): Promise<Outcome<Simulation>> => {
  const { choice, plan, centre, options, reading, workers, io } = task
  const history =
    options.history === undefined ? E.right(undefined) : await sampledHistory(options.history, io.stdin, reading)
  if (E.isLeft(history)) return history
  const chosenPath = await choosePath(task.loader, options, history.right)
  if (E.isLeft(chosenPath)) return chosenPath
  const { settings: path, model } = chosenPath.right
  const settings = withDrawn(task.settings, options.svg, path)
  const entry = { price: path.price, centre }
  const position = E.mapLeft(refused)(termsAt(plan, choice, entry))
  if (E.isLeft(position)) return position
  const { terms } = position.right
  // What is wrong with the settings is told before any worker begins.
  const simulator = E.mapLeft(simulationRefused)(pathSimulator(terms, path, settings.checkpoints))
  if (E.isLeft(simulator)) return simulator

  const worked = await workerTask(plan, choice, entry, chosenPath.right, settings.checkpoints)
  if (E.isLeft(worked)) return worked

  const sink = options.parquet === undefined ? E.right(undefined) : await parquetPaths(options.parquet)
  if (E.isLeft(sink)) return sink

  let done = 0
  const stop = new AbortController()
  const release = io.onInterrupt?.(() => stop.abort())

  const all = (data: WorkerTask, looking: Looking): Promise<E.Either<SimulationError, MonteCarloResult>> =>
    io.simulateWorker === undefined
      ? inThisThread(simulator.right, path.days, settings, looking)
      : monteCarloInWorkers(simulator.right, data, settings, {
          worker: io.simulateWorker,
          workers,
          signal: stop.signal,
          ...looking,
        })

  const of = count(settings.paths)
  try {
    const result = await all(worked.right, {
      onProgress: paths => {
        done = paths
        io.progress?.(`${count(done)} of ${of} paths`)
        return true
      },
      onResults: results => sink.right?.add(results),
    })
    sink.right?.end()
    if (stop.signal.aborted) return interrupted(`interrupted after ${count(done)} of ${of} paths`)
    return E.bimap(simulationRefused, (simulation: Simulation['result']) => ({
      ...position.right,
      plan,
      centre: centre ?? defaultPeg(path.price),
      model,
      path,
      modelParams: simulator.right.path.parameters,
      history: history.right?.file,
      notes: [...(history.right?.notes ?? []), ...task.notes],
      seed: settings.seed,
      result: simulation,
    }))(result)
  } finally {
    io.progress?.('')
    release?.()
  }
}
