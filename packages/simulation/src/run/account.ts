import { feesValue, principalValue } from '../position/position.js'
import { protectionPaid } from '../position/protection.js'
import type { Run } from './run.js'

/**
 * What a position is worth at a moment, split so that nothing is in two numbers. All in Y.
 *
 * `deposit + marketGain − impermanentLoss − realisedLoss + fees − gas − swapCosts + protection = payout`, to rounding.
 */
export interface Account {
  /** Milliseconds, as the path counts them. */
  readonly time: number
  /** The market price, Y per X. */
  readonly price: number
  /** The marginal price of the pool, which a fee keeps from following the market. */
  readonly spotPrice: number
  /** Tokens in the reserves, fees compounded into them included. */
  readonly x: number
  readonly y: number
  /** What the deposit has become, without any fees. */
  readonly value: number
  /** What the deposited tokens would be worth, held. */
  readonly hold: number
  /** What the baskets that the position was centred on gained by the market: `hold − deposit` while it is never re-centred. */
  readonly marketGain: number
  /**
   * Impermanent loss since the position was last centred; gone when the price is back. It is that of the reserves as they
   * are, which a fee keeps from following the market at once: near entry it may be a little below zero.
   */
  readonly impermanentLoss: number
  /** Impermanent loss that re-centring made permanent. */
  readonly realisedLoss: number
  /** Fees earned, at the price of now. */
  readonly fees: number
  /** Fees earned, at the prices of the moments when they were. */
  readonly feesWhenPaid: number
  /** What arbitrage took from the reserves, at the market prices of the moments: loss-versus-rebalancing. */
  readonly lvr: number
  /** What of that arbitrageurs have after the fees they paid. */
  readonly arbitrageProfit: number
  /** What other traders paid beyond the market price, fees apart. */
  readonly noiseGain: number
  /** What the owner's transactions cost, leaving now included. */
  readonly gas: number
  readonly swapCosts: number
  /** What a protection would pay now. */
  readonly protection: number
  /** What the position would pay out now. */
  readonly payout: number
  /** The payout against the deposited tokens, held. */
  readonly netVsHold: number
  /** The payout against a portfolio that always had the position's tokens and traded them at market prices. */
  readonly netVsRebalancing: number
  /** The payout against the deposit. */
  readonly netVsDeposit: number
  /** What traders paid in so far, fees included. */
  readonly volume: number
  /** Arbitrages, other trades, trades refused because the reserves could not serve them, and re-centrings so far. */
  readonly arbitrages: number
  readonly noiseTrades: number
  readonly refused: number
  readonly recentrings: number
}

/** What a protection would pay a run now, in Y. */
const protectionOf = ({ terms: { protection, deposit }, time, startTime }: Run, loss: number, hold: number): number =>
  protection === undefined ? 0 : protectionPaid(protection, loss, hold, deposit, time - startTime)

/** The account of a run as it stands. */
export const accountOf = (run: Run): Account => {
  const { position, price, time, terms, deposited, entered, realisedLoss, swapCosts } = run
  const value = principalValue(position, price)
  const hold = price * deposited.x + deposited.y
  const impermanentLoss = price * entered.x + entered.y - value
  const fees = feesValue(position, price)
  const gas = run.gas + terms.gas
  const protection = protectionOf(run, impermanentLoss + realisedLoss, hold)
  const payout = value + fees - gas + protection
  return {
    time,
    price,
    spotPrice: position.spot,
    x: position.x,
    y: position.y,
    value,
    hold,
    marketGain: run.pastGain + entered.x * (price - entered.price),
    impermanentLoss,
    realisedLoss,
    fees,
    feesWhenPaid: position.feesPaid,
    lvr: position.lvr,
    arbitrageProfit: position.arbitrageProfit,
    noiseGain: position.noiseGain,
    gas,
    swapCosts,
    protection,
    payout,
    netVsHold: payout - hold,
    netVsRebalancing: payout - (terms.deposit + run.rebalancingGain),
    netVsDeposit: payout - terms.deposit,
    volume: position.volume,
    arbitrages: position.arbitrages,
    noiseTrades: position.noiseTrades,
    refused: position.refused,
    recentrings: run.recentrings,
  }
}
