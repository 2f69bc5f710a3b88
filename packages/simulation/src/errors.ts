// What a simulation refuses, and why.

import { type CurveError, describeError } from '@ammeter/core'

/** A setting outside its domain. */
export interface InvalidSetting {
  readonly _tag: 'InvalidSetting'
  /** Which one: `deposit`, `step`, `geometric-brownian-motion: volatility`, … */
  readonly setting: string
  readonly given: string
  readonly allowed: string
}

/** A point of a price path that is none. */
export interface InvalidPoint {
  readonly _tag: 'InvalidPoint'
  /** Which point, counted from 0. */
  readonly index: number
  /** Which part of it: `price`, `time`, `volume`, … */
  readonly quantity: string
  readonly given: string
  readonly allowed: string
}

/** A curve that could not answer. */
export interface CurveFailed {
  readonly _tag: 'CurveFailed'
  /** The market price at which it failed, Y per X. */
  readonly price: number
  readonly error: CurveError
}

/** An objective that gave no score. */
export interface ObjectiveFailed {
  readonly _tag: 'ObjectiveFailed'
  readonly objective: string
  /** What it gave. */
  readonly given: string
  readonly allowed: string
  /** The figures that it was asked with, in words. */
  readonly figures: string
}

/** Everything that can go wrong in a simulation. */
export type SimulationError = InvalidSetting | InvalidPoint | CurveFailed | ObjectiveFailed

/** Why a curve could not answer. That it is not differentiable matters to a simulation for recorded trades alone. */
const describeCurve = (error: CurveError): string =>
  error._tag === 'NotDifferentiable'
    ? 'its liquidity there is without bound, so which part of the recorded trades would have been its own cannot be told'
    : describeError(error)

/**
 * An error as one sentence for a person.
 *
 * @example
 * import { describeSimulationError } from '@ammeter/simulation'
 *
 * describeSimulationError({ _tag: 'InvalidSetting', setting: 'deposit', given: '-1', allowed: 'a number above 0' }) // => 'deposit is -1, must be a number above 0'
 */
export const describeSimulationError = (error: SimulationError): string => {
  switch (error._tag) {
    case 'InvalidSetting':
      return `${error.setting} is ${error.given}, must be ${error.allowed}`
    case 'InvalidPoint':
      return `${error.quantity} of point ${error.index} is ${error.given}, must be ${error.allowed}`
    case 'CurveFailed':
      return `at the price ${error.price}: ${describeCurve(error.error)}`
    case 'ObjectiveFailed':
      return `the score by ${error.objective} is ${error.given}, must be ${error.allowed}: its figures are ${error.figures}`
  }
}
