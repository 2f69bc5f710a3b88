import { either as E } from 'fp-ts'
import { alongAt, type Entered } from './entered.js'

/** A position: what was paid in, for how long, and the fee that trades pay. */
export interface Holding {
  /** In dollars. */
  readonly deposit: number
  readonly days: number
  /** A fraction. */
  readonly fee: number
}

/** What a position has come to at a price ratio, in dollars, and what fees would make up for. */
export interface Outcome {
  readonly entered: Entered
  readonly ratio: number
  /** A fraction in [0, 1). */
  readonly loss: number
  readonly value: number
  readonly hold: number
  /** Holding − value: the fees needed. */
  readonly lost: number
  /** Fees needed, of the deposit, a year. */
  readonly apr: number
  /** Volume ÷ deposit a day that brings them; ∞ without a fee. */
  readonly turnover: number
  readonly x: number
  readonly y: number
  readonly isTrading: boolean
}

/** Whether a curve trades at a price ratio; at others it holds one token, and earns nothing. */
export const isTradingAt = ({ trades }: Entered, ratio: number): boolean => ratio >= trades.from && ratio <= trades.to

/** What a position has come to, evaluated exactly at the ratio. Undefined where the curve cannot answer there. */
export const outcomeAt = (entered: Entered, ratio: number, { deposit, days, fee }: Holding): Outcome | undefined => {
  const at = alongAt(entered.curve, entered.liquidity, ratio)
  if (E.isLeft(at)) return undefined
  const { loss, hold, x, y } = at.right
  const lost = hold * loss
  return {
    entered,
    ratio,
    loss,
    value: hold * (1 - loss) * deposit,
    hold: hold * deposit,
    lost: lost * deposit,
    apr: (lost * 365) / days,
    turnover: lost === 0 ? 0 : lost / fee / days,
    x: x * deposit,
    y: y * deposit,
    isTrading: isTradingAt(entered, ratio),
  }
}
