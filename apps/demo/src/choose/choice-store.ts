// Keeps the last answer to one kind of question about curves to choose.

import type { ChooseAnswers, ChooseJobs, ChooseKind, ChooseNews, ChooseTask } from './job.js'

/** The state of the answers to one kind of question. */
export interface ChoiceState<A> {
  readonly answer: A | undefined
  /** The question that it answers. */
  readonly key: string | undefined
  /** Whether it is final, from all paths. */
  readonly isDone: boolean
  /** The last question, if it has no answer, and why. */
  readonly problem: { readonly key: string; readonly text: string } | undefined
}

/** A worker that answers questions. */
export interface ChoiceWorker {
  readonly post: (task: ChooseTask) => void
  /** Calls the listener with news of a kind of question. */
  readonly listen: <K extends ChooseKind>(kind: K, listener: (news: Omit<ChooseNews<K>, 'kind'>) => void) => void
}

/** The pause before a question is asked, in milliseconds, so that typing a number does not ask at each key. */
const WAIT = 60

/** The last answer to one kind of question. A new question replaces the one before it. */
export class ChoiceStore<K extends ChooseKind> {
  readonly #kind: K
  readonly #worker: ChoiceWorker
  readonly #listeners = new Set<() => void>()
  #turn = 0
  #asked: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #state: ChoiceState<ChooseAnswers[K]> = { answer: undefined, key: undefined, isDone: false, problem: undefined }

  constructor(kind: K, worker: ChoiceWorker) {
    this.#kind = kind
    this.#worker = worker
    worker.listen(kind, news => this.#hear(news))
  }

  readonly state = (): ChoiceState<ChooseAnswers[K]> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes an answer that is known already. */
  readonly take = (key: string, answer: ChooseAnswers[K]): void =>
    this.#set({ answer, key, isDone: true, problem: undefined })

  /** Asks a question, unless it is the one that was asked last, or its answer is known. */
  readonly ask = (job: ChooseJobs[K], key: string): void => {
    if (key === this.#asked) return
    clearTimeout(this.#timer)
    this.#asked = key
    this.#turn += 1
    if (key === this.#state.key && this.#state.isDone) return
    const turn = this.#turn
    this.#timer = setTimeout(() => this.#worker.post({ kind: this.#kind, turn, job }), WAIT)
  }

  #hear({ turn, answer, problem, isDone = false }: Omit<ChooseNews<K>, 'kind'>): void {
    const key = this.#asked
    if (turn !== this.#turn || key === undefined) return
    if (problem !== undefined) this.#set({ ...this.#state, problem: { key, text: problem } })
    else this.#set({ answer: answer as ChooseAnswers[K], key, isDone, problem: undefined })
  }

  #set(state: ChoiceState<ChooseAnswers[K]>): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
