// The steps of a backtest, and the columns of their table.

import type { Account } from '@ammeter/simulation'

/** A moment of one curve's backtest. */
export interface Step {
  /** The curve's place among those that were chosen. */
  readonly index: number
  /** The curve's name in tables. */
  readonly curve: string
  readonly account: Account
  /** Whether the curve trades at the price. */
  readonly inRange: boolean
  /** The figures of the optional columns. */
  readonly more: readonly (number | undefined)[]
}

/** A sink that receives every step. */
export interface StepSink {
  readonly add: (step: Step) => void
  /** Waits until the steps added so far are written; called from time to time. */
  readonly flush?: () => Promise<void>
  readonly end?: () => Promise<void>
}

/** The amounts of an account and its nets, in the order of tables. */
export const AMOUNTS = [
  'price',
  'spotPrice',
  'x',
  'y',
  'value',
  'held',
  'hold',
  'marketGain',
  'impermanentLoss',
  'realisedLoss',
  'fees',
  'feesWhenPaid',
  'protocolFees',
  'lvr',
  'poolFees',
  'outerFees',
  'arbitrageGas',
  'arbitrageProfit',
  'flowArbitrage',
  'noiseGain',
  'gas',
  'swapCosts',
  'protection',
  'payout',
  'gainVsHold',
  'gainVsRebalancing',
  'gainVsDeposit',
  'netVsHold',
  'netVsRebalancing',
  'netVsDeposit',
  'volume',
  'arbitrageVolume',
  'flowVolume',
] as const satisfies readonly (keyof Account)[]

/** The counts of an account. */
export const COUNTS = [
  'arbitrages',
  'noiseTrades',
  'refused',
  'recentrings',
] as const satisfies readonly (keyof Account)[]

/** The header of a table of steps. */
export const STEP_HEADER: readonly string[] = ['curve', 'time', ...AMOUNTS, ...COUNTS, 'inRange']
