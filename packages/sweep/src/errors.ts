// What an experiment is refused for, and how that is said.

/** Values of an axis that cannot be read, or of which there are none. */
export interface InvalidAxis {
  readonly _tag: 'InvalidAxis'
  /** The name of the axis, such as `fee`. */
  readonly axis: string
  readonly given: string
  readonly allowed: string
}

/** A way to draw points that cannot be read, or that a space is too wide for. */
export interface InvalidSample {
  readonly _tag: 'InvalidSample'
  readonly given: string
  readonly allowed: string
}

/** A space with more candidates than are allowed. */
export interface SpaceTooLarge {
  readonly _tag: 'SpaceTooLarge'
  /** How many candidates it has. */
  readonly size: number
  readonly most: number
}

/** Everything that a space is refused for. */
export type SpaceError = InvalidAxis | InvalidSample | SpaceTooLarge

const count = (value: number): string => value.toLocaleString('en-US')

/**
 * An error as one sentence for a person.
 *
 * @example
 * import { describeSpaceError } from '@ammeter/sweep'
 *
 * describeSpaceError({ _tag: 'InvalidAxis', axis: 'fee', given: '30bp..1bp', allowed: 'from the smaller to the larger' }) // => 'fee is "30bp..1bp", must be from the smaller to the larger'
 */
export const describeSpaceError = (error: SpaceError): string => {
  switch (error._tag) {
    case 'InvalidAxis':
      return `${error.axis} is ${JSON.stringify(error.given)}, must be ${error.allowed}`
    case 'InvalidSample':
      return `the sample is ${JSON.stringify(error.given)}, must be ${error.allowed}`
    case 'SpaceTooLarge':
      return `the space has ${count(error.size)} candidates, must have at most ${count(error.most)}`
  }
}
