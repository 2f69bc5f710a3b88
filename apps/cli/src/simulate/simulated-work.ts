// Reads the options of a simulation.

import { availableParallelism } from 'node:os'
import { either as E } from 'fp-ts'
import { unlikelyFees } from '../curve/unlikely.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { choosePosition } from '../position/choose-position.js'
import { centreOf, type PositionOptions } from '../position/position-options.js'
import { checkRemovedOfSimulations, type RemovedOfSimulations } from '../position/removed-options.js'
import { checkCompete } from '../position/shared-market.js'
import { type PathOptions, readingOf } from '../price-history/path-options.js'
import type { Outcome } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { wholeOption } from '../settings/numbers.js'
import type { SimulatedPathOptions } from './path-options.js'
import type { ToSimulate } from './run-simulation.js'

/** The options of a simulation, whatever the curve. */
export interface WorkOptions extends PositionOptions, SimulatedPathOptions, PathOptions, RemovedOfSimulations {
  readonly compete?: boolean
  readonly history?: string
  readonly paths: string
  readonly checkpoints: string
  readonly seed: string
  readonly threads?: string
  readonly parquet?: string
  readonly svg?: string
}

const MOST_PATHS = 100_000_000
const MOST_SEED = 999_999_999
const MOST_THREADS = 256
const MOST_CHECKPOINTS = 1000

const wholeOptions = (options: WorkOptions) => {
  const { paths, checkpoints, seed, threads = String(availableParallelism()) } = options
  return E.sequenceArray([
    wholeOption('--paths', paths, 1, MOST_PATHS),
    wholeOption('--checkpoints', checkpoints, 0, MOST_CHECKPOINTS),
    wholeOption('--seed', seed, 0, MOST_SEED),
    wholeOption('--threads', threads, 1, MOST_THREADS),
  ])
}

/** The work that the options describe, whatever the curve. */
export const simulatedWork = async (
  loader: PlugInLoader,
  options: WorkOptions,
  io: Io,
): Promise<Outcome<ToSimulate>> => {
  const removed = checkRemovedOfSimulations(options)
  if (E.isLeft(removed)) return removed
  const plan = await choosePosition(loader, options)
  if (E.isLeft(plan)) return plan
  const fits = checkCompete(options, plan.right)
  if (E.isLeft(fits)) return fits
  const centre = centreOf(options)
  if (E.isLeft(centre)) return centre
  const whole = wholeOptions(options)
  if (E.isLeft(whole)) return whole
  const [paths = 0, checkpoints = 0, seed = 0, workers = 1] = whole.right
  const reading = readingOf(options, false)
  if (E.isLeft(reading)) return reading
  const { sampledHistory } = await import('./sampled-history.js')
  const { choosePath } = await import('./path-settings.js')
  const history =
    options.history === undefined ? E.right(undefined) : await sampledHistory(options.history, io.stdin, reading.right)
  if (E.isLeft(history)) return history
  return E.either.map(await choosePath(loader, options, history.right), path => ({
    plan: plan.right,
    competes: options.compete === true,
    path,
    history: history.right,
    notes: unlikelyFees(options, plan.right.fee),
    centre: centre.right.centre,
    settings: { paths, seed, checkpoints },
    workers,
    parquet: options.parquet,
    isDrawn: options.svg !== undefined,
    io,
  }))
}
