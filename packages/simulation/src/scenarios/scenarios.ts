// Several positions under one scenario.

import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import { type Scenario, type ScenarioOutcome, type ScenarioPosition, scenarioOutcome } from './scenario.js'

/** Positions side by side under one scenario. */
export interface ScenarioComparison {
  /** What each position comes to, in their order, or why it cannot be told. */
  readonly outcomes: readonly E.Either<SimulationError, ScenarioOutcome>[]
  /** Which of them have the best net against holding, counted from 0: several where they are equal. */
  readonly best: readonly number[]
}

/** Nets nearer to each other than this are equal. */
const EQUAL = 1e-12

/**
 * Several positions under several scenarios, such as the worst, the likely and the best.
 *
 * @param positions Curves with their entry prices and fees.
 * @param cases What is assumed, one after the other.
 * @returns A comparison for each scenario. A position that fails under one leaves the others as they are.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { scenarios } from '@ammeter/simulation'
 * import { weighted } from '@ammeter/weighted'
 *
 * const positions = [
 *   { curve: orThrow(constantProduct(float64, {})), entryPrice: 1 },
 *   { curve: orThrow(weighted(float64, { weight: 0.8 })), entryPrice: 1 },
 * ]
 * const [half] = scenarios(positions, [{ endRatio: 0.5, volatility: 1, days: 30, dailyTurnover: 0.1 }])
 * half?.best // => [1]
 */
export const scenarios = (
  positions: readonly ScenarioPosition[],
  cases: readonly Scenario[],
): readonly ScenarioComparison[] =>
  cases.map(assumed => {
    const outcomes = positions.map(position => scenarioOutcome(position, assumed))
    const nets = outcomes.map(outcome => (E.isRight(outcome) ? outcome.right.netVsHold : Number.NEGATIVE_INFINITY))
    const highest = Math.max(...nets)
    return {
      outcomes,
      best: nets.flatMap((net, index) =>
        E.isRight(outcomes[index] as never) && net >= highest - EQUAL ? [index] : [],
      ),
    }
  })
