import { type Answer, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import * as simulation from '../../src/index.ts'
import { product } from '../curves.ts'

const { netVsHold, netVsRebalancing, netOfGas, worstDrawdown, lvrPerVolume, meanLessDeviations } = simulation
const { answerable, backtestFigures, backtestPath, describeSimulationError, lossFigures, scoreOf } = simulation

const curve = product

const at = (prices: readonly number[]) => prices.map((price, day) => ({ time: day * 86_400_000, price }))

const scoreBy = (definition: () => Answer<simulation.Objective>, figures: Partial<simulation.Figures>) =>
  orThrow(scoreOf(orThrow(definition()), figures))

describe('the score of one path', () => {
  const path = at([100, 130, 80, 160, 120])
  const terms = { curve, fee: 0.003, deposit: 5000, gas: 7 }
  const result = orThrow(backtestPath(terms, path))
  const figures = backtestFigures(result)
  const { end } = result

  test('by netVsHold is payout ÷ hold − 1, whatever the deposit is counted in', () => {
    expect(scoreBy(netVsHold, figures)).toBeCloseTo(end.payout / end.hold - 1, 14)
    const cents = orThrow(backtestPath({ ...terms, deposit: 500_000, gas: 700 }, path))
    expect(scoreBy(netVsHold, backtestFigures(cents))).toBeCloseTo(end.payout / end.hold - 1, 12)
  })

  test('by netOfGas is the same once gas is stated', () => {
    expect(scoreBy(netOfGas, figures)).toBe(scoreBy(netVsHold, figures))
    const free = orThrow(backtestPath({ ...terms, gas: 0 }, path))
    expect(scoreBy(netOfGas, backtestFigures(free)) - scoreBy(netOfGas, figures)).toBeCloseTo(14 / end.hold, 12)
  })

  test('by netVsRebalancing is a fraction of the deposit', () => {
    const free = orThrow(backtestPath({ curve, deposit: 5000 }, at([100, 400])))
    // Half of the deposit is X, held over the whole step: the portfolio gains 2500 · 3.
    expect(scoreBy(netVsRebalancing, backtestFigures(free))).toBeCloseTo((10_000 - 12_500) / 5000, 12)
  })

  test('by worstDrawdown is that of the backtest', () => {
    expect(scoreBy(worstDrawdown, figures)).toBe(result.worstDrawdown.value)
    expect(result.worstDrawdown.value).toBeGreaterThan(0)
  })

  test('by lvrPerVolume is a fee: without one it is what arbitrage takes of each unit', () => {
    expect(scoreBy(lvrPerVolume, figures)).toBeCloseTo(end.lvr / end.volume, 14)
  })
})

test('of il, netVsHold is minus impermanent loss, and no loss is 0', () => {
  const loss = orThrow(impermanentLoss(curve, 1, 4))
  expect(scoreBy(netVsHold, lossFigures(loss))).toBe(-0.2)
  expect(scoreBy(netVsHold, lossFigures(0))).toBe(0)
})

describe('a run that cannot answer an objective', () => {
  const refusal = (definition: () => Answer<simulation.Objective>, asked: simulation.RunAsked) => {
    const answer = answerable(orThrow(definition()), asked)
    return E.isLeft(answer) ? describeSimulationError(answer.left) : undefined
  }

  test('is refused with what the objective needs', () => {
    expect(refusal(netOfGas, { run: 'il' })).toBe(
      'objective of il is netOfGas, must be asked of backtest or simulate with its gas stated, which may be 0: it needs costs, gas and swap costs of the owner, ÷ the deposit',
    )
    expect(refusal(netOfGas, { run: 'backtest' })).toContain('with its gas stated')
    expect(refusal(lvrPerVolume, { run: 'il' })).toContain('must be asked of backtest or simulate: it needs lvr')
    expect(refusal(meanLessDeviations, { run: 'backtest' })).toBe(
      'objective of backtest on 1 path is meanLessDeviations, must be asked of simulate on 2 paths or more',
    )
    expect(refusal(meanLessDeviations, { run: 'simulate', paths: 1 })).toContain('2 paths or more')
  })

  test('is not where it has all', () => {
    expect(refusal(netVsHold, { run: 'il' })).toBeUndefined()
    expect(refusal(netOfGas, { run: 'backtest', hasGas: true })).toBeUndefined()
    expect(refusal(meanLessDeviations, { run: 'simulate', paths: 2 })).toBeUndefined()
  })
})

describe('no score', () => {
  const failure = (objective: simulation.Objective, figures: Partial<simulation.Figures>) => {
    const answer = scoreOf(objective, figures)
    return E.isLeft(answer) ? describeSimulationError(answer.left) : undefined
  }

  test('where there was no volume', () => {
    expect(failure(orThrow(lvrPerVolume()), { lvr: Float64Array.of(0), volume: Float64Array.of(0) })).toBe(
      'the score by lvrPerVolume is NaN, must be a finite number: its figures are lvr 0, volume 0',
    )
  })

  test('of an objective that throws', () => {
    const throws = simulation.defineObjective({
      name: 'throws',
      summary: 'Throws',
      parameters: {},
      needs: ['fees'],
      score: () => {
        throw new RangeError('out of luck')
      },
    })
    expect(failure(orThrow(throws()), { fees: Float64Array.of(1, 2) })).toBe(
      'the score by throws is thrown, out of luck, must be a finite number: its figures are fees on 2 paths',
    )
  })
})
