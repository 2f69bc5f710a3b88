// The measures of a path that are collected.

import type { Account } from '../run/account.js'

/** The name of a measure of a path. */
export type Measure =
  | 'value'
  | 'hold'
  | 'impermanentLoss'
  | 'fees'
  | 'arbitrageProfit'
  | 'lvr'
  | 'poolFees'
  | 'outerFees'
  | 'arbitrageGas'
  | 'protocolFees'
  | 'noiseGain'
  | 'costs'
  | 'protection'
  | 'payout'
  | 'netVsHold'
  | 'netOfHolding'
  | 'netVsRebalancing'
  | 'volume'
  | 'arbitrageVolume'
  | 'flowVolume'

/** What is measured at the end of every path, in Y. */
const ofAccount: Readonly<Record<Exclude<Measure, 'netOfHolding'>, (account: Account) => number>> = {
  value: ({ value }) => value,
  hold: ({ hold }) => hold,
  impermanentLoss: ({ impermanentLoss, realisedLoss }) => impermanentLoss + realisedLoss,
  fees: ({ fees }) => fees,
  arbitrageProfit: ({ arbitrageProfit }) => arbitrageProfit,
  lvr: ({ lvr }) => lvr,
  poolFees: ({ poolFees }) => poolFees,
  outerFees: ({ outerFees }) => outerFees,
  arbitrageGas: ({ arbitrageGas }) => arbitrageGas,
  protocolFees: ({ protocolFees }) => protocolFees,
  noiseGain: ({ noiseGain }) => noiseGain,
  costs: ({ gas, swapCosts }) => gas + swapCosts,
  protection: ({ protection }) => protection,
  payout: ({ payout }) => payout,
  netVsHold: ({ netVsHold }) => netVsHold,
  netVsRebalancing: ({ netVsRebalancing }) => netVsRebalancing,
  volume: ({ volume }) => volume,
  arbitrageVolume: ({ arbitrageVolume }) => arbitrageVolume,
  flowVolume: ({ flowVolume }) => flowVolume,
}

/**
 * The measures, in the order in which they are kept: fractions of the deposit, and last the net as a fraction of holding.
 *
 * @example
 * import { measures } from '@ammeter/simulation'
 *
 * measures.slice(0, 4) // => ['value', 'hold', 'impermanentLoss', 'fees']
 * measures.at(-1) // => 'netOfHolding'
 */
export const measures = [...Object.keys(ofAccount), 'netOfHolding'] as readonly Measure[]

const amounts = Object.values(ofAccount)

/** The net against holding, as a fraction of holding: the same in whichever token money is counted. */
export const netOfHolding = ({ netVsHold, hold }: Account): number => netVsHold / hold

/** Writes the measures of an account to a row. */
export const measure = (account: Account, deposit: number, into: Float64Array, offset: number): void => {
  for (let index = 0; index < amounts.length; index += 1) {
    into[offset + index] = (amounts[index]?.(account) ?? 0) / deposit
  }
  into[offset + amounts.length] = netOfHolding(account)
}
