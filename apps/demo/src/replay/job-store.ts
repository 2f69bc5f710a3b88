// Runs one job at a time in a worker, and keeps the last answer.

import type { Answered, OnProgress } from './job.js'

/** The state of a job. */
export interface JobState<J, A> {
  /** The last answer, and the job that it belongs to. */
  readonly answer: A | undefined
  readonly answered: { readonly job: J; readonly key: string } | undefined
  /** Why the last job has no answer. */
  readonly problem: string | undefined
  /** The running job, and its progress from 0 to 1. */
  readonly running: { readonly key: string; readonly progress: number } | undefined
}

/** A worker that does jobs. */
export interface Workplace<J, A> {
  readonly work: (job: J, onProgress: OnProgress) => Promise<Answered<A>>
  /** Ends the running job. */
  readonly close: () => void
}

/**
 * Runs one job at a time and keeps the last answer, beyond the views that show it. A new job replaces the running one,
 * and messages about a job that has ended or was replaced are dropped.
 */
export class JobStore<J, A> {
  readonly #open: () => Workplace<J, A>
  readonly #listeners = new Set<() => void>()
  #workplace: Workplace<J, A> | undefined
  #turn = 0
  #state: JobState<J, A> = { answer: undefined, answered: undefined, problem: undefined, running: undefined }

  constructor(open: () => Workplace<J, A>) {
    this.#open = open
  }

  readonly state = (): JobState<J, A> => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly cancel = (): void => {
    this.#stop()
    this.#set({ ...this.#state, running: undefined })
  }

  readonly run = async (job: J, key: string): Promise<void> => {
    this.#stop()
    const turn = this.#turn
    this.#workplace ??= this.#open()
    this.#set({ ...this.#state, running: { key, progress: 0 } })
    const onProgress = (progress: number): void => {
      if (turn === this.#turn) this.#set({ ...this.#state, running: { key, progress } })
    }
    const answered = await this.#workplace.work(job, onProgress).catch((error: unknown) => ({ problem: String(error) }))
    if (turn !== this.#turn) return
    // Messages of progress take another way than the answer, and may arrive after it.
    this.#turn += 1
    this.#set(
      'answer' in answered
        ? { answer: answered.answer, answered: { job, key }, problem: undefined, running: undefined }
        : { ...this.#state, problem: answered.problem, running: undefined },
    )
  }

  #stop(): void {
    this.#turn += 1
    if (this.#state.running === undefined) return
    this.#workplace?.close()
    this.#workplace = undefined
  }

  #set(state: JobState<J, A>): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
