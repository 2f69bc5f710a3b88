import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { choiceModel, outcomeOf } from '../../src/choice/index.js'
import { flow, measures, pathBatches, pathSimulator } from '../../src/index.js'
import { product, weighted } from '../curves.js'
import { outcomesOf, pathOf, rangeOf } from './market.js'

/** How much is simulated: more in CI, where more of it is lost. */
const BUDGET = process.env.CI ? { paths: 100, days: 7 } : { paths: 30, days: 5 }
/** At a lower one the worst twentieth of these paths is near 0, and an error relative to it says nothing. */
const VOLATILITY = 0.4
const TRADES_PER_DAY = 1200
const FEE = 0.0001
const DEPOSIT = 10_000
/** The rest of the market, so deep that the position does not matter to it. */
const REST = 1e8
const APR = 0.03

test('the engine with many small trades at a fee of 1 bp comes within 5 % of every figure', () => {
  const path = { ...pathOf(VOLATILITY), days: BUDGET.days }
  const curves = [product, ...(process.env.CI ? [weighted] : []), rangeOf(1.15)]
  const traders = [
    orThrow(flow({ perDay: TRADES_PER_DAY, size: (REST * APR) / 365 / FEE / TRADES_PER_DAY, deviation: 0 })),
  ]
  const rest = [{ curve: product, value: REST, fee: FEE }]
  const engine = curves.map(curve => {
    const terms = { curve, deposit: DEPOSIT, fee: FEE, fees: 'collected', traders, rest } as const
    const simulator = orThrow(pathSimulator(terms, path))
    const [nets, fees]: [number[], number[]] = [[], []]
    for (const batch of pathBatches(BUDGET.paths, simulator.path.steps, 1)) {
      const { ends, paths } = orThrow(simulator.simulate(batch))
      for (let row = 0; row < paths; row += 1) {
        nets.push(ends[row * measures.length + measures.indexOf('netVsHold')] as number)
        fees.push(ends[row * measures.length + measures.indexOf('fees')] as number)
      }
    }
    return outcomeOf(nets, fees)
  })
  const model = orThrow(
    choiceModel(
      curves.map(curve => ({ curve })),
      { path, paths: BUDGET.paths },
    ),
  )
  // Its own full-range APR is what full range has earned there.
  const apr = (engine[0]?.fees ?? 0) / (outcomesOf(model, 1)[0]?.fees ?? 1)
  outcomesOf(model, apr).forEach((expected, index) => {
    for (const figure of ['median', 'worstTwentieth', 'beatsHolding', 'fees', 'mean', 'deviation'] as const) {
      const off = Math.abs((engine[index]?.[figure] ?? 0) / expected[figure] - 1)
      expect([figure, off < 0.05 ? 'near' : off]).toEqual([figure, 'near'])
    }
  })
})
