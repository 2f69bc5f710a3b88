import { defaultPeg } from '@ammeter/core'
import { type MonteCarloResult, type PathSettings, pathSimulator, type SimulationError } from '@ammeter/simulation'
import type { PathReading } from '@ammeter/simulation/csv'
import { monteCarloInWorkers } from '@ammeter/simulation/workers'
import { either as E } from 'fp-ts'
import type { Choice } from '../curve-choice.js'
import { centredAt } from '../entered-curve.js'
import { interrupted, type Outcome, refused } from '../failure.js'
import type { Io } from '../io.js'
import { count } from '../output/figures.js'
import { onCurve } from '../position/on-curve.js'
import type { Position } from '../position/position-options.js'
import { type CurveErrand, curveErrand } from './curve-errand.js'
import { inThisThread, type Looking } from './in-this-thread.js'
import { parquetPaths } from './parquet-paths.js'
import type { SimulatedPathOptions } from './path-options.js'
import { pathSettingsOf } from './path-settings.js'
import { sampledHistory } from './sampled-history.js'
import type { Simulation } from './simulate-report.js'
import { simulationRefused } from './simulation-refused.js'

/** A simulation to be done. */
export interface ToSimulate {
  readonly choice: Choice
  readonly position: Position
  readonly fee: number
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
  const { choice, position, fee, centre, options, reading, workers, io } = task
  const history =
    options.history === undefined ? E.right(undefined) : await sampledHistory(options.history, io.stdin, reading)
  if (E.isLeft(history)) return history
  const path = pathSettingsOf(options, history.right)
  if (E.isLeft(path)) return path
  const { price } = path.right
  const settings = withDrawn(task.settings, options.svg, path.right)
  const centred = E.mapLeft(refused)(centredAt(choice, price, centre))
  if (E.isLeft(centred)) return centred
  const terms = onCurve(position, centred.right.curve, fee)
  // What is wrong with the settings is told before any worker begins.
  const simulator = E.mapLeft(simulationRefused)(pathSimulator(terms, path.right, settings.checkpoints))
  if (E.isLeft(simulator)) return simulator

  const sink = options.parquet === undefined ? E.right(undefined) : await parquetPaths(options.parquet)
  if (E.isLeft(sink)) return sink

  let done = 0
  const stop = new AbortController()
  const release = io.onInterrupt?.(() => stop.abort())

  const all = (errand: CurveErrand, looking: Looking): Promise<E.Either<SimulationError, MonteCarloResult>> =>
    io.simulateWorker === undefined
      ? inThisThread(simulator.right, path.right.days, settings, looking)
      : monteCarloInWorkers({ ...terms, curve: errand }, path.right, settings, {
          worker: io.simulateWorker,
          workers,
          signal: stop.signal,
          ...looking,
        })

  const of = count(settings.paths)
  try {
    const result = await all(curveErrand(choice, price, centre), {
      onProgress: paths => {
        done = paths
        io.progress?.(`${count(done)} of ${of} paths`)
        return true
      },
      onResults: results => sink.right?.add(results),
    })
    sink.right?.end()
    if (stop.signal.aborted) return interrupted(`interrupted after ${count(done)} of ${of} paths`)
    const { curve, ...rest } = terms
    return E.bimap(simulationRefused, (simulation: Simulation['result']) => ({
      choice,
      params: centred.right.params,
      curve,
      terms: rest,
      centre: centre ?? defaultPeg(price),
      path: path.right,
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
