// The worker that compares curves for the first screen.

import { isWritten, loadFormulas } from '../curves/formulas.js'
import type { ChooseKind, ChooseTask } from './job.js'
import { chooser } from './work.js'

const works = chooser()

/** The last question of each kind; earlier ones are abandoned. */
const latest = new Map<ChooseKind, number>()

/** Waits for a turn of the event loop, so that messages are received. */
const nextTurn = () => new Promise(resolve => setTimeout(resolve))

const stepsOf = (task: ChooseTask) => {
  switch (task.kind) {
    case 'map':
      return works.map((task as ChooseTask<'map'>).job)
    case 'fit':
      return works.fit((task as ChooseTask<'fit'>).job)
    default:
      return works[task.kind]((task as ChooseTask<'answer'>).job)
  }
}

const serve = async (task: ChooseTask): Promise<void> => {
  const { kind, turn, job } = task
  latest.set(kind, turn)
  if (job.curves.some(({ curve }) => isWritten(curve))) await loadFormulas()
  await nextTurn()
  try {
    for (const step of stepsOf(task)) {
      if (latest.get(kind) !== turn) return
      if (step.answer !== undefined || step.problem !== undefined) postMessage({ kind, turn, ...step })
      await nextTurn()
    }
  } catch (error) {
    postMessage({ kind, turn, problem: String(error), isDone: true })
  }
}

addEventListener('message', ({ data }: MessageEvent<ChooseTask>) => serve(data))
