import { orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import * as simulation from '../../src/index.ts'
import { product } from '../curves.ts'

const { collector, geometricBrownianMotion, pathBatches, pathFigures, pathSimulator } = simulation
const { backtestFigures, backtestPath, generatePath, pairedDifference, scoreSpread } = simulation

const curve = product
const path = { model: geometricBrownianMotion, days: 10, stepSeconds: 3600 }

const simulated = (fee: number, paths: number) => {
  const { simulate } = orThrow(pathSimulator({ curve, fee, drawdowns: true }, path))
  return Array.from(pathBatches(paths, 240, 7), batch => orThrow(simulate(batch)))
}

const netVsHold = orThrow(simulation.netVsHold())
const normals = (count: number, seed: number) => {
  const stream = simulation.randomStream(seed)
  return Float64Array.from({ length: count }, () => simulation.normal(stream))
}

describe('the figures of many paths', () => {
  const results = simulated(0.003, 300)
  const figures = pathFigures(results)

  test('have a number for every path, over all batches', () => {
    expect(results.length).toBeGreaterThan(1)
    for (const column of Object.values(figures)) {
      expect(column.length).toBe(300)
      expect(column.every(Number.isFinite)).toBe(true)
    }
  })

  test('are those of a backtest along the same path', () => {
    const first = orThrow(generatePath(path, 7))
    const alone = backtestFigures(orThrow(backtestPath({ curve, fee: 0.003, deposit: 250 }, first)))
    for (const [name, column] of Object.entries(alone)) {
      expect(figures[name as simulation.Figure][0], name).toBeCloseTo(column[0] as number, 10)
    }
    expect(figures.worstDrawdown[0]).toBeGreaterThan(0)
  })

  test('have the mean that the simulation prints', () => {
    const { add, result } = collector(10, 0)
    for (const each of results) add(each)
    const { score, standardError } = orThrow(scoreSpread(netVsHold, figures))
    expect(score).toBeCloseTo(result().netVsHold.mean, 14)
    expect(standardError).toBeGreaterThan(0.8 * result().netVsHold.standardError)
    expect(standardError).toBeLessThan(1.25 * result().netVsHold.standardError)
  })

  test('have no drawdowns where they are not asked for', () => {
    const { simulate } = orThrow(pathSimulator({ curve }, path))
    const plain = Array.from(pathBatches(10, 240, 7), batch => orThrow(simulate(batch)))
    expect(pathFigures(plain).worstDrawdown.length).toBe(0)
  })
})

describe('how sure a score is', () => {
  test('of a mean over at most 200 paths, exactly', () => {
    const nets = normals(200, 1)
    const mean = nets.reduce((sum, net) => sum + net, 0) / 200
    const variance = nets.reduce((sum, net) => sum + (net - mean) ** 2, 0) / 199
    const spread = orThrow(scoreSpread(netVsHold, { netVsHold: nets }))
    expect(spread.score).toBeCloseTo(mean, 14)
    expect(spread.standardError).toBeCloseTo(Math.sqrt(variance / 200), 12)
  })

  test('of a mean over groups of unlike sizes, near enough', () => {
    const spread = orThrow(scoreSpread(netVsHold, { netVsHold: normals(7_001, 2) }))
    expect(spread.groups.length).toBe(195)
    expect(spread.standardError).toBeGreaterThan(0.8 / Math.sqrt(7_001))
    expect(spread.standardError).toBeLessThan(1.2 / Math.sqrt(7_001))
  })

  test('of a mean less deviations, by theory: variance (1 + k²/2)/n', () => {
    const objective = orThrow(simulation.meanLessDeviations({ k: 2 }))
    const spread = orThrow(scoreSpread(objective, { netVsHold: normals(20_000, 3) }))
    const expected = Math.sqrt((1 + 2) / 20_000)
    expect(spread.score).toBeGreaterThan(-2 - 4 * expected)
    expect(spread.score).toBeLessThan(-2 + 4 * expected)
    expect((spread.standardError ?? 0) / expected).toBeGreaterThan(0.8)
    expect((spread.standardError ?? 0) / expected).toBeLessThan(1.2)
  })

  test('is unknown of a single path, and of as many as the objective needs', () => {
    expect(orThrow(scoreSpread(netVsHold, { netVsHold: Float64Array.of(1) })).standardError).toBeUndefined()
    const objective = orThrow(simulation.meanLessDeviations())
    const two = orThrow(scoreSpread(objective, { netVsHold: Float64Array.of(1, 2) }))
    expect(two.standardError).toBeUndefined()
    expect(pairedDifference(two, two)).toEqual({ difference: 0, standardError: undefined })
  })

  test('of a difference on the same paths, is less than that of either', () => {
    const [cheap, dear] = [0.002, 0.003].map(fee => orThrow(scoreSpread(netVsHold, pathFigures(simulated(fee, 200)))))
    if (cheap === undefined || dear === undefined) throw new Error('no scores')
    const { difference, standardError } = pairedDifference(dear, cheap)
    expect(difference).toBeCloseTo(dear.score - cheap.score, 15)
    expect(standardError).toBeLessThan((dear.standardError ?? 0) / 3)
    expect(difference).toBeGreaterThan(2 * (standardError ?? Number.POSITIVE_INFINITY))
  })
})
