import { availableParallelism } from 'node:os'
import { either as E } from 'fp-ts'
import { Tinypool } from 'tinypool'
import type { SimulationError } from '../errors.js'
import { pathBatches } from '../monte-carlo/batches.js'
import { collector, type MonteCarloResult } from '../monte-carlo/collect.js'
import { checkMonteCarlo, type MonteCarloSettings } from '../monte-carlo/monte-carlo.js'
import type { PathResults } from '../monte-carlo/simulate-paths.js'
import { type PathSettings, resolvePath } from '../paths/path-settings.js'
import { checkSettings, domains, invalidSetting } from '../settings.js'
import type { CurveModule, Errand, PositionIn } from './errand.js'

/** How a simulation is done, none of which changes its result. */
export interface WorkerOptions {
  /** How many workers, 1 or more; by default one for each processor. */
  readonly workers?: number
  /** A module that exports `simulate`, made by `batchWorker`; by default one that takes a `CurveModule`. */
  readonly worker?: URL
  /** Stops the simulation at once, whatever the workers are at: the result is then that of the paths done. */
  readonly signal?: AbortSignal
  /** Called with the number of paths done after each batch; answers false to stop, and the result is then that of the paths done. */
  readonly onProgress?: (paths: number) => boolean | undefined
  /** Called with the results of each batch, in the order of the paths, before the next one is asked for. */
  readonly onResults?: (results: PathResults) => void | Promise<void>
}

/** Batches that wait for each worker besides the one that it does: none of them ever waits for the next. */
const WAITING = 2

const STOPPED = Symbol('stopped')

/** Comes true when a signal says so, if it ever does. */
const stopOf = (signal: AbortSignal | undefined): Promise<typeof STOPPED> =>
  new Promise(resolve => {
    if (signal?.aborted) resolve(STOPPED)
    signal?.addEventListener('abort', () => resolve(STOPPED), { once: true })
  })

/**
 * `monteCarlo` over worker threads: the same result, to the last bit, whatever the number of workers.
 *
 * Memory stays flat: a few batches are on their way at any time, and their results are taken in the order of the paths.
 *
 * @param position The position; its curve is told as data, from which each worker makes it.
 * @param path The price model and the paths' length.
 * @param settings How many paths, and the seed.
 * @param options How many workers, and who looks on.
 * @returns Errors: `InvalidSetting`, also where it was stopped before any path was done; `CurveFailed`. What a worker's module throws is thrown.
 *
 * @example
 * import { monteCarloInWorkers } from '@ammeter/simulation/workers'
 *
 * const curve = { module: new URL('curves.js', import.meta.url).href, name: 'myCurve', parameters: {} }
 * const path = { model: 'geometric-brownian-motion', days: 30, stepSeconds: 3600 }
 * const begin = () => monteCarloInWorkers({ curve, fee: 0.003 }, path, { paths: 10_000, seed: 1 })
 * typeof begin // => 'function'
 */
export const monteCarloInWorkers = async <C = CurveModule>(
  position: PositionIn<C>,
  path: PathSettings,
  settings: MonteCarloSettings,
  options: WorkerOptions = {},
): Promise<E.Either<SimulationError, MonteCarloResult>> => {
  const { paths, seed, checkpoints = 0 } = settings
  const { workers = availableParallelism(), signal, onProgress, onResults } = options
  const { worker = new URL('./worker.js', import.meta.url) } = options
  const valid = E.either.chain(checkMonteCarlo(settings), () => checkSettings([['workers', workers, domains.count]]))
  if (E.isLeft(valid)) return valid
  const resolved = resolvePath(path)
  if (E.isLeft(resolved)) return resolved

  const errand: Errand<C> = { position, path, checkpoints }
  const pool = new Tinypool({
    filename: worker.href,
    name: 'simulate',
    minThreads: 1,
    maxThreads: workers,
    workerData: errand,
  })
  const { add, result } = collector(path.days, checkpoints)
  const onTheWay: Promise<E.Either<SimulationError, PathResults>>[] = []
  const stopped = stopOf(signal)
  let done = 0
  let isStopped = false

  /** Takes the results of the batch that has been on its way for longest. */
  const take = async (): Promise<SimulationError | undefined> => {
    const results = await Promise.race([onTheWay.shift() as (typeof onTheWay)[number], stopped])
    if (results === STOPPED) {
      isStopped = true
      return undefined
    }
    if (E.isLeft(results)) return results.left
    add(results.right)
    done += results.right.paths
    await onResults?.(results.right)
    isStopped = onProgress?.(done) === false
    return undefined
  }

  try {
    for (const batch of pathBatches(paths, resolved.right.steps, seed)) {
      const answer: Promise<E.Either<SimulationError, PathResults>> = pool.run(batch)
      // A failure is told where the answer is awaited; until then it is nobody's.
      answer.catch(() => undefined)
      onTheWay.push(answer)
      if (onTheWay.length < workers * WAITING) continue
      const error = await take()
      if (error !== undefined) return E.left(error)
      if (isStopped) break
    }
    while (onTheWay.length > 0 && !isStopped) {
      const error = await take()
      if (error !== undefined) return E.left(error)
    }
    return done > 0 ? E.right(result()) : invalidSetting('paths done', done, 'one at least before it is stopped')
  } finally {
    await pool.destroy()
  }
}
