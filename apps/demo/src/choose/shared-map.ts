// Shares the columns of a map between workers.

import type { ChoiceWorker } from './choice-store.js'
import type { ChoiceMapAnswer, ChooseNews, ChooseTask } from './job.js'

type News = Omit<ChooseNews<'map'>, 'kind'>

/** Splits a list into parts of nearly equal length. */
const partsOf = <A>(list: readonly A[], count: number): readonly (readonly A[])[] =>
  Array.from({ length: count }, (_, i) =>
    list.slice(Math.round((list.length * i) / count), Math.round((list.length * (i + 1)) / count)),
  )

/** Joins columns into one map, whose number of paths is that of the slowest worker. */
const joined = (parts: readonly ChoiceMapAnswer[]): ChoiceMapAnswer => ({
  paths: Math.min(...parts.map(({ paths }) => paths)),
  ids: parts[0]?.ids ?? [],
  cells: parts.flatMap(({ cells }) => cells),
})

/** Workers that share the columns of a map, as one worker. */
export const sharedMap = (workers: readonly ChoiceWorker[]): ChoiceWorker => {
  let turn = 0
  let news: (News | undefined)[] = []
  return {
    post: task => {
      const { kind, job } = task as ChooseTask<'map'>
      turn = task.turn
      news = workers.map(() => undefined)
      const parts = partsOf(job.volatilities, workers.length)
      for (const [place, worker] of workers.entries()) {
        worker.post({ kind, turn, job: { ...job, volatilities: parts[place] ?? [] } })
      }
    },
    listen: (kind, listener) => {
      const say = listener as unknown as (news: News) => void
      for (const [place, worker] of workers.entries()) {
        worker.listen(kind, each => {
          if (each.turn !== turn) return
          news[place] = each as News
          if (each.problem !== undefined) say(each as News)
          const answers = news.flatMap(part => part?.answer ?? [])
          if (answers.length < workers.length) return
          say({ turn, answer: joined(answers), isDone: news.every(part => part?.isDone === true) })
        })
      }
    },
  }
}
