import { useEffect, useMemo } from 'react'
import { useScreen } from '../screen.js'
import type { Replayed, ReplayJob } from './job.js'
import { replayJob } from './jobs.js'
import { nameOf } from './name-of.js'
import { useWorker } from './use-worker.js'

/** Rest before a replay begins, so that a slider on its way does not begin one at each step. */
const WAIT = 120

/** The replay of the screen's settings, done anew whenever they change. */
export const useReplay = (file: File | undefined) => {
  const { settings, entered } = useScreen()
  const job = useMemo(() => replayJob(settings, entered, file), [settings, entered, file])
  const name = job === undefined ? undefined : nameOf(job)
  const { state, run, cancel } = useWorker<ReplayJob, Replayed>(replayWith)
  // A job is new where its name is.
  useEffect(() => {
    if (job === undefined || name === undefined) return
    const timer = setTimeout(() => run(job, name), WAIT)
    return () => clearTimeout(timer)
  }, [name, run])
  return {
    ...state,
    cancel,
    hasPath: job !== undefined,
    isStale: state.answered !== name || state.problem !== undefined,
  }
}

const replayWith: Parameters<typeof useWorker<ReplayJob, Replayed>>[0] = (remote, job, onProgress) =>
  remote.replay(job, onProgress)
