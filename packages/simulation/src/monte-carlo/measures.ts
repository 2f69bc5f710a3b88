import type { Account } from '../run/account.js'

/** The name of a measure of a path. */
export type Measure =
  | 'value'
  | 'hold'
  | 'impermanentLoss'
  | 'fees'
  | 'arbitrageProfit'
  | 'lvr'
  | 'noiseGain'
  | 'costs'
  | 'protection'
  | 'payout'
  | 'netVsHold'
  | 'netVsRebalancing'
  | 'volume'

/** What is measured at the end of every path, as a fraction of the deposit: how it follows from the account. */
const ofAccount: Readonly<Record<Measure, (account: Account) => number>> = {
  value: ({ value }) => value,
  hold: ({ hold }) => hold,
  impermanentLoss: ({ impermanentLoss, realisedLoss }) => impermanentLoss + realisedLoss,
  fees: ({ fees }) => fees,
  arbitrageProfit: ({ arbitrageProfit }) => arbitrageProfit,
  lvr: ({ lvr }) => lvr,
  noiseGain: ({ noiseGain }) => noiseGain,
  costs: ({ gas, swapCosts }) => gas + swapCosts,
  protection: ({ protection }) => protection,
  payout: ({ payout }) => payout,
  netVsHold: ({ netVsHold }) => netVsHold,
  netVsRebalancing: ({ netVsRebalancing }) => netVsRebalancing,
  volume: ({ volume }) => volume,
}

/**
 * The measures, in the order in which they are kept.
 *
 * @example
 * import { measures } from '@ammeter/simulation'
 *
 * measures.slice(0, 4) // => ['value', 'hold', 'impermanentLoss', 'fees']
 */
export const measures = Object.keys(ofAccount) as readonly Measure[]

/** Writes the measures of an account to a row. */
export const measure = (account: Account, deposit: number, into: Float64Array, offset: number): void => {
  for (let index = 0; index < measures.length; index += 1) {
    into[offset + index] = ofAccount[measures[index] as Measure](account) / deposit
  }
}
