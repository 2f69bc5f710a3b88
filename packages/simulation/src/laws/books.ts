// Whether the parts of the books add up.

import { broken, held, type Verdict } from '@ammeter/laws'
import type { Account } from '../run/account.js'

/** How far the parts of the books may be from their sum, as a part of the largest of them. */
const ROUNDING = 1e-9

/** Whether the books of a moment add up: the deposit with all gains and costs is what is paid out. */
export const booksAddUp = (deposit: number, account: Account): Verdict => {
  const { marketGain, impermanentLoss, realisedLoss, fees, gas, swapCosts, protection, payout } = account
  const parts = [deposit, marketGain, -impermanentLoss, -realisedLoss, fees, -gas, -swapCosts, protection]
  const sum = parts.reduce((total, part) => total + part, 0)
  const largest = Math.max(Math.abs(payout), ...parts.map(Math.abs))
  if (Math.abs(sum - payout) <= ROUNDING * largest) return held
  const explanation = 'deposit, market gain, losses, fees, gas and costs do not add up to what is paid out'
  return broken(String(sum), String(payout), explanation, String(payout - sum))
}
