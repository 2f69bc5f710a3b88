import { expect, test } from 'vitest'
import type { Answered, OnProgress } from '../src/replay/job.ts'
import { JobStore } from '../src/replay/job-store.ts'

interface Job {
  readonly name: string
}

/** A store, with what its workers were asked and how to end it by hand. */
const opened = () => {
  const asked: {
    readonly job: Job
    readonly onProgress: OnProgress
    readonly end: (answered: Answered<string>) => void
  }[] = []
  let closed = 0
  const store = new JobStore<Job, string>(() => ({
    work: (job, onProgress) => new Promise(end => asked.push({ job, onProgress, end })),
    close: () => {
      closed += 1
    },
  }))
  return { store, asked, closed: () => closed }
}

const settled = () => new Promise(resolve => setTimeout(resolve, 0))

test('progress ends when the answer is there, also where a message of it comes later', async () => {
  const { store, asked } = opened()
  store.run({ name: 'a' }, 'a')
  asked[0]?.onProgress(0.5)
  expect(store.state().running).toEqual({ key: 'a', progress: 0.5 })
  asked[0]?.end({ answer: 'done' })
  await settled()
  asked[0]?.onProgress(0.99)
  expect(store.state()).toEqual({
    answer: 'done',
    answered: { job: { name: 'a' }, key: 'a' },
    problem: undefined,
    running: undefined,
  })
})

test('an answer says whose it is, and stays while another job is at work or fails', async () => {
  const { store, asked } = opened()
  store.run({ name: 'a' }, 'a')
  asked[0]?.end({ answer: 'of a' })
  await settled()
  store.run({ name: 'b' }, 'b')
  expect(store.state()).toMatchObject({ answer: 'of a', answered: { key: 'a' }, running: { key: 'b' } })
  asked[1]?.end({ problem: 'no' })
  await settled()
  expect(store.state()).toMatchObject({ answer: 'of a', answered: { key: 'a' }, problem: 'no', running: undefined })
})

test('a job that is replaced or cancelled is ended, and what it answers is dropped', async () => {
  const { store, asked, closed } = opened()
  store.run({ name: 'a' }, 'a')
  store.run({ name: 'b' }, 'b')
  expect(closed()).toBe(1)
  asked[0]?.end({ answer: 'of a' })
  await settled()
  expect(store.state()).toMatchObject({ answer: undefined, running: { key: 'b' } })
  store.cancel()
  expect(closed()).toBe(2)
  asked[1]?.end({ answer: 'of b' })
  asked[1]?.onProgress(0.7)
  await settled()
  expect(store.state()).toMatchObject({ answer: undefined, running: undefined })
})

test('who shows a job is told of it until they leave, and the answer outlives them', async () => {
  const { store, asked } = opened()
  let told = 0
  const leave = store.subscribe(() => {
    told += 1
  })
  store.run({ name: 'a' }, 'a')
  leave()
  const before = told
  asked[0]?.end({ answer: 'of a' })
  await settled()
  expect([told, store.state().answer]).toEqual([before, 'of a'])
})
