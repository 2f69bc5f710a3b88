import { float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { choiceModel, depthAlong } from '../../src/choice/index.js'
import {
  backtestPath,
  byDepth,
  byTurnover,
  describeSimulationError,
  generatePath,
  monteCarlo,
  type PathPoint,
  type PositionTerms,
} from '../../src/index.js'
import { pathOf, rangeOf } from '../choice/market.js'
import { product, sum, weighted } from '../curves.js'
import { desk } from '../workers/exported.js'

const FEE = 0.003
const DAY = 86_400_000

const volume = (perDay: number) => [orThrow(byDepth({ perDay }))]

const pathWith = (volatility: number): readonly PathPoint[] => Array.from(orThrow(generatePath(pathOf(volatility), 1)))

const endOf = (terms: PositionTerms, path: Iterable<PathPoint>) => orThrow(backtestPath(terms, path)).end

const CURVES = [
  ['full range', product],
  ['80/20', weighted],
  ['a range', rangeOf(1.15)],
] as const

describe('volume by depth', () => {
  test.each(CURVES)('along a path %s earns what the model of depth says', (_, curve) => {
    const path = pathWith(0.7)
    const { fees = 0 } = orThrow(depthAlong({ curve }, path)).at(-1) ?? {}
    // Much more volume than arbitrage brings.
    const terms: PositionTerms = { curve, fee: FEE, fees: 'collected', traders: volume(2) }
    const end = endOf(terms, path)
    expect(end.feesWhenPaid / (365 * FEE * 2)).toBeCloseTo(fees, 9)
    expect(end.volume).toBeGreaterThan(end.arbitrageVolume * 3)
  })

  test('arbitrage is part of it: where that brings more, nothing is added', () => {
    const path = pathWith(2)
    const terms: PositionTerms = { curve: product, fee: FEE }
    const [without, little] = [endOf(terms, path), endOf({ ...terms, traders: volume(1e-4) }, path)]
    // But for the hour before arbitrage has brought any.
    const added = little.volume - without.volume
    expect(added).toBeGreaterThanOrEqual(0)
    expect(added).toBeLessThan((1.01 * 1e-4) / 24)
    const much = endOf({ ...terms, traders: volume(1) }, path)
    const { fees = 0 } = orThrow(depthAlong({ curve: product }, path)).at(-1) ?? {}
    // A whole month's volume, all together; compounded fees make it a little more.
    expect(much.volume / (365 * fees)).toBeGreaterThan(1)
    expect(much.volume / (365 * fees)).toBeLessThan(1.06)
  })

  test('a price that stays earns by the depth there, and a constant sum by its jump', () => {
    const still = [0, 1, 2].map(day => ({ time: day * DAY, price: 2000 }))
    for (const [, curve] of CURVES) {
      const { fees = 0 } = orThrow(depthAlong({ curve }, still)).at(-1) ?? {}
      const end = endOf({ curve, fee: FEE, fees: 'collected', traders: volume(0.1) }, still)
      expect(end.feesWhenPaid / (365 * FEE * 0.1)).toBeCloseTo(fees, 9)
    }
    const away = [1, 1.1, 1.2].map((price, day) => ({ time: day * DAY, price }))
    const { fees = 0 } = orThrow(depthAlong({ curve: sum }, away)).at(-1) ?? {}
    const end = endOf({ curve: sum, fee: FEE, fees: 'collected', traders: volume(20) }, away)
    expect(end.feesWhenPaid / (365 * FEE * 20)).toBeCloseTo(fees, 9)
    expect(fees).toBeGreaterThan(0)
  })

  test('on many paths it comes to what the model says, within four standard errors', () => {
    const path = pathOf(0.7)
    const paths = 400
    // A fee so small that the pool stands where the market does, and more volume than arbitrage brings.
    const [fee, perDay] = [1e-4, 10]
    for (const [name, curve] of CURVES) {
      const model = orThrow(choiceModel([{ curve }], { path, paths }))
      const answer = orThrow(model.answer({ marketApr: 365 * fee * perDay, rule: { bear: 1 } })).curves[0]
      if (answer === undefined || E.isLeft(answer)) throw new Error('no outcome')
      const terms: PositionTerms = { curve, fee, fees: 'collected', traders: volume(perDay) }
      const { fees, netVsHold } = orThrow(monteCarlo(terms, path, { paths, seed: 2 }))
      // Both are means of random paths.
      const within = 4 * Math.SQRT2
      expect(Math.abs(fees.mean - answer.right.fees), `${name}: fees`).toBeLessThan(within * fees.standardError)
      expect(Math.abs(netVsHold.mean - answer.right.mean), `${name}: net`).toBeLessThan(
        within * netVsHold.standardError,
      )
    }
  })

  test('a pool with rules of its own has no depth, which is said', () => {
    const refused = backtestPath({ curve: orThrow(desk(float64, {})), traders: volume(0.1) }, pathWith(0.7))
    expect(E.isLeft(refused) && describeSimulationError(refused.left)).toMatch(/by-depth.*no depth/)
    expect(endOf({ curve: orThrow(desk(float64, {})), traders: volume(0) }, pathWith(0.7)).volume).toBeGreaterThan(0)
  })
})

test('volume by turnover is the same multiple of every pool, arbitrage’s part in it', () => {
  const traders = [orThrow(byTurnover({ perDay: 0.5 }))]
  const path = pathWith(0.7)
  for (const [name, curve] of CURVES) {
    const { end, turnover, timeInRange } = orThrow(backtestPath({ curve, fee: FEE, fees: 'collected', traders }, path))
    expect(turnover / (0.5 * 30 * (timeInRange ?? 0)), name).toBeCloseTo(1, 1)
    expect(end.arbitrageVolume).toBeGreaterThan(0)
  }
})
