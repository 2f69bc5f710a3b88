import { defineFee, float64, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { geometricBrownianMotion, monteCarlo } from '../../src/index.js'
import { range } from '../curves.js'

/** A policy that must be asked for every size, so that the arbitrageur searches. */
const flat = defineFee({
  name: 'flat',
  summary: 'The same rate for everybody',
  parameters: {},
  over: real => ({ rate: () => ({ rate: real.of(0.001) }) }),
})

test('an arbitrageur who searches takes no more than a range has', () => {
  const terms = { curve: range(1 / 1.1, 1.1), fee: orThrow(flat(float64)), deposit: 10_000 }
  const path = { model: geometricBrownianMotion, days: 5, stepSeconds: 3600 }
  expect(orThrow(monteCarlo(terms, path, { paths: 40, seed: 1 })).paths).toBe(40)
})
