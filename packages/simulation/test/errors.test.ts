import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { describeSimulationError } from '../src/errors.js'
import { backtestPath } from '../src/run/backtest-path.js'
import { product, sum } from './curves.js'

test('why a curve that trades at one price has no part of recorded trades is said in words', () => {
  const recorded = { inX: 1, inY: 1, liquidity: 100, low: 1, high: 1 }
  const path = [0, 1].map(time => ({ time, price: 1, recorded }))
  const told = backtestPath({ curve: sum }, path)
  expect(E.isLeft(told) ? describeSimulationError(told.left) : 'nothing').toBe(
    'at the price 1: its liquidity there is without bound, so which part of the recorded trades would have been its own cannot be told',
  )
  expect(E.isRight(backtestPath({ curve: product }, path))).toBe(true)
})
