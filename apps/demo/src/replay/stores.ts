// The stores of the replay and of the many paths.

import { proxy, type Remote, wrap } from 'comlink'
import type { Answered, ManyPaths, MonteCarloJob, OnProgress, ReplayApi, Replayed, ReplayJob } from './job.js'
import { JobStore } from './job-store.js'

/** A store with a worker of its own for its jobs. */
const inWorker = <J, A>(work: (remote: Remote<ReplayApi>, job: J, onProgress: OnProgress) => Promise<Answered<A>>) =>
  new JobStore<J, A>(() => {
    const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' })
    const remote = wrap<ReplayApi>(worker)
    return {
      work: (job, onProgress) => work(remote, job, proxy(onProgress)),
      close: () => worker.terminate(),
    }
  })

/** The replay of the page. */
export const replayStore = inWorker<ReplayJob, Replayed>((remote, job, onProgress) => remote.replay(job, onProgress))

/** The many paths of the page. */
export const monteCarloStore = inWorker<MonteCarloJob, ManyPaths>((remote, job, onProgress) =>
  remote.simulate(job, onProgress),
)
