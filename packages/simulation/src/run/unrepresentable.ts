// The error for amounts that float64 cannot represent.

import type { CurveFailed } from '../errors.js'
import type { Account } from './account.js'

/** The refusal of an amount that is no number. */
export const notRepresentable = (price: number, quantity: string, given: number): CurveFailed => ({
  _tag: 'CurveFailed',
  price,
  error: {
    _tag: 'NotRepresentable',
    quantity,
    given: String(given),
    allowed: 'a number that float64 can represent',
  },
})

/** A sum that is finite only where every amount is. */
const sumOf = (account: Account): number =>
  account.price +
  account.spotPrice +
  account.x +
  account.y +
  account.value +
  account.hold +
  account.marketGain +
  account.impermanentLoss +
  account.realisedLoss +
  account.fees +
  account.feesWhenPaid +
  account.held +
  account.protocolFees +
  account.lvr +
  account.poolFees +
  account.outerFees +
  account.arbitrageGas +
  account.arbitrageProfit +
  account.flowArbitrage +
  account.noiseGain +
  account.gas +
  account.swapCosts +
  account.protection +
  account.payout +
  account.gainVsHold +
  account.gainVsRebalancing +
  account.gainVsDeposit +
  account.netVsHold +
  account.netVsRebalancing +
  account.netVsDeposit +
  account.volume +
  account.arbitrageVolume +
  account.flowVolume

/**
 * The refusal of an account with an amount that is no number: at prices far enough from each other, sums of them are too
 * large. Every step of a backtest passes here.
 */
export const unrepresentable = (account: Account): CurveFailed | undefined => {
  if (Number.isFinite(sumOf(account))) return undefined
  const found = Object.entries(account).find(([, amount]) => !Number.isFinite(amount))
  return found && notRepresentable(account.price, ...(found as [string, number]))
}
