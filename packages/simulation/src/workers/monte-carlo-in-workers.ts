// Monte Carlo simulations in several threads.

import { availableParallelism } from 'node:os'
import { either as E } from 'fp-ts'
import { Tinypool } from 'tinypool'
import type { SimulationError } from '../errors.js'
import { pathBatches } from '../monte-carlo/batches.js'
import { type MonteCarloResult, togetherCollector } from '../monte-carlo/collect.js'
import { checkMonteCarlo, type MonteCarloSettings } from '../monte-carlo/monte-carlo.js'
import type { PathResults } from '../monte-carlo/path-rows.js'
import type { PathSimulator } from '../monte-carlo/path-simulator.js'
import type { TogetherSimulator } from '../monte-carlo/together-simulator.js'
import { checkSettings, domains, invalidSetting } from '../settings.js'

/** How a simulation is done, none of which changes its result. */
export interface WorkerOptions<R = PathResults> {
  /** How many workers, 1 or more; by default one for each processor. */
  readonly workers?: number
  /** A module that exports `simulate`, made by `batchWorker`; by default one that takes `SimulationData`. */
  readonly worker?: URL
  /** Stops the simulation at once, whatever the workers are at: the result is then that of the paths done. */
  readonly signal?: AbortSignal
  /** Called with the number of paths done after each batch; answers false to stop, and the result is then that of the paths done. */
  readonly onProgress?: (paths: number) => boolean | undefined
  /** Called with the results of each batch, in the order of the paths, before the next one is asked for. */
  readonly onResults?: (results: R) => void | Promise<void>
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
 * Positions that share a market on many simulated paths, over worker threads: the same results, to the last bit, whatever
 * the number of workers.
 *
 * Memory stays flat: a few batches are on their way at any time, and their results are taken in the order of the paths.
 *
 * @param simulator The same simulation in this thread: what it says of the path is what the workers do.
 * @param data What every worker makes the simulation of: the positions, in the same order.
 * @param settings How many paths, and the seed.
 * @param options How many workers, and who looks on; the worker must be one of `batchWorker` with `positions`.
 * @returns What each position came to. Errors: `InvalidSetting`, also where it was stopped before any path was done;
 * `CurveFailed`. What a worker's module throws is thrown.
 *
 * @example
 * import { togetherInWorkers } from '@ammeter/simulation/workers'
 *
 * typeof togetherInWorkers // => 'function'
 */
export const togetherInWorkers = async <D>(
  simulator: Pick<TogetherSimulator, 'path' | 'terms'>,
  data: D,
  settings: MonteCarloSettings,
  options: WorkerOptions<readonly PathResults[]> = {},
): Promise<E.Either<SimulationError, readonly MonteCarloResult[]>> => {
  const { paths, seed, checkpoints = 0 } = settings
  const { workers = availableParallelism(), signal, onProgress, onResults } = options
  const { worker = new URL('./worker.js', import.meta.url) } = options
  const valid = E.either.chain(checkMonteCarlo(settings), () => checkSettings([['workers', workers, domains.count]]))
  if (E.isLeft(valid)) return valid

  const pool = new Tinypool({
    filename: worker.href,
    name: 'simulate',
    minThreads: 1,
    maxThreads: workers,
    workerData: data,
  })
  const { add, results: collected } = togetherCollector(simulator, checkpoints)
  const onTheWay: Promise<E.Either<SimulationError, readonly PathResults[]>>[] = []
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
    done += results.right[0]?.paths ?? 0
    await onResults?.(results.right)
    isStopped = onProgress?.(done) === false
    return undefined
  }

  try {
    for (const batch of pathBatches(paths, simulator.path.steps, seed)) {
      const answer: (typeof onTheWay)[number] = pool.run(batch)
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
    return done > 0 ? E.right(collected()) : invalidSetting('paths done', done, 'one at least before it is stopped')
  } finally {
    await pool.destroy()
  }
}

/**
 * `monteCarlo` over worker threads: the same result, to the last bit, whatever the number of workers, in flat memory.
 *
 * @param simulator The same simulation in this thread: what it says of the path is what the workers do.
 * @param data What every worker makes the simulation of.
 * @param settings How many paths, and the seed.
 * @param options How many workers, and who looks on.
 * @returns Errors: `InvalidSetting`, also where it was stopped before any path was done; `CurveFailed`. What a worker's module throws is thrown.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { pathSimulator } from '@ammeter/simulation'
 * import { monteCarloInWorkers, type SimulationData, simulatedOf } from '@ammeter/simulation/workers'
 *
 * const reference = (module: string, name: string) => ({ module: import.meta.resolve(module), name, parameters: {} })
 * const begin = async () => {
 *   const data: SimulationData = {
 *     position: { curve: reference('@ammeter/constant-product', 'constantProduct'), fee: 0.003 },
 *     path: { model: reference('@ammeter/simulation', 'geometricBrownianMotion'), days: 30, stepSeconds: 3600 },
 *   }
 *   const { position, path } = orThrow(await simulatedOf(data))
 *   return monteCarloInWorkers(orThrow(pathSimulator(position, path)), data, { paths: 10_000, seed: 1 })
 * }
 * typeof begin // => 'function'
 */
export const monteCarloInWorkers = async <D>(
  { path, terms }: PathSimulator,
  data: D,
  settings: MonteCarloSettings,
  { onResults, ...options }: WorkerOptions = {},
): Promise<E.Either<SimulationError, MonteCarloResult>> =>
  E.either.map(
    await togetherInWorkers({ path, terms: [terms] }, data, settings, {
      ...options,
      ...(onResults && { onResults: ([results]) => onResults(results as PathResults) }),
    }),
    ([result]) => result as MonteCarloResult,
  )
