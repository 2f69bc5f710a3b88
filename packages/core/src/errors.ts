// The errors that operations return.

import type { TokenId } from './curve/trade.js'

/** What every error says: what was given, and what is allowed instead. Both are texts a person can read. */
interface ErrorOf<Tag extends string> {
  readonly _tag: Tag
  /** The offending value, as text. */
  readonly given: string
  /** The range, or the choice, that would have been accepted. */
  readonly allowed: string
}

/** An arithmetic that cannot be had, such as decimals with half a digit. */
export interface InvalidArithmetic extends ErrorOf<'InvalidArithmetic'> {}

/** A parameter that the curve does not have. */
export interface UnknownParameter extends ErrorOf<'UnknownParameter'> {
  readonly curve: string
}

/** A parameter outside its bounds, or text that is no number. */
export interface InvalidParameter extends ErrorOf<'InvalidParameter'> {
  readonly curve: string
  readonly parameter: string
}

/** A price that is not a positive number. */
export interface InvalidPrice extends ErrorOf<'InvalidPrice'> {}

/** Reserves that are negative, not numbers, or on no level of the trading function. */
export interface InvalidReserves extends ErrorOf<'InvalidReserves'> {}

/** An amount, fee, liquidity, rate or other quantity outside its domain. */
export interface InvalidQuantity extends ErrorOf<'InvalidQuantity'> {
  /** Which one: `amount`, `fee`, `liquidity`, `impermanent loss`, … */
  readonly quantity: string
}

/** A word that is none of those to choose from, such as a token other than `x` and `y`. */
export interface InvalidChoice extends ErrorOf<'InvalidChoice'> {
  /** Which one: `token`, `kind of trade`, `fees`, `feeFrom`, … */
  readonly choice: string
}

/** A trade for more than the pool holds. */
export interface InsufficientReserves extends ErrorOf<'InsufficientReserves'> {
  /** The token that runs out. */
  readonly token: TokenId
}

/** A result too large or too small for the arithmetic. */
export interface NotRepresentable extends ErrorOf<'NotRepresentable'> {
  /** What was being computed. */
  readonly quantity: string
}

/** A derivative where the curve jumps. */
export interface NotDifferentiable extends ErrorOf<'NotDifferentiable'> {}

/** A solver that reached its limit of iterations. */
export interface NoConvergence extends ErrorOf<'NoConvergence'> {
  /** The interval in which the solution lies. */
  readonly bracket: readonly [lower: string, upper: string]
}

/** A curve's own formula that threw, or returned something other than numbers. */
export interface BrokenCurve extends ErrorOf<'BrokenCurve'> {
  readonly curve: string
  /** The member of the definition at fault. */
  readonly member: string
}

/** What a contract would refuse: the transaction reverts, and nothing changes. */
export interface Reverted extends ErrorOf<'Reverted'> {
  /** The contract's own message, such as `UniswapV2: K`; `revert` where it gives none. */
  readonly reason: string
  /** What it looked at: `amount in`, `liquidity minted`, … */
  readonly quantity: string
}

/** Everything that can go wrong, each with a tag, what was given and what is allowed. */
export type CurveError =
  | InvalidArithmetic
  | UnknownParameter
  | InvalidParameter
  | InvalidPrice
  | InvalidReserves
  | InvalidQuantity
  | InvalidChoice
  | InsufficientReserves
  | NotRepresentable
  | NotDifferentiable
  | NoConvergence
  | BrokenCurve
  | Reverted

/** Every tag, so that an error of a curve can be told from another. */
const TAGS: Readonly<Record<CurveError['_tag'], true>> = {
  InvalidArithmetic: true,
  UnknownParameter: true,
  InvalidParameter: true,
  InvalidPrice: true,
  InvalidReserves: true,
  InvalidQuantity: true,
  InvalidChoice: true,
  InsufficientReserves: true,
  NotRepresentable: true,
  NotDifferentiable: true,
  NoConvergence: true,
  BrokenCurve: true,
  Reverted: true,
}

/** Whether something is an error of a curve. */
export const isCurveError = (failure: unknown): failure is CurveError =>
  typeof failure === 'object' && failure !== null && '_tag' in failure && Object.hasOwn(TAGS, String(failure._tag))

/** A token's name as people read it: X and Y, a symbol as it is, or the number of a token. */
const tokenText = (token: TokenId): string =>
  typeof token === 'number' ? `token ${token}` : token === 'x' || token === 'y' ? token.toUpperCase() : token

const subject = (error: CurveError): string => {
  switch (error._tag) {
    case 'InvalidArithmetic':
      return 'arithmetic'
    case 'UnknownParameter':
      return `parameter of ${error.curve}`
    case 'InvalidParameter':
      return `${error.curve}: ${error.parameter}`
    case 'InvalidPrice':
      return 'price'
    case 'InvalidReserves':
      return 'reserves'
    case 'InvalidQuantity':
      return error.quantity
    case 'InvalidChoice':
      return error.choice
    case 'InsufficientReserves':
      return `amount of ${tokenText(error.token)} wanted from the pool`
    case 'NotRepresentable':
      return error.quantity
    case 'NotDifferentiable':
      return 'price to differentiate at'
    case 'NoConvergence':
      return `solution in [${error.bracket.join(', ')}]`
    case 'BrokenCurve':
      return `${error.curve}: ${error.member}`
    case 'Reverted':
      return `reverted (${error.reason}): ${error.quantity}`
  }
}

/**
 * An error as one sentence for a person: what, what was given, what is allowed.
 *
 * @example
 * import { describeError } from '@ammeter/core'
 *
 * describeError({ _tag: 'InvalidPrice', given: '-1', allowed: 'a number above 0' }) // => 'price is -1, must be a number above 0'
 */
export const describeError = (error: CurveError): string =>
  `${subject(error)} is ${error.given}, must be ${error.allowed}`
