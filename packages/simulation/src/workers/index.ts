/**
 * Monte Carlo over the worker threads of Node.
 *
 * @packageDocumentation
 */
export { batchWorker } from './batch-worker.js'
export type { CurveModule, Errand, PositionIn } from './errand.js'
export { monteCarloInWorkers, type WorkerOptions } from './monte-carlo-in-workers.js'
