import { describePlugInReport, type PlugInReport } from '@ammeter/laws'
import { describe, expect, test } from 'vitest'
import * as simulation from '../../src/index.ts'
import { checkAlert, checkModel, checkObjective, checkStrategy, checkTrader } from '../../src/laws/index.ts'

const { geometricBrownianMotion, mertonJumpDiffusion, ornsteinUhlenbeck, regimeSwitching, blockBootstrap } = simulation
const { hold, whenOut, every, band } = simulation
const { arbitrageur, byDepth, byTurnover, flow, noise, recordedVolume, steadyTurnover } = simulation
const { ilAlert, outOfRangeAlert, netBelowZeroAlert, depegAlert } = simulation
const { netVsHold, netVsRebalancing, netOfGas, worstDrawdown, lvrPerVolume, meanLessDeviations } = simulation

const expectPassed = (report: PlugInReport) => expect(report.passed, describePlugInReport(report)).toBe(true)

const named = <D extends { readonly name: string }>(...definitions: readonly D[]) =>
  definitions.map(definition => [definition.name, definition] as const)

describe('what ships keeps the laws', () => {
  test.each(
    named<simulation.PriceModelDefinition>(
      geometricBrownianMotion,
      mertonJumpDiffusion,
      ornsteinUhlenbeck,
      regimeSwitching,
      blockBootstrap,
    ),
  )('model %s', (_name, definition) => expectPassed(checkModel(definition, {}, { seed: 1 })))

  test.each<readonly [simulation.PriceModelDefinition, Readonly<Record<string, number>>]>([
    [geometricBrownianMotion, { drift: 0.5 }],
    [mertonJumpDiffusion, { drift: -0.3, jumpsPerYear: 50, jumpMean: 0.04 }],
    [ornsteinUhlenbeck, { mean: 1.5, volatility: 0.8, halfLifeDays: 100 }],
    [regimeSwitching, { drift: 0.2, calmDays: 3 }],
  ])('the mean that a model states, where it moves: %o', (definition, settings) => {
    const report = checkModel(definition, settings, { seed: 1 })
    expect(report.laws.find(({ law }) => law === 'mean')?.outcome).toBe('held')
  })

  test.each(named<simulation.StrategyDefinition>(hold, whenOut, every, band))('strategy %s', (_name, definition) =>
    expectPassed(checkStrategy(definition, {}, { seed: 1 })),
  )

  test('a band of a width and a wait', () =>
    expectPassed(checkStrategy(band, { width: 1.2, inner: 1.1, wait: 86_400 }, { seed: 1 })))

  test.each(
    named<simulation.TraderDefinition>(arbitrageur, byDepth, byTurnover, flow, noise, recordedVolume, steadyTurnover),
  )('trader %s', (_name, definition) => expectPassed(checkTrader(definition, {}, { seed: 1 })))

  test('flow that arrives, and an arbitrageur with costs', () => {
    expectPassed(checkTrader(flow, { perDay: 5, size: 50 }, { seed: 1 }))
    expectPassed(checkTrader(arbitrageur, { gas: 1, leastProfit: 0.5, marketFee: 0.001 }, { seed: 1 }))
  })

  test.each(named<simulation.AlertDefinition>(ilAlert, outOfRangeAlert, netBelowZeroAlert, depegAlert))(
    'alert %s',
    (_name, definition) => expectPassed(checkAlert(definition, {}, { seed: 1 })),
  )

  test.each(
    named<simulation.ObjectiveDefinition>(
      netVsHold,
      netVsRebalancing,
      netOfGas,
      worstDrawdown,
      lvrPerVolume,
      meanLessDeviations,
    ),
  )('objective %s', (_name, definition) => expectPassed(checkObjective(definition, {}, { seed: 1 })))
})
