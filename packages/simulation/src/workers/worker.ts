import { batchWorker } from './batch-worker.js'
import { type SimulationData, simulatedOf } from './reference.js'

/** Simulates what modules export. */
export const simulate = batchWorker((data: SimulationData) => simulatedOf(data))
