import { either as E } from 'fp-ts'
import { alongAt, type Entered } from './entered.js'
import { meanValue } from './net.js'

/** A position: what was paid in, in the token that money is counted in, for how long, and the fee that trades pay. */
export interface Holding {
  readonly deposit: number
  readonly days: number
  /** A fraction. */
  readonly fee: number
}

/** What a position has come to at a price ratio, and what fees would make up for. Money is in the quote token. */
export interface Outcome {
  readonly entered: Entered
  readonly ratio: number
  /** Of holding: below 1, and below 0 where the position is worth more. */
  readonly loss: number
  readonly value: number
  readonly hold: number
  /** Holding − value: the fees needed, where it is above 0. */
  readonly lost: number
  /** The mean of the values at entry and now: the base of yields and volumes before a path is known. */
  readonly meanValue: number
  /** Fees needed, of the mean value, a year. */
  readonly apr: number
  /** Volume ÷ mean value a day that brings them; ∞ without a fee. */
  readonly turnover: number
  /** Fees needed, of the value now. */
  readonly feeYield: number
  /** Tokens held: those whose price this is, and those that it is counted in. */
  readonly base: number
  readonly quote: number
  readonly isTrading: boolean
}

/** Whether a curve trades at a price ratio; at others it holds one token, and earns nothing. */
export const isTradingAt = ({ trades }: Entered, ratio: number): boolean => ratio >= trades.from && ratio <= trades.to

/** What a position has come to, evaluated exactly at the ratio. Undefined where the curve cannot answer there. */
export const outcomeAt = (entered: Entered, ratio: number, { deposit, days, fee }: Holding): Outcome | undefined => {
  const at = alongAt(entered, ratio)
  if (E.isLeft(at)) return undefined
  const { loss, hold, base, quote } = at.right
  const lost = hold * loss
  // What is ahead of the holding needs no fees.
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

/** What positions in curves have come to at a ratio; without those that cannot answer there. */
export const outcomesAt = (entered: readonly Entered[], ratio: number, holding: Holding): readonly Outcome[] =>
  entered.flatMap(each => outcomeAt(each, ratio, holding) ?? [])
