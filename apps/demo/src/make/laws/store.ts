import { LAW_ORDER } from './law-words.js'
import type { TrialNews } from './trial.js'
import { TrialStore } from './trial-store.js'

/** The store of the laws of the curve being made. */
export const trialStore = new TrialStore(LAW_ORDER, onNews => {
  const worker = new Worker(new URL('./laws.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<TrialNews>) => onNews(data)
  worker.onerror = event => {
    event.preventDefault()
    onNews({ kind: 'problem', text: 'the laws could not be loaded' })
  }
  return { ask: trial => worker.postMessage(trial), end: () => worker.terminate() }
})
