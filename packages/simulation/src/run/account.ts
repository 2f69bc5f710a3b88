/**
 * What a position is worth at a moment, split so that nothing is in two numbers. All in Y, but for the nets, which are
 * fractions, and counts.
 *
 * `deposit + marketGain − impermanentLoss − realisedLoss + fees − gas − swapCosts + protection = payout`, to rounding. So is
 * `poolFees + outerFees + arbitrageGas + arbitrageProfit = lvr`.
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
  /** What the owner took out and holds is worth. */
  readonly held: number
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
  /** Fees that left the pool for the protocol, at the prices of the moments. */
  readonly protocolFees: number
  /**
   * What the motion of the price took from the reserves, at the market prices of the moments: loss-versus-rebalancing.
   * It is the sum of the four that follow.
   */
  readonly lvr: number
  /** What of it arbitrageurs paid to this pool in fees. */
  readonly poolFees: number
  /** What of it they paid to the market outside in fees. */
  readonly outerFees: number
  /** What of it they paid in gas. */
  readonly arbitrageGas: number
  /** What of it they had left. */
  readonly arbitrageProfit: number
  /** What arbitrageurs had left of trading back what the market's flow had moved: no part of the loss-versus-rebalancing. */
  readonly flowArbitrage: number
  /** What other traders paid beyond the market price, fees apart. */
  readonly noiseGain: number
  /** What the owner's transactions cost, leaving now included. */
  readonly gas: number
  readonly swapCosts: number
  /** What a protection would pay now. */
  readonly protection: number
  /** What the position would pay out now. */
  readonly payout: number
  /** The payout less what the deposited tokens would be worth, held. */
  readonly gainVsHold: number
  /** The payout less a portfolio that always had the position's tokens and traded them at market prices. */
  readonly gainVsRebalancing: number
  /** The payout less the deposit. */
  readonly gainVsDeposit: number
  /** The net against holding, a fraction of it: `payout ÷ hold − 1`. It is the same in whichever token money is counted. */
  readonly netVsHold: number
  /** `gainVsRebalancing` as a fraction of the deposit. */
  readonly netVsRebalancing: number
  /** `gainVsDeposit` as a fraction of the deposit. */
  readonly netVsDeposit: number
  /** What traders paid in so far, fees included; what of it arbitrageurs did, and what the market's flow. */
  readonly volume: number
  readonly arbitrageVolume: number
  readonly flowVolume: number
  /** Arbitrages of the price's motion, other trades, trades refused because the reserves could not serve them, and re-centrings so far. */
  readonly arbitrages: number
  readonly noiseTrades: number
  readonly refused: number
  readonly recentrings: number
}
