// The hook for the replay of a screen's settings.

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useScreen } from '../screen.js'
import { jobKey } from './job-key.js'
import { replayJob } from './jobs.js'
import { replayStore } from './stores.js'

/** The pause before a replay begins, in milliseconds, so that moving a slider does not begin one at each step. */
const WAIT = 120

/** The replay of the screen's settings, repeated whenever they change. */
export const useReplay = (file: File | undefined) => {
  const { settings, entered } = useScreen()
  const job = useMemo(() => replayJob(settings, entered, file), [settings, entered, file])
  const key = job === undefined ? undefined : jobKey(job)
  const { answer, answered, problem, running } = useSyncExternalStore(replayStore.subscribe, replayStore.state)
  // A job is new if its key is.
  useEffect(() => {
    const { answered: known, running: begun, problem: wrong } = replayStore.state()
    if (job === undefined || key === undefined || begun?.key === key) return
    if (known?.key === key && begun === undefined && wrong === undefined) return
    const timer = setTimeout(() => replayStore.run(job, key), WAIT)
    return () => clearTimeout(timer)
  }, [key])
  return {
    answer,
    problem,
    progress: running?.progress,
    cancel: replayStore.cancel,
    hasPath: job !== undefined,
    isStale: answered?.key !== key || problem !== undefined,
  }
}
