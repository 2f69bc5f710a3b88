import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  monteCarlo,
  type PathResults,
  pathBatches,
  pathSimulator,
  togetherCollector,
  togetherSimulator,
} from '../../src/index.ts'
import { monteCarloInWorkers, togetherInWorkers, type WorkerOptions } from '../../src/workers/index.ts'
import { product, range } from '../curves.ts'
import { workersIn } from './build-workers.ts'
import { both, type Data, path } from './workers.ts'

const { built, buildAll } = workersIn('workers')

beforeAll(buildAll, 60_000)

const settings = { paths: 3000, seed: 7, checkpoints: 3 }

const inWorkers = (curve: Data['curve'], options: WorkerOptions = {}, given = settings) => {
  const terms = { curve: curve === 'range' ? range(0.9, 1.1) : product, fee: 0.003 }
  const simulator = orThrow(pathSimulator(terms, path, given.checkpoints))
  const data: Data = { curve, checkpoints: given.checkpoints }
  return monteCarloInWorkers(simulator, data, given, { worker: built('workers'), ...options })
}

describe('Monte Carlo in workers', () => {
  it('is the same by 1, 2 and 3 workers, and by none', async () => {
    const alone = orThrow(monteCarlo({ curve: range(0.9, 1.1), fee: 0.003 }, path, settings))
    for (const workers of [1, 2, 3]) expect(orThrow(await inWorkers('range', { workers }))).toEqual(alone)
    expect(alone.paths).toBe(3000)
  })

  it('is the same for positions on one market by 1, 2 and 3 workers, and by none', async () => {
    const few = { ...settings, paths: 600 }
    const simulator = orThrow(togetherSimulator(both.positions, both.market, path, few.checkpoints))
    const { add, results } = togetherCollector(simulator, few.checkpoints)
    for (const batch of pathBatches(few.paths, simulator.path.steps, few.seed)) add(orThrow(simulator.simulate(batch)))
    const data: Data = { curve: 'both', checkpoints: few.checkpoints }
    for (const workers of [1, 2, 3]) {
      const options = { worker: built('workers'), workers }
      expect(orThrow(await togetherInWorkers(simulator, data, few, options))).toEqual(results())
    }
    expect(results().map(({ flowVolume }) => flowVolume.mean > 0)).toEqual([true, true])
  })

  it('gives the results of batches in the order of the paths', async () => {
    const taken: PathResults[] = []
    const progress: number[] = []
    const result = orThrow(
      await inWorkers('product', {
        workers: 2,
        onResults: results => {
          taken.push(results)
        },
        onProgress: done => {
          progress.push(done)
          return true
        },
      }),
    )
    expect(taken.length).toBeGreaterThan(5)
    expect(taken.reduce((sum, { paths }) => sum + paths, 0)).toBe(result.paths)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(3000)
    expect(progress).toHaveLength(taken.length)
  })

  it('stops where it is told to, with the result of the paths done', async () => {
    const stopped = orThrow(await inWorkers('product', { workers: 2, onProgress: done => done < 1000 }))
    expect(stopped.paths).toBeGreaterThanOrEqual(1000)
    expect(stopped.paths).toBeLessThan(3000)
    const { paths } = stopped
    const alone = monteCarlo({ curve: product, fee: 0.003 }, path, settings, done => done < 1000)
    expect(stopped).toEqual(orThrow(alone))
    expect(paths).toBe(orThrow(alone).paths)
  })

  it('stops at a signal, whatever the workers are at', async () => {
    const controller = new AbortController()
    const many = { ...settings, paths: 1_000_000 }
    const options: WorkerOptions = {
      workers: 2,
      signal: controller.signal,
      onProgress: () => {
        setTimeout(() => controller.abort(), 0)
        return true
      },
    }
    const { paths } = orThrow(await inWorkers('product', options, many))
    expect(paths).toBeGreaterThan(0)
    expect(paths).toBeLessThan(100_000)
    expect(await inWorkers('product', { signal: AbortSignal.abort() }, many)).toMatchObject(
      E.left({ _tag: 'InvalidSetting', setting: 'paths done' }),
    )
  })

  it('tells what is wrong with the settings, wherever it is found', async () => {
    expect(await inWorkers('product', {}, { ...settings, paths: 0 })).toMatchObject(
      E.left({ _tag: 'InvalidSetting', setting: 'paths' }),
    )
    expect(await inWorkers('product', { workers: 0 })).toMatchObject(E.left({ setting: 'workers' }))
  })

  it('throws what the module of a worker throws', async () => {
    await expect(inWorkers('broken', { workers: 2 })).rejects.toThrow('no such curve')
  })
})
