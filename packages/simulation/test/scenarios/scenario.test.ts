import { type Curve, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenarioOutcome, scenarios } from '../../src/index.ts'
import { product, range, sum, weighted } from '../curves.ts'

const month: Scenario = { endRatio: 1, volatility: 0.8, days: 30, dailyTurnover: 0.2 }

const outcome = (curve: Curve<number>, scenario: Partial<Scenario>, entryPrice = 1, fee = 0.003) =>
  orThrow(scenarioOutcome({ curve, entryPrice, fee }, { ...month, ...scenario }))

describe('a scenario', () => {
  it.each([0.1, 0.5, 0.999, 1, 1.5, 4, 100])('has the impermanent loss of its end, at ×%d', endRatio => {
    const { impermanentLoss: loss, value, hold, netVsHold, fees, netVsDeposit } = outcome(product, { endRatio }, 2000)
    expect(loss).toBe(orThrow(impermanentLoss(product, 2000, 2000 * endRatio)))
    expect(hold).toBeCloseTo((1 + endRatio) / 2, 12)
    expect(value).toBeCloseTo(Math.sqrt(endRatio), 12)
    expect(netVsHold).toBeCloseTo((value + fees) / hold - 1, 12)
    expect(netVsDeposit).toBeCloseTo(value + fees - 1, 12)
  })

  it.each([0.2, 0.9, 1.00001, 3, 50])(
    'earns fees on the mean of the value on the way, in closed form at ×%d',
    endRatio => {
      const log = Math.log(endRatio)
      const mean = (Math.sqrt(endRatio) - 1) / (log / 2)
      expect(outcome(product, { endRatio }).fees).toBeCloseTo(0.003 * 0.2 * 30 * mean, 10)
      const ofWeighted = Math.expm1(0.8 * log) / (0.8 * log)
      expect(outcome(weighted, { endRatio }).fees).toBeCloseTo(0.003 * 0.2 * 30 * ofWeighted, 8)
    },
  )

  it('loses to arbitrage σ²/8 a year of a constant product, and w(1 − w)σ²/2 of a weighted pool, where the price stays', () => {
    expect(outcome(product, { days: 365 }).lvr).toBeCloseTo(0.08, 12)
    expect(outcome(weighted, { days: 365 }).lvr).toBeCloseTo((0.8 * 0.2 * 0.64) / 2, 9)
  })

  it('loses to arbitrage σ²/8 of the mean value where the price moves', () => {
    const mean = (Math.sqrt(4) - 1) / (Math.log(4) / 2)
    expect(outcome(product, { days: 365, endRatio: 4 }).lvr).toBeCloseTo(0.08 * mean, 12)
  })

  it('earns nothing beyond the prices of a range', () => {
    const inside = outcome(range(0.5, 2), { endRatio: 2 })
    const beyond = outcome(range(0.5, 2), { endRatio: 4 })
    expect(inside.timeInRange).toBe(1)
    expect(inside.inRangeAtEnd).toBe(true)
    expect(beyond.timeInRange).toBeCloseTo(0.5, 12)
    expect(beyond.inRangeAtEnd).toBe(false)
    // Half of the time at the same values on the way.
    expect(beyond.fees).toBeCloseTo(inside.fees / 2, 10)
    expect(beyond.lvr).toBeCloseTo((inside.lvr ?? 0) / 2, 12)
    expect(outcome(range(0.5, 2), { endRatio: 0.5 }, 3)).toMatchObject({
      timeInRange: expect.closeTo(Math.log(2 / 1.5) / Math.log(2), 12),
    })
    expect(outcome(range(0.5, 2), { endRatio: 2 }, 3)).toMatchObject({
      timeInRange: 0,
      fees: 0,
      lvr: 0,
      breakEvenDailyTurnover: undefined,
    })
  })

  it('of a constant sum earns at its price alone, and tells no loss-versus-rebalancing', () => {
    expect(outcome(sum, {})).toMatchObject({
      timeInRange: 1,
      fees: expect.closeTo(0.003 * 0.2 * 30, 15),
      lvr: undefined,
    })
    expect(outcome(sum, { endRatio: 1.1 })).toMatchObject({ timeInRange: 0, fees: 0, lvr: undefined })
  })

  it.each([0.3, 1.2, 5])('breaks even at the turnover that it says, at ×%d', endRatio => {
    const {
      breakEvenDailyTurnover = Number.NaN,
      breakEvenFeeYield,
      impermanentLoss: loss,
    } = outcome(product, { endRatio })
    expect(outcome(product, { endRatio, dailyTurnover: breakEvenDailyTurnover }).netVsHold).toBeCloseTo(0, 14)
    expect(breakEvenFeeYield).toBeCloseTo(loss / (1 - loss), 14)
  })

  it.each<[Partial<Scenario>, string]>([
    [{ endRatio: 0 }, 'ratio of the end price'],
    [{ endRatio: Number.NaN }, 'ratio of the end price'],
    [{ volatility: -1 }, 'volatility'],
    [{ days: 0 }, 'days'],
    [{ dailyTurnover: Number.POSITIVE_INFINITY }, 'daily turnover'],
  ])('refuses %o', (scenario, setting) => {
    expect(scenarioOutcome({ curve: product, entryPrice: 1 }, { ...month, ...scenario })).toMatchObject(
      E.left({ _tag: 'InvalidSetting', setting }),
    )
  })

  it.each([
    [{ dailyTurnover: 1e308, days: 1e6 }, 'fees'],
    [{ volatility: 1e200 }, 'lvr'],
  ])('refuses what comes to more than float64 can represent: %o', (scenario, quantity) => {
    expect(scenarioOutcome({ curve: product, entryPrice: 1, fee: 0.003 }, { ...month, ...scenario })).toMatchObject(
      E.left({ _tag: 'CurveFailed', error: { _tag: 'NotRepresentable', quantity, given: 'Infinity' } }),
    )
  })

  it('refuses an end that cannot be told', () => {
    const position = { curve: product, entryPrice: 1e308 }
    expect(scenarioOutcome(position, { ...month, endRatio: 1e308 })).toMatchObject(E.left({ _tag: 'CurveFailed' }))
  })
})

describe('scenarios', () => {
  const at = (curve: Curve<number>) => ({ curve, entryPrice: 1, fee: 0.003 })

  it('tell which curve is best under each', () => {
    const positions = [at(product), at(weighted), at(range(0.9, 1.1))]
    const calm = { ...month, endRatio: 1.05 }
    const crash = { ...month, endRatio: 0.5 }
    const compared = scenarios(positions, [crash, calm])
    expect(compared.map(({ best }) => best)).toEqual([[1], [0]])
    expect(compared[0]?.outcomes).toEqual(positions.map(position => scenarioOutcome(position, crash)))
  })

  it('name all that are equal', () => {
    const [still] = scenarios([at(product), at(weighted)], [month])
    expect(still?.best).toEqual([0, 1])
  })

  it('leave others as they are where one fails', () => {
    const [one] = scenarios([{ ...at(product), fee: 1 }, at(product)], [month])
    expect(one?.outcomes.map(E.isRight)).toEqual([false, true])
    expect(one?.best).toEqual([1])
  })

  it('have no best where all fail', () => {
    expect(scenarios([at(product)], [{ ...month, days: -1 }])).toMatchObject([{ best: [] }])
  })
})
