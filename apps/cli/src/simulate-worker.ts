import { batchWorker } from '@ammeter/simulation/workers'
import { plugInLoader } from './plug-in/plug-in-loader.js'
import { UNWATCHED } from './plug-in/unwatched.js'
import { SHIPPED } from './shipped.js'
import { simulatedOf, type WorkerTask } from './simulate/worker-task.js'

/** Simulates positions out of the plug-ins that ship, and of those of the user's modules. */
export const simulate = batchWorker((task: WorkerTask) => simulatedOf(task, plugInLoader(SHIPPED, UNWATCHED)))
