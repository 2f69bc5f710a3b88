// The figures of runs, for objectives.

import { type Measure, measures } from '../monte-carlo/measures.js'
import type { PathResults } from '../monte-carlo/path-rows.js'
import type { BacktestResult } from '../run/watch.js'
import type { Figures } from './figures.js'

/**
 * The figures of impermanent loss at one end price, fees aside.
 *
 * @param loss Impermanent loss, a fraction of holding.
 *
 * @example
 * import { lossFigures, netVsHold, scoreOf } from '@ammeter/simulation'
 * import { orThrow } from '@ammeter/core'
 *
 * orThrow(scoreOf(orThrow(netVsHold()), lossFigures(0.25))) // => -0.25
 */
export const lossFigures = (loss: number): Figures<'netVsHold' | 'impermanentLoss'> => ({
  // Not minus zero where there is no loss.
  netVsHold: Float64Array.of(0 - loss),
  impermanentLoss: Float64Array.of(loss),
})

/**
 * The figures of a backtest.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { backtestFigures, backtestPath } from '@ammeter/simulation'
 *
 * const path = [1, 4].map((price, day) => ({ time: day * 86_400_000, price }))
 * const result = orThrow(backtestPath({ curve: orThrow(constantProduct(float64)), deposit: 1000 }, path))
 * backtestFigures(result).netVsHold[0]?.toFixed(3) // => '-0.200'
 */
export const backtestFigures = (result: BacktestResult): Figures => {
  const { end, deposit } = result
  const figure = (value: number): Float64Array => Float64Array.of(value)
  return {
    netVsHold: figure(end.netVsHold),
    impermanentLoss: figure((end.impermanentLoss + end.realisedLoss) / end.hold),
    netVsRebalancing: figure(end.netVsRebalancing),
    value: figure(end.value / deposit),
    hold: figure(end.hold / deposit),
    payout: figure(end.payout / deposit),
    fees: figure(end.fees / deposit),
    costs: figure((end.gas + end.swapCosts) / deposit),
    lvr: figure(end.lvr / deposit),
    volume: figure(end.volume / deposit),
    timeInRange: figure(result.timeInRange ?? Number.NaN),
    worstDrawdown: figure(result.worstDrawdown.value),
  }
}

/** Parts of a column, one behind another. */
const joined = (parts: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let next = 0
  for (const part of parts) {
    all.set(part, next)
    next += part.length
  }
  return all
}

/**
 * The figures of many paths.
 *
 * @param results What `simulate` answered for each batch of paths, in the order of the batches. The worst drawdown is among
 * them where the terms have `drawdowns`; else the column is empty.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion, pathBatches, pathFigures, pathSimulator } from '@ammeter/simulation'
 *
 * const path = { model: geometricBrownianMotion, days: 1, stepSeconds: 3600 }
 * const terms = { curve: orThrow(constantProduct(float64)), fee: 0.003, drawdowns: true }
 * const { simulate } = orThrow(pathSimulator(terms, path))
 * const results = Array.from(pathBatches(10, 24, 1), batch => orThrow(simulate(batch)))
 * pathFigures(results).worstDrawdown.length // => 10
 */
export const pathFigures = (results: readonly PathResults[]): Figures => {
  const column = (name: Measure): Float64Array => {
    const index = measures.indexOf(name)
    return joined(
      results.map(({ ends, paths }) =>
        Float64Array.from({ length: paths }, (_, path) => ends[path * measures.length + index] as number),
      ),
    )
  }
  const hold = column('hold')
  return {
    netVsHold: column('netVsHold'),
    impermanentLoss: column('impermanentLoss').map((loss, path) => loss / (hold[path] as number)),
    netVsRebalancing: column('netVsRebalancing'),
    value: column('value'),
    hold,
    payout: column('payout'),
    fees: column('fees'),
    costs: column('costs'),
    lvr: column('lvr'),
    volume: column('volume'),
    timeInRange: joined(results.map(({ timesInRange }) => timesInRange)),
    worstDrawdown: joined(results.map(({ drawdowns }) => drawdowns)),
  }
}
