// The ends of a parameter's slider.

/** The values between which a slider of a parameter moves. */
export interface SliderEnds {
  readonly min: number
  readonly max: number
  readonly isLog: boolean
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a formula subtracts a parameter from 1, as it does with weights and shares: they must stay below 1. */
const isShare = (formula: string, name: string): boolean =>
  new RegExp(`(?<![\\w.])1\\s*-\\s*${escaped(name)}(?![\\w])`).test(formula)

/**
 * The ends of a parameter's slider.
 *
 * A formula only says that its letters are above 0, so the slider guesses. A share, recognised by `1-w`, moves evenly from 0.01
 * to 0.99; anything else may be of any size, and moves by factors from a thousandth to a thousand. A typed value beyond an end
 * becomes that end.
 */
export const sliderEnds = (formula: string, name: string, value: number): SliderEnds =>
  isShare(formula, name)
    ? { min: Math.min(0.01, value), max: Math.max(0.99, value), isLog: false }
    : { min: Math.min(1e-3, value), max: Math.max(1e3, value), isLog: true }

/** The value at a fraction of the way between the ends, in three digits, so that the value shown is the one used. */
export const valueAtShare = ({ min, max, isLog }: SliderEnds, share: number): number =>
  Number((isLog ? min * (max / min) ** share : min + share * (max - min)).toPrecision(3))

/** The fraction of the way between the ends at which a value is. */
export const shareOfValue = ({ min, max, isLog }: SliderEnds, value: number): number =>
  isLog ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min)
