// The hook for the laws of a curve being made.

import { useEffect, useSyncExternalStore } from 'react'
import { trialStore } from './store.js'
import type { TrialState } from './trial.js'

/** The pause before the laws are tried, in milliseconds, so that moving a bar does not begin a trial at each step. */
const WAIT = 350

/** The laws of a curve, tried again once its text rests, and whether the results are those of another text. */
export const useTrial = (text: string, entryPrice: number): TrialState & { readonly isStale: boolean } => {
  const state = useSyncExternalStore(trialStore.subscribe, trialStore.state)
  useEffect(() => {
    if (trialStore.has(text, entryPrice)) return
    trialStore.stop()
    const timer = setTimeout(() => trialStore.run(text, entryPrice), WAIT)
    return () => clearTimeout(timer)
  }, [text, entryPrice])
  return { ...state, isStale: state.text !== undefined && !trialStore.isOf(text, entryPrice) }
}
