// Hooks for the answers of the first screen.

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useScreen } from '../screen.js'
import type { ChoiceState, ChoiceStore } from './choice-store.js'
import type { ChooseAnswers, ChooseJobs } from './job.js'
import { answerJob, keyOf, mapJob } from './question.js'
import { answerStore, cellStore, mapStore } from './stores.js'

/** An answer, compared with the current question. */
export interface Standing<A> extends Omit<ChoiceState<A>, 'problem'> {
  readonly problem: string | undefined
  /** Whether it answers another question. */
  readonly isStale: boolean
}

const useAsked = <K extends 'answer' | 'cell' | 'map'>(
  store: ChoiceStore<K>,
  job: ChooseJobs[K] | undefined,
): Standing<ChooseAnswers[K]> => {
  const key = useMemo(() => (job === undefined ? undefined : keyOf(job)), [job])
  const state = useSyncExternalStore(store.subscribe, store.state, store.state)
  // A question is new if its key is.
  useEffect(() => {
    if (job !== undefined && key !== undefined) store.ask(job, key)
  }, [store, key])
  return useMemo(
    () => ({
      ...state,
      problem: state.problem?.key === key ? state.problem?.text : undefined,
      isStale: state.key !== key,
    }),
    [state, key],
  )
}

/** The answer to the question of the page, and the question. */
export const useAnswer = () => {
  const { settings, entered } = useScreen()
  const job = useMemo(() => answerJob(settings, entered), [settings, entered])
  return { job, ...useAsked(answerStore, job) }
}

/** The map of the page, and its question. */
export const useMap = () => {
  const { settings, entered } = useScreen()
  const job = useMemo(() => mapJob(settings, entered), [settings, entered])
  return { job, ...useAsked(mapStore, job) }
}

/** The answer at a volatility and an APR; none if nothing is asked. */
export const useCell = (at: { readonly volatility: number; readonly marketApr: number } | undefined) => {
  const { settings, entered } = useScreen()
  const job = useMemo(
    () => (at === undefined ? undefined : { ...answerJob(settings, entered), ...at }),
    [settings, entered, at],
  )
  return useAsked(cellStore, job)
}
