import { either as E } from 'fp-ts'
import { batchWorker } from '../../src/workers/index.ts'
import { product, range } from '../curves.ts'

/** A worker of the tests: it knows two curves by name, and throws at another. */
export const simulate = batchWorker(async (curve: 'product' | 'range' | 'broken') => {
  if (curve === 'broken') throw new Error('no such curve')
  return E.right(curve === 'product' ? product : range(0.9, 1.1))
})
