import { proxy, type Remote, wrap } from 'comlink'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answered, OnProgress, ReplayApi } from './job.js'

/** A worker, and whether it is at work. */
interface Crew {
  readonly worker: Worker
  readonly remote: Remote<ReplayApi>
}

const hire = (): Crew => {
  const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' })
  return { worker, remote: wrap<ReplayApi>(worker) }
}

/** How a job stands. */
export interface JobState<A> {
  /** What came of the last job that ended, and which it was. */
  readonly answer: A | undefined
  readonly answered: string | undefined
  readonly problem: string | undefined
  /** From 0 to 1 while one is at work. */
  readonly progress: number | undefined
}

/** A worker of one's own: `run` gives it a job in place of the one it has, `cancel` ends what it does. */
export const useWorker = <J, A>(
  work: (remote: Remote<ReplayApi>, job: J, onProgress: OnProgress) => Promise<Answered<A>>,
) => {
  const crew = useRef<Crew>(undefined)
  const turn = useRef(0)
  const isBusy = useRef(false)
  const [state, setState] = useState<JobState<A>>({
    answer: undefined,
    answered: undefined,
    problem: undefined,
    progress: undefined,
  })

  const stop = useCallback(() => {
    turn.current += 1
    if (isBusy.current) {
      crew.current?.worker.terminate()
      crew.current = undefined
      isBusy.current = false
    }
  }, [])
  const cancel = useCallback(() => {
    stop()
    setState(before => ({ ...before, progress: undefined }))
  }, [stop])
  const run = useCallback(
    async (job: J, name: string) => {
      stop()
      const own = turn.current
      const isCurrent = () => own === turn.current
      crew.current ??= hire()
      isBusy.current = true
      setState(before => ({ ...before, progress: 0 }))
      const onProgress = proxy((progress: number) => {
        if (isCurrent()) setState(before => ({ ...before, progress }))
      })
      const answered = await work(crew.current.remote, job, onProgress).catch((error: unknown) => ({
        problem: String(error),
      }))
      if (!isCurrent()) return
      isBusy.current = false
      setState(before =>
        'answer' in answered
          ? { answer: answered.answer, answered: name, problem: undefined, progress: undefined }
          : { ...before, problem: answered.problem, progress: undefined },
      )
    },
    [stop, work],
  )
  useEffect(
    () => () => {
      turn.current += 1
      crew.current?.worker.terminate()
      crew.current = undefined
      isBusy.current = false
    },
    [],
  )
  return { state, run, cancel }
}
