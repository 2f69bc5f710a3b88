// The workers of a sweep: threads, or this thread.

import { Tinypool } from 'tinypool'
import type { Io } from '../../program/io.js'
import type { PreparedSweep } from '../runs/prepare.js'
import { doWork, type SweepAnswer, type SweepTask, type SweepWork } from './worker-task.js'

/** Does pieces of work, several at a time. */
export interface Crew {
  readonly size: number
  readonly work: (work: SweepWork) => Promise<SweepAnswer>
  /** Ends all work. */
  readonly dismiss: () => Promise<void>
}

/** Waits for a turn of the event loop, so that an interruption is noticed. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** A number of threads; this thread if one is enough, or if there is no module for others. */
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
