import { useEffect, useSyncExternalStore } from 'react'
import { trialStore } from './store.js'
import type { TrialState } from './trial.js'

/** Rest before the laws are tried, so that a bar on its way does not begin a trial at each step. */
const WAIT = 350

/** The laws of a curve, tried anew once its text rests; and whether what is known is of another text. */
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
