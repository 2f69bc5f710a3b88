// The account of a position at a moment.

import { feesValue, principalValue } from '../position/position.js'
import { protectionPaid } from '../position/protection.js'
import type { Account } from './account.js'
import type { Run } from './run.js'

/** What a protection would pay a run now, in Y. */
const protectionOf = ({ terms: { protection, deposit }, time, startTime }: Run, loss: number, hold: number): number =>
  protection === undefined ? 0 : protectionPaid(protection, loss, hold, deposit, time - startTime)

/** The account of a run as it stands. */
export const accountOf = (run: Run): Account => {
  const { position, price, time, terms, deposited, entered, realisedLoss, swapCosts, wallet } = run
  const value = principalValue(position, price)
  const hold = price * deposited.x + deposited.y
  const impermanentLoss = price * entered.x + entered.y - value
  const fees = feesValue(position, price)
  const gas = run.gas + terms.gas
  const protection = protectionOf(run, impermanentLoss + realisedLoss, hold)
  const held = wallet.value(price)
  const payout = value + held + fees - gas + protection
  const gainVsHold = payout - hold
  const gainVsRebalancing = payout - (terms.deposit + run.rebalancingGain)
  const gainVsDeposit = payout - terms.deposit
  return {
    time,
    price,
    spotPrice: position.spot,
    x: position.x,
    y: position.y,
    value,
    held,
    hold,
    marketGain: run.pastGain + entered.x * (price - entered.price) + wallet.gain(price),
    impermanentLoss,
    realisedLoss,
    fees,
    feesWhenPaid: position.feesPaid,
    protocolFees: position.protocolFees,
    lvr: position.lvr,
    poolFees: position.poolFees,
    outerFees: position.outerFees,
    arbitrageGas: position.arbitrageGas,
    arbitrageProfit: position.arbitrageProfit,
    flowArbitrage: position.flowArbitrage,
    noiseGain: position.noiseGain,
    gas,
    swapCosts,
    protection,
    payout,
    gainVsHold,
    gainVsRebalancing,
    gainVsDeposit,
    netVsHold: gainVsHold / hold,
    netVsRebalancing: gainVsRebalancing / terms.deposit,
    netVsDeposit: gainVsDeposit / terms.deposit,
    volume: position.volume,
    arbitrageVolume: position.arbitrageVolume,
    flowVolume: position.flowVolume,
    arbitrages: position.arbitrages,
    noiseTrades: position.noiseTrades,
    refused: position.refused,
    recentrings: run.recentrings,
  }
}
