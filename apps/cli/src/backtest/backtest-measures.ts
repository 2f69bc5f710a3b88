// The measures that a backtest's table shows, a row each.

import { amount, amountOf, count, duration, loss, percent, times } from '../output/figures.js'
import { type Against, describeAgainst } from '../settings/against.js'
import type { Tested } from './run-backtests.js'

/** An amount of a backtest, in Y. */
const money = ({ deposit }: Tested['result'], value: number): string => amountOf(deposit, value)

type Measure = readonly [name: string, figure: (tested: Tested) => string, isShown?: (tested: Tested) => boolean]

/** The name of the fees that make up for the loss, as a fraction of the value at the end. */
const FEES_NEEDED = 'fees to make up for it, of the end value'

/** Whether arbitrage cost more than the pool's fees. */
const hasFrictions = ({ result: { end } }: Tested): boolean => end.outerFees > 0 || end.arbitrageGas > 0

const hasFlow = ({ traders }: Tested['terms']): boolean => traders.some(({ role }) => role === 'flow')

/** The rows of the table: a measure, and its figure for each curve; a row that no curve has is left out. */
const MEASURES: readonly Measure[] = [
  ['paid out now', ({ result }) => money(result, result.end.payout)],
  ['  the deposit is worth', ({ result }) => money(result, result.end.value)],
  ['  held by the owner', ({ result }) => money(result, result.end.held), ({ result: { end } }) => end.held > 0],
  ['  fees', ({ result }) => money(result, result.end.fees)],
  ['  gas', ({ result }) => money(result, -result.end.gas), ({ result: { end } }) => end.gas > 0],
  ['  protection', ({ result }) => money(result, result.end.protection), ({ terms }) => terms.protection !== undefined],
  ['held instead', ({ result }) => money(result, result.end.hold)],
  ['', () => ''],
  ['net against holding', ({ result }) => percent(result.end.netVsHold)],
  ['  in Y', ({ result }) => money(result, result.end.gainVsHold)],
  ['net against rebalancing', ({ result }) => percent(result.end.netVsRebalancing)],
  ['  in Y', ({ result }) => money(result, result.end.gainVsRebalancing)],
  ['net against the deposit', ({ result }) => percent(result.end.netVsDeposit)],
  ['  in Y', ({ result }) => money(result, result.end.gainVsDeposit)],
  ['', () => ''],
  ['impermanent loss', ({ result }) => money(result, -result.end.impermanentLoss)],
  [
    '  in percent',
    ({ result: { end } }) => (end.value === 0 ? 'n/a' : loss(end.impermanentLoss / (end.impermanentLoss + end.value))),
  ],
  [
    '  realised before',
    ({ result }) => money(result, -result.end.realisedLoss),
    ({ result: { end } }) => end.recentrings > 0,
  ],
  ['re-centrings', ({ result: { end } }) => count(end.recentrings), ({ result: { end } }) => end.recentrings > 0],
  [
    '  cost of their swaps',
    ({ result }) => money(result, -result.end.swapCosts),
    ({ result: { end } }) => end.swapCosts > 0,
  ],
  [FEES_NEEDED, ({ result }) => (result.breakEvenFeeYield === undefined ? 'n/a' : percent(result.breakEvenFeeYield))],
  ['', () => ''],
  ['loss to arbitrage (LVR)', ({ result }) => money(result, -result.end.lvr)],
  ['  fees to the pool', ({ result }) => money(result, result.end.poolFees), hasFrictions],
  ['  fees to the market outside', ({ result }) => money(result, result.end.outerFees), hasFrictions],
  ['  gas of arbitrage', ({ result }) => money(result, result.end.arbitrageGas), hasFrictions],
  [
    '  arbitrage profit',
    ({ result }) => money(result, result.end.arbitrageProfit),
    ({ result: { end } }) => end.arbitrages > 0,
  ],
  [
    'gained from noise',
    ({ result }) => money(result, result.end.noiseGain),
    ({ terms }) => terms.traders.some(({ role }) => role === 'visitor'),
  ],
  [
    'fees that left for the protocol',
    ({ result }) => money(result, result.end.protocolFees),
    ({ result: { end } }) => end.protocolFees > 0,
  ],
  ['volume', ({ result }) => money(result, result.end.volume)],
  ["  of the market's flow", ({ result }) => money(result, result.end.flowVolume), ({ terms }) => hasFlow(terms)],
  ['turnover', ({ result }) => times(result.turnover)],
  [
    '  to break even',
    ({ result }) => (result.breakEvenTurnover === undefined ? 'n/a' : times(result.breakEvenTurnover)),
  ],
  ['fee APR, of the mean value', ({ result }) => (result.feeApr === undefined ? 'n/a' : percent(result.feeApr))],
  ['  to break even', ({ result }) => (result.breakEvenApr === undefined ? 'n/a' : percent(result.breakEvenApr))],
  ['time in range', ({ result }) => (result.timeInRange === undefined ? 'n/a' : percent(result.timeInRange))],
  ['worst against holding', ({ result }) => loss(result.worstDrawdown.value)],
  ['trades refused', ({ result: { end } }) => count(end.refused), ({ result: { end } }) => end.refused > 0],
  ['alerts', ({ result }) => count(result.alerts.length), ({ terms }) => terms.alerts.length > 0],
]

/** A row for each delay after which trades were measured. */
const markoutMeasures = (tested: readonly Tested[]): readonly Measure[] =>
  (tested[0]?.result.markouts ?? []).map(({ seconds }, index) => [
    `markout after ${duration(seconds * 1000)}, of the volume`,
    ({ result }) => {
      const { perVolume, standardError } = result.markouts[index] ?? { perVolume: 0, standardError: 0 }
      return `${percent(perVolume)} ± ${percent(standardError)}`
    },
  ])

/** The measures that the table shows: those that any of the backtests has, and the loss against another holding. */
export const shownMeasures = (tested: readonly Tested[], against: Against<number> | undefined): readonly Measure[] => {
  const own = [...MEASURES, ...markoutMeasures(tested)].filter(([, , isShown = () => true]) => tested.some(isShown))
  if (against === undefined) return own
  const other: Measure = [
    `loss against ${describeAgainst(against, amount)}`,
    ({ lossAgainst }) => (lossAgainst === undefined ? 'n/a' : loss(lossAgainst)),
  ]
  return own.flatMap(measure => (measure[0] === FEES_NEEDED ? [other, measure] : [measure]))
}
