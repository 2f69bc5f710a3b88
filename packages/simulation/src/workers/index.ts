/**
 * Monte Carlo over the worker threads of Node.
 *
 * @packageDocumentation
 */
export { batchWorker } from './batch-worker.js'
export { monteCarloInWorkers, togetherInWorkers, type WorkerOptions } from './monte-carlo-in-workers.js'
export {
  type Find,
  type Found,
  findInModule,
  type Reference,
  type Simulated,
  type SimulatedTogether,
  type SimulationData,
  simulatedOf,
} from './reference.js'
