// Keeps the laws tried on one curve, in a worker that is replaced if it hangs.

import type { LawName } from '@ammeter/laws'
import type { Standing, Trial, TrialNews, TrialState } from './trial.js'

/** A worker that tries laws. */
export interface TrialWorker {
  readonly ask: (trial: Trial) => void
  readonly end: () => void
}

/** How long the worker may be silent, in milliseconds. */
const ANSWER_TIMEOUT_MS = 10_000

/** How often a curve may hang before its trial is given up. */
const MOST_HANGS = 2

const NOTHING: TrialState = {
  text: undefined,
  entryPrice: undefined,
  standings: {},
  problem: undefined,
  isRunning: false,
}

/**
 * The laws of one curve after another, tried in a worker. A new curve replaces the one being tried. A worker that is
 * silent for too long is ended, and a new one continues with the next law.
 */
export class TrialStore {
  readonly #open: (onNews: (news: TrialNews) => void) => TrialWorker
  readonly #laws: readonly LawName[]
  readonly #listeners = new Set<() => void>()
  #worker: TrialWorker | undefined
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #state = NOTHING

  constructor(laws: readonly LawName[], open: (onNews: (news: TrialNews) => void) => TrialWorker) {
    this.#laws = laws
    this.#open = open
  }

  readonly state = (): TrialState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whether the laws of a curve are here, complete or in progress. */
  readonly has = (text: string, entryPrice: number): boolean => {
    const { isRunning, problem, standings } = this.#state
    const isWhole = problem !== undefined || this.#laws.every(law => standings[law] !== undefined)
    return this.isOf(text, entryPrice) && (isRunning || isWhole)
  }

  /** Whether the laws here are those of a curve. */
  readonly isOf = (text: string, entryPrice: number): boolean =>
    this.#state.text === text && this.#state.entryPrice === entryPrice

  /** Tries all laws on a curve, and ends any other trial. */
  readonly run = (text: string, entryPrice: number): void => {
    this.stop()
    this.#set({ text, entryPrice, standings: {}, problem: undefined, isRunning: true })
    this.#ask({ text, entryPrice, laws: this.#laws }, 0)
  }

  /** Ends the trial; verdicts so far are kept. */
  readonly stop = (): void => {
    this.#turn += 1
    clearTimeout(this.#timer)
    if (!this.#state.isRunning) return
    this.#end()
    this.#set({ ...this.#state, isRunning: false })
  }

  #ask(trial: Trial, hangs: number): void {
    const turn = this.#turn
    const onNews = (news: TrialNews): void => {
      if (turn !== this.#turn) return
      this.#wait(trial, hangs)
      this.#take(news)
    }
    // A worker serves one question after another; its news is about the last one asked.
    this.#worker ??= this.#open(news => this.#onNews(news))
    this.#onNews = onNews
    this.#wait(trial, hangs)
    this.#worker.ask(trial)
  }

  #onNews: (news: TrialNews) => void = () => {}

  #wait(trial: Trial, hangs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#onSilence(trial, hangs), ANSWER_TIMEOUT_MS)
  }

  #onSilence(trial: Trial, hangs: number): void {
    this.#end()
    this.#turn += 1
    const [hung, ...rest] = trial.laws.filter(law => this.#state.standings[law] === undefined)
    if (hung === undefined) return
    const noAnswer: Standing = 'no answer'
    const isLast = rest.length === 0 || hangs + 1 >= MOST_HANGS
    const lost = isLast ? [hung, ...rest] : [hung]
    const standings = { ...this.#state.standings, ...Object.fromEntries(lost.map(law => [law, noAnswer])) }
    this.#set({ ...this.#state, standings, isRunning: !isLast })
    if (!isLast) this.#ask({ ...trial, laws: rest }, hangs + 1)
  }

  #take(news: TrialNews): void {
    if (news.kind === 'law') {
      const { report } = news
      this.#set({ ...this.#state, standings: { ...this.#state.standings, [report.law]: report } })
      return
    }
    clearTimeout(this.#timer)
    this.#turn += 1
    this.#set({ ...this.#state, isRunning: false, ...(news.kind === 'problem' && { problem: news.text }) })
  }

  #end(): void {
    this.#worker?.end()
    this.#worker = undefined
  }

  #set(state: TrialState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
