// The stores of the first screen's answers, and their workers.

import { ChoiceStore, type ChoiceWorker } from './choice-store.js'
import { computedInPage } from './computed.js'
import type { AnswerJob, ChooseKind, ChooseNews, FittedWidth } from './job.js'
import { sharedMap } from './shared-map.js'

type Listener = (news: Omit<ChooseNews, 'kind'>) => void

/** A worker of its own, started with the first question. */
const workerOfItsOwn = (): ChoiceWorker & { readonly start: () => void } => {
  const listeners = new Map<ChooseKind, Listener>()
  const turns = new Map<ChooseKind, number>()
  let worker: Worker | undefined
  const start = () => {
    if (worker !== undefined) return worker
    worker = new Worker(new URL('./choose.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ChooseNews>) => listeners.get(data.kind)?.(data)
    worker.onerror = event => {
      event.preventDefault()
      for (const [kind, turn] of turns)
        listeners.get(kind)?.({ turn, problem: 'it could not be computed', isDone: true })
    }
    return worker
  }
  return {
    start,
    post: task => {
      turns.set(task.kind, task.turn)
      start().postMessage(task)
    },
    listen: (kind, listener) => listeners.set(kind, listener as Listener),
  }
}

/** The most workers that share the map. */
const MOST_WORKERS = 4

const cores = typeof navigator === 'undefined' ? 1 : (navigator.hardwareConcurrency ?? 1)

const ofAnswers = workerOfItsOwn()
const ofMap = Array.from({ length: Math.max(1, Math.min(MOST_WORKERS, cores)) }, workerOfItsOwn)

/** The answer of the page. */
export const answerStore = new ChoiceStore('answer', ofAnswers)

/** The answer at the cursor of the map. */
export const cellStore = new ChoiceStore('cell', ofAnswers)

/** The map of the page. */
export const mapStore = new ChoiceStore('map', sharedMap(ofMap))

/** Starts the workers before anything is asked, so that the next question is answered sooner. */
export const warmUp = (): void => {
  for (const worker of [ofAnswers, ...ofMap]) worker.start()
}

let fits = 0

/** The narrowest range whose loss is bearable, or why there is none. */
export const fitWidth = (job: AnswerJob): Promise<FittedWidth | { readonly problem: string }> =>
  new Promise(resolve => {
    fits += 1
    const turn = fits
    ofAnswers.listen('fit', news => {
      if (news.turn !== turn) return
      resolve(news.answer ?? { problem: news.problem ?? '' })
    })
    ofAnswers.post({ kind: 'fit', turn, job })
  })

const computed = computedInPage()
if (computed !== undefined) {
  answerStore.take(computed.answer.key, computed.answer.answer)
  mapStore.take(computed.map.key, computed.map.answer)
}
