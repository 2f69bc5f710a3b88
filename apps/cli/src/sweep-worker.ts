import { Tinypool } from 'tinypool'
import { SHIPPED } from './curve/shipped.js'
import { type Opening, plugInLoader } from './plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from './plug-in/without-timeout.js'
import { type SweepTask, type SweepWork, sweepWorker } from './sweep/folder/worker-task.js'

/** The command has loaded each module in time before; here it takes its turn among the other workers. */
const OPENING: Opening = { ...WITHOUT_TIMEOUT, loading: 60_000 }

const answer = sweepWorker(plugInLoader(SHIPPED, OPENING))

/** Does one piece of work after another of the sweep that all workers are given. */
export const work = (piece: SweepWork) => answer(Tinypool.workerData as SweepTask, piece)
