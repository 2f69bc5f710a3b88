// Who does the work of a sweep: worker threads, or this one.

import { Tinypool } from 'tinypool'
import type { Io } from '../../program/io.js'
import type { PreparedSweep } from '../runs/prepare.js'
import { doWork, type SweepAnswer, type SweepTask, type SweepWork } from './worker-task.js'

/** Does pieces of work, so many at a time. */
export interface Crew {
  readonly size: number
  readonly work: (work: SweepWork) => Promise<SweepAnswer>
  /** Ends whatever is being done. */
  readonly dismiss: () => Promise<void>
}

/** A turn of the event loop, in which an interruption is noticed. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** So many threads; where one is enough, or there is no module for them, this thread. */
export const crewOf = (sweep: PreparedSweep, task: SweepTask, threads: number, { sweepWorker }: Io): Crew => {
  if (threads === 1 || sweepWorker === undefined) {
    return {
      size: 1,
      work: async work => {
        await turn()
        return doWork(sweep, task.folder, work)
      },
      dismiss: async () => undefined,
    }
  }
  const pool = new Tinypool({
    filename: sweepWorker.href,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    workerData: task,
  })
  return {
    size: threads,
    work: work => pool.run(work),
    dismiss: () => pool.destroy(),
  }
}
