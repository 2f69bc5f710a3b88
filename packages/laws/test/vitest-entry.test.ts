import { decimal, float64 } from '@ammeter/core'
import { expect, test } from 'vitest'
import { hiddenFee } from '../src/broken/hidden-fee.ts'
import { runsFor } from '../src/run/runs-for.ts'
import { testCurve } from '../src/vitest.ts'

const meant = 'the fee is meant'

testCurve(
  hiddenFee.definition,
  {},
  {
    runs: 200,
    seed: 1,
    expectedFailures: {
      invariant: meant,
      tangency: meant,
      pathIndependence: meant,
      shape: meant,
      total: meant,
    },
  },
)

test('more inputs are tried where nobody waits, and as many as an arithmetic allows', () => {
  expect([runsFor(float64, false), runsFor(float64, true)]).toEqual([100, 2000])
  expect([runsFor(decimal, false), runsFor(decimal, true)]).toEqual([100, 200])
})
