// The verdicts of a law: held, broken, too short or vacuous.

/** The law holds for these inputs. */
export interface Held {
  readonly outcome: 'held'
}

/** The law says nothing about these inputs: there is no such trade. */
export interface Vacuous {
  readonly outcome: 'vacuous'
  readonly reason: string
}

/** The law does not hold for these inputs. */
export interface Broken {
  readonly outcome: 'broken'
  /** What the law demands. */
  readonly expected: string
  /** What the curve answered. */
  readonly found: string
  /** How far apart they are, and how far they may be. */
  readonly by: string
  /** How far apart they are, as a multiple of what is allowed, if they were compared. */
  readonly times?: number
  /** What it means, in one sentence. */
  readonly explanation: string
}

/**
 * The law does not hold for these inputs in the arithmetic it was asked in, but holds in one of more digits, and rounding
 * the question once explains the difference. The arithmetic is too short here, and the curve is right.
 */
export interface TooShort extends Omit<Broken, 'outcome'> {
  readonly outcome: 'too short'
}

/** What a law says of a curve, for one set of inputs. */
export type Verdict = Held | Vacuous | Broken | TooShort

/**
 * The verdict that the law holds.
 *
 * @example
 * import { held } from '@ammeter/laws'
 *
 * held // => { outcome: 'held' }
 */
export const held: Held = { outcome: 'held' }

/**
 * The verdict that the law says nothing about these inputs.
 *
 * @param reason Why it says nothing.
 *
 * @example
 * import { vacuous } from '@ammeter/laws'
 *
 * vacuous('there is no such trade') // => { outcome: 'vacuous', reason: 'there is no such trade' }
 */
export const vacuous = (reason: string): Vacuous => ({ outcome: 'vacuous', reason })

/** The first verdict that is not `held`; the later ones are not computed. */
export const everyOne = (...verdicts: readonly (() => Verdict)[]): Verdict => {
  for (const verdict of verdicts) {
    const reached = verdict()
    if (reached.outcome !== 'held') return reached
  }
  return held
}
