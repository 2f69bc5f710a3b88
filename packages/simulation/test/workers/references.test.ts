import { float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { monteCarlo, type PathSettings, type PositionTerms, pathSimulator } from '../../src/index.ts'
import { monteCarloInWorkers, type Reference, type SimulationData, simulatedOf } from '../../src/workers/index.ts'
import { workersIn } from './build-workers.ts'
import * as exported from './exported.ts'

const { built, buildAll } = workersIn('references')

beforeAll(buildAll, 60_000)

const reference = (name: keyof typeof exported, parameters: Reference['parameters'] = {}): Reference => ({
  module: built('plugins').href,
  name,
  parameters,
})

/** Two batches. */
const few = { paths: 260, seed: 1 }
const path: PathSettings = { model: exported.geometricBrownianMotion, days: 1, stepSeconds: 7200 }

/** What a position and its references come to, here and by so many workers. */
const both = async (position: PositionTerms, references: SimulationData['position'], workers: number) => {
  const data: SimulationData = {
    position: references,
    path: { model: reference('geometricBrownianMotion'), days: 1, stepSeconds: 7200 },
  }
  const simulator = orThrow(pathSimulator(position, path))
  const options = { worker: built('worker'), workers }
  const there = orThrow(await monteCarloInWorkers(simulator, data, few, options))
  return { here: orThrow(monteCarlo(position, path, few)), there }
}

describe('what modules export', () => {
  it('is a curve, a fee, traders, a strategy, alerts and other pools: the same by any number of workers', async () => {
    const curve = orThrow(exported.power(float64, { weight: 0.7 }))
    const position: PositionTerms = {
      curve,
      fee: orThrow(exported.directionalFee(float64)),
      deposit: 1000,
      traders: [orThrow(exported.noise({ perDay: 5, size: 3 })), orThrow(exported.flow({ perDay: 5, size: 10 }))],
      rest: [{ curve, value: 10_000, fee: 0.003 }],
      strategy: orThrow(exported.band({ width: 1.2 })),
      alerts: [orThrow(exported.ilAlert())],
    }
    const references: SimulationData['position'] = {
      curve: reference('power', { weight: 0.7 }),
      fee: reference('directionalFee'),
      deposit: 1000,
      traders: [reference('noise', { perDay: 5, size: 3 }), reference('flow', { perDay: 5, size: 10 })],
      rest: [{ curve: reference('power', { weight: 0.7 }), value: 10_000, fee: 0.003 }],
      strategy: reference('band', { width: 1.2 }),
      alerts: [reference('ilAlert')],
    }
    for (const workers of [1, 2]) {
      const { here, there } = await both(position, references, workers)
      expect(there).toEqual(here)
    }
  })

  it('is a pool of its own rules', async () => {
    const position = { curve: orThrow(exported.desk(float64, { spread: 0.02 })), deposit: 100 }
    const { here, there } = await both(position, { curve: reference('desk', { spread: 0.02 }), deposit: 100 }, 2)
    expect(there).toEqual(here)
  })

  it('is refused where it is none, or its parameters are', async () => {
    const refusalOf = async (
      change: Partial<SimulationData['position']>,
      model = reference('geometricBrownianMotion'),
    ) => {
      const position = { curve: reference('power'), ...change }
      return simulatedOf({ position, path: { model, days: 1, stepSeconds: 3600 } })
    }
    const strange = { ...reference('power'), name: 'powr' }
    const refused = (name: string) => E.left(expect.objectContaining({ setting: expect.stringContaining(name) }))
    expect(await refusalOf({ curve: strange })).toEqual(refused('powr'))
    expect(await refusalOf({ curve: reference('power', { weight: 2 }) })).toEqual(
      E.left(expect.objectContaining({ allowed: expect.stringContaining('weight') })),
    )
    expect(await refusalOf({ fee: { ...strange, name: 'dear' } })).toEqual(refused('dear'))
    expect(await refusalOf({ traders: [reference('noise', { size: 0 })] })).toEqual(refused('noise'))
    expect(await refusalOf({ strategy: reference('band', { width: 0 }) })).toEqual(refused('band'))
    expect(await refusalOf({ alerts: [reference('ilAlert', { above: 2 })] })).toEqual(refused('ilAlert'))
    expect(await refusalOf({}, strange)).toEqual(refused('powr'))
  })
})
