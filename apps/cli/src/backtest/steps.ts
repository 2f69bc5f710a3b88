import type { Account } from '@ammeter/simulation'

/** A moment of one curve's backtest. */
export interface Step {
  /** The curve's place among those that were chosen. */
  readonly index: number
  /** What tables call the curve. */
  readonly curve: string
  readonly account: Account
  /** Whether the price is one at which the curve trades. */
  readonly inRange: boolean
  /** The figures of the columns that were asked for besides. */
  readonly more: readonly (number | undefined)[]
}

/** Somebody who is told of every step. */
export interface StepSink {
  readonly add: (step: Step) => void
  /** Waits until what was added is on its way: called every now and then. */
  readonly flush?: () => Promise<void>
  readonly end?: () => Promise<void>
}

/** The amounts of an account, and its nets, in the order in which tables have them. */
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
