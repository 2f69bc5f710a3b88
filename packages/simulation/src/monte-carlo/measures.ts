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
  | 'gainVsHold'
  | 'netVsHold'
  | 'netVsRebalancing'
  | 'volume'
  | 'arbitrageVolume'
  | 'flowVolume'

/** What is measured at the end of every path, in Y. */
const ofAccount: Readonly<Record<Exclude<Measure, 'netVsHold'>, (account: Account) => number>> = {
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
  gainVsHold: ({ gainVsHold }) => gainVsHold,
  netVsRebalancing: ({ gainVsRebalancing }) => gainVsRebalancing,
  volume: ({ volume }) => volume,
  arbitrageVolume: ({ arbitrageVolume }) => arbitrageVolume,
  flowVolume: ({ flowVolume }) => flowVolume,
}

/**
 * The measures, in the order in which they are kept: fractions of the deposit, and last the net against holding, a
 * fraction of holding.
 *
 * @example
 * import { measures } from '@ammeter/simulation'
 *
 * measures.slice(0, 4) // => ['value', 'hold', 'impermanentLoss', 'fees']
 * measures.at(-1) // => 'netVsHold'
 */
export const measures = [...Object.keys(ofAccount), 'netVsHold'] as readonly Measure[]

const amounts = Object.values(ofAccount)

/** Writes the measures of an account to a row. */
export const measure = (account: Account, deposit: number, into: Float64Array, offset: number): void => {
  for (let index = 0; index < amounts.length; index += 1) {
    into[offset + index] = (amounts[index]?.(account) ?? 0) / deposit
  }
  into[offset + amounts.length] = account.netVsHold
}
