import { batchWorker } from '@ammeter/simulation/workers'
import { type Opening, plugInLoader } from './plug-in/plug-in-loader.js'
import { UNWATCHED } from './plug-in/unwatched.js'
import { SHIPPED } from './shipped.js'
import { simulatedOf, type WorkerTask } from './simulate/worker-task.js'

/** The command has loaded each module in time before; here it takes its turn among the other workers. */
const OPENING: Opening = { ...UNWATCHED, loading: 60_000 }

/** Simulates positions out of the plug-ins that ship, and of those of the user's modules. */
export const simulate = batchWorker((task: WorkerTask) => simulatedOf(task, plugInLoader(SHIPPED, OPENING)))
