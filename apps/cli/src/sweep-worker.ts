// The worker that runs the candidates of a sweep.

import { Tinypool } from 'tinypool'
import { SHIPPED } from './curve/shipped.js'
import { type Opening, plugInLoader } from './plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from './plug-in/without-timeout.js'
import { type SweepTask, type SweepWork, sweepWorker } from './sweep/folder/worker-task.js'

/** The command has already loaded each module in time; here loading may wait for other workers. */
const OPENING: Opening = { ...WITHOUT_TIMEOUT, loading: 60_000 }

const answer = sweepWorker(plugInLoader(SHIPPED, OPENING))

/** Does pieces of work of the sweep, one after another. */
export const work = (piece: SweepWork) => answer(Tinypool.workerData as SweepTask, piece)
