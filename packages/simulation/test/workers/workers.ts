import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { flow, geometricBrownianMotion, type PathSettings } from '../../src/index.ts'
import { batchWorker } from '../../src/workers/index.ts'
import { product, range } from '../curves.ts'

/** The paths of the tests. */
export const path: PathSettings = { model: geometricBrownianMotion, days: 20, stepSeconds: 3600 }

/** What is sent to the workers of the tests. */
export interface Data {
  readonly curve: 'product' | 'range' | 'both' | 'broken'
  readonly checkpoints: number
}

/** Two positions on one market. */
export const both = {
  positions: [
    { curve: product, fee: 0.003 },
    { curve: range(0.9, 1.1), fee: 0.01 },
  ],
  market: { flow: orThrow(flow({ perDay: 20, size: 0.01 })) },
}

/** A worker of the tests: it knows two curves by name, and both on one market, and throws at another. */
export const simulate = batchWorker(async ({ curve, checkpoints }: Data) => {
  if (curve === 'broken') throw new Error('no such curve')
  if (curve === 'both') return E.right({ ...both, path, checkpoints })
  const position = { curve: curve === 'product' ? product : range(0.9, 1.1), fee: 0.003 }
  return E.right({ position, path, checkpoints })
})
