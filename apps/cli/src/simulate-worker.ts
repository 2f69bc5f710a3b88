import { batchWorker } from '@ammeter/simulation/workers'
import { SHIPPED } from './curve/shipped.js'
import { type Opening, plugInLoader } from './plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from './plug-in/without-timeout.js'
import { simulatedOf, type WorkerTask } from './simulate/worker-task.js'

/** The command has loaded each module in time before; here it takes its turn among the other workers. */
const OPENING: Opening = { ...WITHOUT_TIMEOUT, loading: 60_000 }

/** Simulates positions out of the plug-ins that ship, and of those of the user's modules. */
export const simulate = batchWorker((task: WorkerTask) => simulatedOf(task, plugInLoader(SHIPPED, OPENING)))
