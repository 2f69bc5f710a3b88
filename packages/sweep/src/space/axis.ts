// One parameter of an experiment, and the values that it takes.

/** A value of an axis. */
export interface AxisValue {
  /** As one would type it: `4bp`, `x1.5`, `14d`. */
  readonly text: string
  /** The plain number: a fraction of 1 for `%` and `bp`, seconds for times, the factor for `x`. */
  readonly number: number
}

/** A parameter, and its values from the first to the last. */
export interface Axis {
  /** `fee`, `stableswap.amplification`. */
  readonly name: string
  /** The values as they were written: `10..2000:25`. */
  readonly values: string
  /** How many values there are; none where the axis is drawn from without steps. */
  readonly size: number | undefined
  /** Whether the steps between values are even in the logarithm. */
  readonly isLog: boolean
  /** The value number `level`, counted from 0. */
  readonly at: (level: number) => AxisValue
  /** The value at a part of the way, from 0 to 1, for an axis that is drawn from. */
  readonly between: (part: number) => AxisValue
}
