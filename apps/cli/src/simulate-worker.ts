// The worker that simulates positions for `ammeter simulate`.

import { batchWorker } from '@ammeter/simulation/workers'
import { SHIPPED } from './curve/shipped.js'
import { type Opening, plugInLoader } from './plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from './plug-in/without-timeout.js'
import { simulatedOf, type WorkerTask } from './simulate/worker-task.js'

/** The command has already loaded each module in time; here loading may wait for other workers. */
const OPENING: Opening = { ...WITHOUT_TIMEOUT, loading: 60_000 }

/** Simulates positions made of plug-ins that ship and of those in users' modules. */
export const simulate = batchWorker((task: WorkerTask) => simulatedOf(task, plugInLoader(SHIPPED, OPENING)))
