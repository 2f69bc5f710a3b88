// The outcome of a position at a price ratio.

import { either as E } from 'fp-ts'
import { meanValue } from './earning.js'
import { alongAt, type Entered } from './entered.js'

/** A position: the deposit in the quote token, its days, and the fee that trades pay. */
export interface Holding {
  readonly deposit: number
  readonly days: number
  /** A fraction. */
  readonly fee: number
}

/**
 * The outcome of a position at a price ratio, and the fees that would make up for its loss. Money is in the quote
 * token.
 */
export interface Outcome {
  readonly entered: Entered
  readonly ratio: number
  /** A fraction of holding: below 1, and below 0 if the position is worth more. */
  readonly loss: number
  readonly value: number
  readonly hold: number
  /** Holding − value: the fees needed, if above 0. */
  readonly lost: number
  /** The mean of the values at entry and now: the base of yields and volumes before a path is known. */
  readonly meanValue: number
  /** The fees needed per year, as a fraction of the mean value. */
  readonly apr: number
  /** The volume ÷ mean value per day that earns them; ∞ without a fee. */
  readonly turnover: number
  /** The fees needed, as a fraction of the value now. */
  readonly feeYield: number
  /** The tokens held: base and quote. */
  readonly base: number
  readonly quote: number
  readonly isTrading: boolean
}

/** Whether a curve trades at a price ratio; if not, it holds one token and earns nothing. */
export const isTradingAt = ({ trades }: Entered, ratio: number): boolean => ratio >= trades.from && ratio <= trades.to

/** The outcome of a position, evaluated exactly at the ratio. Undefined if the curve has no answer there. */
export const outcomeAt = (entered: Entered, ratio: number, { deposit, days, fee }: Holding): Outcome | undefined => {
  const at = alongAt(entered, ratio)
  if (E.isLeft(at)) return undefined
  const { loss, hold, base, quote } = at.right
  const lost = hold * loss
  // A position ahead of holding needs no fees.
  const needed = Math.max(0, lost)
  const mean = meanValue(at.right)
  return {
    entered,
    ratio,
    loss,
    value: hold * (1 - loss) * deposit,
    hold: hold * deposit,
    lost: lost * deposit,
    meanValue: mean * deposit,
    apr: (needed / mean) * (365 / days),
    turnover: needed === 0 ? 0 : needed / mean / fee / days,
    feeYield: Math.max(0, loss / (1 - loss)),
    base: base * deposit,
    quote: quote * deposit,
    isTrading: isTradingAt(entered, ratio),
  }
}

/** The outcomes of positions at a ratio, without curves that have no answer there. */
export const outcomesAt = (entered: readonly Entered[], ratio: number, holding: Holding): readonly Outcome[] =>
  entered.flatMap(each => outcomeAt(each, ratio, holding) ?? [])
