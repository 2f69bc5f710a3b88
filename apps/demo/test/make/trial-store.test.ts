import type { LawReport } from '@ammeter/laws'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LAW_ORDER } from '../../src/make/laws/law-words.ts'
import type { Trial, TrialNews } from '../../src/make/laws/trial.ts'
import { TrialStore } from '../../src/make/laws/trial-store.ts'

/** A worker that does what the test says. */
interface Fake {
  readonly asked: Trial[]
  readonly say: (news: TrialNews) => void
  isEnded: boolean
}

const setUp = () => {
  const workers: Fake[] = []
  const store = new TrialStore(LAW_ORDER, onNews => {
    const worker: Fake = { asked: [], say: onNews, isEnded: false }
    workers.push(worker)
    return {
      ask: trial => worker.asked.push(trial),
      end: () => {
        worker.isEnded = true
      },
    }
  })
  return { store, workers }
}

const held = (law: LawReport['law']): TrialNews => ({
  kind: 'law',
  report: { law, statement: '', outcome: 'held', passed: true, runs: 1, seed: 1 },
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the laws of a curve', () => {
  test('stand there as they are tried, until all were', () => {
    const { store, workers } = setUp()
    store.run('f:x*y', 1)
    expect(workers[0]?.asked).toEqual([{ text: 'f:x*y', entryPrice: 1, laws: LAW_ORDER }])
    workers[0]?.say(held('value'))
    expect(store.state()).toMatchObject({ text: 'f:x*y', isRunning: true, standings: { value: { outcome: 'held' } } })
    workers[0]?.say({ kind: 'done' })
    expect(store.state().isRunning).toBe(false)
    vi.advanceTimersByTime(60_000)
    expect(workers).toHaveLength(1)
  })
  test('of another curve take the place of those that are tried; what is heard of those is dropped', () => {
    const { store, workers } = setUp()
    store.run('f:x*y', 1)
    store.run('f:x+y', 1)
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
    workers[0]?.say(held('value'))
    expect(store.state()).toMatchObject({ text: 'f:x+y', standings: {} })
  })
  test('are asked of the same worker where it has nothing to do', () => {
    const { store, workers } = setUp()
    store.run('f:x*y', 1)
    workers[0]?.say({ kind: 'done' })
    store.run('f:x+y', 1)
    expect(workers[0]?.asked.map(({ text }) => text)).toEqual(['f:x*y', 'f:x+y'])
    workers[0]?.say(held('shape'))
    expect(store.state().standings.shape).toBeDefined()
  })
  test('a worker that hangs is replaced, and the next law is tried', () => {
    const { store, workers } = setUp()
    store.run('f:x*y', 1)
    workers[0]?.say(held('value'))
    vi.advanceTimersByTime(10_000)
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
    expect(workers[1]?.asked[0]?.laws).toEqual(LAW_ORDER.slice(2))
    expect(store.state().standings.cheapestBundle).toBe('no answer')
    workers[1]?.say(held('priceRoundTrip'))
    expect(store.state().isRunning).toBe(true)
  })
  test('a curve that hangs again is left alone', () => {
    const { store, workers } = setUp()
    store.run('f:x*y', 1)
    vi.advanceTimersByTime(20_000)
    expect(store.state().isRunning).toBe(false)
    expect(Object.values(store.state().standings)).toEqual(LAW_ORDER.map(() => 'no answer'))
    expect(workers.every(({ isEnded }) => isEnded)).toBe(true)
    store.run('f:x+y', 1)
    expect(workers).toHaveLength(3)
  })
  test('of a curve are known once all were tried, or while they are being tried', () => {
    const { store, workers } = setUp()
    expect(store.has('f:x*y', 1)).toBe(false)
    store.run('f:x*y', 1)
    expect(store.has('f:x*y', 1)).toBe(true)
    // The same text at another price may be another curve.
    expect([store.has('f:x*y', 2), store.isOf('f:x*y', 2)]).toEqual([false, false])
    workers[0]?.say(held('value'))
    store.stop()
    expect([store.has('f:x*y', 1), store.isOf('f:x*y', 1)]).toEqual([false, true])
    store.run('f:x*y', 1)
    for (const law of LAW_ORDER) workers[1]?.say(held(law))
    workers[1]?.say({ kind: 'done' })
    expect(store.has('f:x*y', 1)).toBe(true)
  })
  test('a problem ends it', () => {
    const { store, workers } = setUp()
    store.run('f:x*y', 1)
    workers[0]?.say({ kind: 'problem', text: 'none' })
    expect(store.state()).toMatchObject({ problem: 'none', isRunning: false })
  })
})
