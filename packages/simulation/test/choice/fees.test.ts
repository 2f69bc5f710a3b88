import { type Curve, greeks, orThrow, sum as sumOf } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { enterCurve } from '../../src/choice/curve/entered-curve.js'
import { choiceModel } from '../../src/choice/index.js'
import { cutIntoPieces, emptyPieces } from '../../src/choice/paths/straight-pieces.js'
import { definePriceModel, describeSimulationError } from '../../src/index.js'
import { product, range, sum, weighted } from '../curves.js'
import { outcomesOf, pathOf, rangeOf } from './market.js'

type Pieces = ReturnType<typeof emptyPieces>

const feesAlong = (curve: Curve<number>, pieces: Pieces, price = 2000): number => {
  const entered = enterCurve({ curve }, price, 'depth')
  const fees = E.isLeft(entered) ? entered : entered.right.feesAlong(pieces)
  if (E.isLeft(fees)) throw new Error(describeSimulationError(fees.left))
  return fees.right
}

/** Fees of a year for an APR of full range of 1, along logarithms of the price at even times. */
const feesOf = (curve: Curve<number>, logs: readonly number[], price = 2000): number => {
  const times = Float64Array.from(logs, () => 1 / logs.length)
  const pieces = cutIntoPieces({ logs: Float64Array.from(logs), times }, emptyPieces(logs.length))
  return feesAlong(curve, pieces, price)
}

/** `4·k` of a deposit of 1: `4·p²·|x′|` over the value at entry. */
const rateAt = (curve: Curve<number>, entry: number, price: number): number =>
  (4 * price * price * -orThrow(greeks(curve, price)).gamma) / orThrow(curve.value(entry))

test('full range earns the APR of its value while the price stays, and four times a quarter of it is that', () => {
  expect(feesOf(product, [0, 0, 0])).toBeCloseTo(1, 14)
  expect(rateAt(product, 2000, 2000)).toBeCloseTo(1, 14)
  // At four times the price, a position in full range is worth twice as much.
  expect(rateAt(product, 2000, 8000)).toBeCloseTo(2, 14)
})

test.each([
  ['full range', product],
  ['80/20', weighted],
  ['a range', rangeOf(1.2)],
])('%s earns by its depth: 4·p²·|x′| of the deposit', (_, curve) => {
  for (const log of [-0.15, -0.01, 0.02, 0.17]) {
    const there = [log, log + 1e-4, log, log + 1e-4, log]
    const times = Float64Array.from([0, 0.25, 0.25, 0.25, 0.25])
    const pieces = cutIntoPieces({ logs: Float64Array.from(there), times }, emptyPieces(5))
    const price = 2000 * Math.exp(log + 5e-5)
    expect(feesAlong(curve, pieces) / rateAt(curve, 2000, price)).toBeCloseTo(1, 7)
  }
})

test('along a piece fees are the integral of the depth, also over the end of a range', () => {
  const width = 1.2
  const inside = Math.log(width)
  for (const [from, to] of [
    [-0.1, 0.1],
    [0.1, 0.4],
    [-0.5, 0.6],
  ] as const) {
    // The price jumps to where the piece begins in no time.
    const pieces = cutIntoPieces({ logs: Float64Array.of(from, to), times: Float64Array.of(0, 1) }, emptyPieces(2))
    const [lower, upper] = [Math.max(from, -inside), Math.min(to, inside)]
    const steps = 200
    let integral = 0
    for (let step = 0; step < steps; step += 1) {
      const log = lower + ((upper - lower) * (step + 0.5)) / steps
      integral += (rateAt(rangeOf(width), 2000, 2000 * Math.exp(log)) * (upper - lower)) / (steps * (to - from))
    }
    expect(feesAlong(rangeOf(width), pieces)).toBeCloseTo(integral, 5)
  }
})

test('tables and closed forms agree: a sum of ranges is the range that they make up', () => {
  const parts = [range(1600, 1900), range(1900, 2100), range(2100, 2500)].map(curve => ({ curve, liquidity: 1 }))
  const path = { path: pathOf(0.7), paths: 200 }
  const whole = range(1600, 2500)
  const cut = orThrow(sumOf(parts))
  const [one, other, told] = outcomesOf(
    orThrow(choiceModel([{ curve: whole }, { curve: cut }, { curve: cut, bends: [1900, 2100] }], path)),
    0.09,
  )
  for (const each of [other, told]) {
    for (const name of ['median', 'worstTwentieth', 'fees', 'mean'] as const) {
      expect(each?.[name]).toBeCloseTo(one?.[name] as number, 10)
    }
  }
})

test('a constant sum earns where the price crosses its peg, as a very narrow range does', () => {
  const logs = [0.03, -0.02, 0.01, -0.04, 0.02]
  const narrow = feesOf(range(1 / 1.0001, 1.0001), logs, 1)
  expect(feesOf(sum, logs, 1) / narrow).toBeCloseTo(1, 2)
})

test('a price that stays at a peg would earn without bound: that is no answer', () => {
  const still = definePriceModel({
    name: 'still',
    summary: 'Stays',
    parameters: {},
    start: (_, { price }) => ({ price, advance: () => undefined }),
  })
  const path = { model: still, days: 1, stepSeconds: 3600, price: 1 }
  const model = orThrow(choiceModel([{ curve: sum }, { curve: product }], { path, paths: 3 }))
  const { curves, choice } = orThrow(model.answer({ marketApr: 0.1, rule: { bear: 0.05 } }))
  expect(curves[0]).toMatchObject({ left: { _tag: 'CurveFailed', error: { _tag: 'NotDifferentiable' } } })
  expect(curves[1]).toMatchObject({ right: { median: expect.closeTo(0.1 / 365, 15) } })
  expect(choice).toBe(1)
})
