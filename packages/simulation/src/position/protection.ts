// Protection: an insurance against impermanent loss.

import { MILLISECONDS_PER_DAY } from '../years.js'

/** An insurance against impermanent loss, paid out when the position is closed. */
export interface Protection {
  /** The fraction of the loss that is made up for once vested, from 0 to 1. */
  readonly coverage: number
  /** Days over which coverage grows from nothing, linearly; by default 0, at once. */
  readonly vestingDays?: number
  /** The part of the loss that is never covered, as a fraction of what holding would be worth; by default 0. */
  readonly deductible?: number
  /** The most that is paid, as a fraction of the deposit; by default there is no limit. */
  readonly cap?: number
}

/**
 * What a protection pays, in Y.
 *
 * @param loss Impermanent loss, realised and not, in Y.
 * @param hold What holding would be worth, in Y.
 * @param deposit What was deposited, in Y.
 * @param milliseconds Since entry.
 */
export const protectionPaid = (
  { coverage, vestingDays = 0, deductible = 0, cap }: Protection,
  loss: number,
  hold: number,
  deposit: number,
  milliseconds: number,
): number => {
  const days = milliseconds / MILLISECONDS_PER_DAY
  const vested = days >= vestingDays ? 1 : days / vestingDays
  const paid = coverage * vested * Math.max(0, loss - deductible * hold)
  return cap === undefined ? paid : Math.min(paid, cap * deposit)
}
