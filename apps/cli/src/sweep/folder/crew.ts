// The workers of a sweep: threads, or this thread.

import { Tinypool } from 'tinypool'
import { failure } from '../../program/failure.js'
import type { Io } from '../../program/io.js'
import type { Running } from '../command/sweep-options.js'
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

/** Below this, in seconds at the nominal speed, a thread of its own would take longer to start than it saves. */
const LITTLE = 0.5

/** How long a thread waits for more work before it ends, in milliseconds. */
const PATIENCE_MS = 60_000

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/**
 * A number of threads, each begun when there is work for it. Without a module for them, and for little work where nobody has
 * asked for threads, it is this thread, which cannot be interrupted in the middle of a part.
 */
export const crewOf = (
  sweep: PreparedSweep,
  task: SweepTask,
  { threads, areThreadsTyped }: Pick<Running, 'threads' | 'areThreadsTyped'>,
  { sweepWorker }: Io,
): Crew => {
  const isLittle = !areThreadsTyped && sweep.run.seconds * sweep.space.size < LITTLE
  if (sweepWorker === undefined || isLittle) {
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
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: PATIENCE_MS,
    workerData: task,
  })
  return {
    size: threads,
    work: async work => {
      try {
        return await pool.run(work)
      } catch (thrown) {
        return failure(`a worker of the sweep has ended: ${messageOf(thrown)}`)
      }
    },
    dismiss: () => pool.destroy(),
  }
}
