import { expect, test, vi } from 'vitest'
import { ChoiceStore } from '../src/choose/choice-store.ts'
import type { Answer, AnswerJob, ChooseNews, ChooseTask, MapJob } from '../src/choose/job.ts'
import { sharedMap } from '../src/choose/shared-map.ts'

const job: AnswerJob = {
  curves: [],
  days: 1,
  stepSeconds: 3600,
  paths: 1,
  seed: 1,
  feesBy: 'depth',
  volatility: 1,
  marketApr: 0,
  bear: 0,
}
const answerOf = (paths: number): Answer => ({ paths, curves: [], choice: null, bolder: [] })

const begin = () => {
  vi.useFakeTimers()
  const posted: ChooseTask[] = []
  let say: (news: Omit<ChooseNews<'answer'>, 'kind'>) => void = () => {}
  const store = new ChoiceStore('answer', {
    post: task => posted.push(task),
    listen: (_, listener) => {
      say = listener as typeof say
    },
  })
  const rest = () => vi.runAllTimers()
  return { store, posted, rest, say: (news: Parameters<typeof say>[0]) => say(news) }
}

test('a question is asked once it rests, and once', () => {
  const { store, posted, rest } = begin()
  for (const key of ['a', 'b', 'c', 'c']) store.ask(job, key)
  rest()
  store.ask(job, 'c')
  rest()
  expect(posted.map(({ turn }) => turn)).toEqual([3])
})

test('an answer is of the question that was asked, also before the next one is answered', () => {
  const { store, rest, say } = begin()
  store.ask(job, 'a')
  rest()
  say({ turn: 1, answer: answerOf(250) })
  expect(store.state()).toMatchObject({ key: 'a', isDone: false, answer: { paths: 250 } })
  store.ask(job, 'b')
  rest()
  // What was under way comes late.
  say({ turn: 1, answer: answerOf(4000), isDone: true })
  expect(store.state()).toMatchObject({ key: 'a', isDone: false })
  say({ turn: 2, answer: answerOf(1000) })
  say({ turn: 2, answer: answerOf(4000), isDone: true })
  expect(store.state()).toMatchObject({ key: 'b', isDone: true, answer: { paths: 4000 } })
})

test('a problem leaves the last answer, and is of its question', () => {
  const { store, rest, say } = begin()
  store.take('a', answerOf(4000))
  store.ask(job, 'b')
  rest()
  say({ turn: 1, problem: 'no', isDone: true })
  expect(store.state()).toMatchObject({ key: 'a', isDone: true, problem: { key: 'b', text: 'no' } })
})

test('what is known already is not asked', () => {
  const { store, posted, rest } = begin()
  store.take('a', answerOf(4000))
  store.ask(job, 'a')
  rest()
  expect(posted).toEqual([])
  store.ask(job, 'b')
  store.ask(job, 'a')
  rest()
  expect(posted).toEqual([])
})

test('workers that share a map answer as one, once each of them has a picture', () => {
  type News = Omit<ChooseNews<'map'>, 'kind'>
  const says: ((news: News) => void)[] = []
  const posted: ChooseTask[] = []
  const worker = sharedMap(
    [0, 1].map(() => ({
      post: (task: ChooseTask) => posted.push(task),
      listen: (_: unknown, listener: unknown) => says.push(listener as (news: News) => void),
    })),
  )
  const heard: News[] = []
  worker.listen('map', news => heard.push(news))
  const asked: MapJob = { ...job, volatilities: [1, 2, 3], marketAprs: [1], rule: { bear: 0 } }
  worker.post({ kind: 'map', turn: 4, job: asked })
  const parts = posted.map(({ job: part }) => (part as MapJob).volatilities)
  expect(parts.flat()).toEqual([1, 2, 3])
  expect(parts.every(({ length }) => length > 0)).toBe(true)
  const part = (paths: number, cells: readonly number[][], isDone = false): News => ({
    ...{ turn: 4, isDone },
    answer: { paths, ids: ['a'], cells },
  })
  says[0]?.(part(50, [[0], [0]]))
  expect(heard).toEqual([])
  says[0]?.({ ...part(250, [[0], [0]]), turn: 3 })
  expect(heard).toEqual([])
  says[1]?.(part(50, [[0]]))
  says[0]?.(part(250, [[0], [0]], true))
  says[1]?.(part(250, [[0]], true))
  expect(heard.map(({ answer, isDone }) => [answer?.paths, answer?.cells.length, isDone])).toEqual([
    [50, 3, false],
    [50, 3, false],
    [250, 3, true],
  ])
})
