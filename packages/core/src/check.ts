// Checks of what callers give (prices, reserves, amounts, trades) and of results, which must be representable.

import type { either } from 'fp-ts'
import * as E from './answer.js'
import type { Real } from './arithmetic/real.js'
import type { Reserves } from './curve/reserves.js'
import type { Trade } from './curve/trade.js'
import { displayText, isObject } from './display-text.js'
import type {
  CurveError,
  InvalidArithmetic,
  InvalidChoice,
  InvalidPrice,
  InvalidQuantity,
  InvalidReserves,
  NotRepresentable,
} from './errors.js'

/**
 * Whether something is a finite number of an arithmetic. A caller in plain JavaScript may bring anything: text out of
 * JSON, a number where decimals are computed, nothing at all.
 */
export const isNumberOf = <N>(real: Real<N>, a: N): boolean => {
  try {
    return typeof a === typeof real.zero && real.isFinite(a)
  } catch {
    return false
  }
}

/** Something that should be a number of an arithmetic, as text: what is of another type shows its type. */
const textOf = <N>(real: Real<N>, a: N): string => {
  try {
    if (typeof a === typeof real.zero && typeof real.isFinite(a) === 'boolean') return real.toText(a)
  } catch {}
  return displayText(a)
}

/** A refused argument: nothing when it is fine. Kept free of `Either` because every trade passes here. */
type ErrorOrNothing<E> = E | undefined

const isPositive = <N>(real: Real<N>, a: N): boolean => isNumberOf(real, a) && real.compare(a, real.zero) > 0

const isNotNegative = <N>(real: Real<N>, a: N): boolean => isNumberOf(real, a) && real.compare(a, real.zero) >= 0

/** Checks a price: answers the error, or nothing where it is a number above 0. */
export const checkPrice = <N>(real: Real<N>, price: N): ErrorOrNothing<InvalidPrice> =>
  isPositive(real, price)
    ? undefined
    : { _tag: 'InvalidPrice', given: textOf(real, price), allowed: 'a number above 0' }

/** Checks reserves: answers the error, or nothing where neither is negative and they are not both empty. */
export const checkReserves = <N>(real: Real<N>, held: Reserves<N>): ErrorOrNothing<InvalidReserves> => {
  const allowed = 'numbers of at least 0, not both 0'
  if (!isObject(held)) return { _tag: 'InvalidReserves', given: displayText(held), allowed }
  const { x, y } = held
  return isNotNegative(real, x) && isNotNegative(real, y) && (isPositive(real, x) || isPositive(real, y))
    ? undefined
    : invalidReserves(real, held, allowed)
}

/** The refusal of reserves. */
export const invalidReserves = <N>(real: Real<N>, { x, y }: Reserves<N>, allowed: string): InvalidReserves => ({
  _tag: 'InvalidReserves',
  given: `x = ${textOf(real, x)}, y = ${textOf(real, y)}`,
  allowed,
})

/** Checks a quantity: answers the error, or nothing where it is a number of at least 0. */
export const checkAmount = <N>(real: Real<N>, amount: N, quantity = 'amount'): ErrorOrNothing<InvalidQuantity> =>
  isNotNegative(real, amount) ? undefined : invalidQuantity(real, quantity, amount, 'a number of at least 0')

/** Checks a quantity: answers the error, or nothing where it is a number above 0. */
export const checkPositive = <N>(real: Real<N>, quantity: string, given: N): ErrorOrNothing<InvalidQuantity> =>
  isPositive(real, given) ? undefined : invalidQuantity(real, quantity, given, 'a number above 0')

/** The refusal of a quantity. */
export const invalidQuantity = <N>(real: Real<N>, quantity: string, given: N, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: textOf(real, given),
  allowed,
})

/** Checks a word: answers the error, or nothing where it is one of those to choose from. */
export const checkChoice = (choice: string, given: unknown, words: readonly string[]): ErrorOrNothing<InvalidChoice> =>
  words.includes(given as string)
    ? undefined
    : { _tag: 'InvalidChoice', choice, given: displayText(given), allowed: words.map(displayText).join(' or ') }

/** Checks an arithmetic: answers the error, or nothing. */
export const checkArithmetic = <N>(real: Real<N>): ErrorOrNothing<InvalidArithmetic> =>
  isNumberOf(real, real?.one)
    ? undefined
    : { _tag: 'InvalidArithmetic', given: real?.name ?? displayText(real), allowed: 'an arithmetic, such as float64' }

const KINDS = ['exactIn', 'exactOut']
const TOKENS = ['x', 'y']

/** Checks a trade: answers the error of its kind, its token or its amount, or nothing. */
export const checkTrade = <N>(real: Real<N>, trade: Trade<N>): ErrorOrNothing<InvalidChoice | InvalidQuantity> => {
  if (!isObject(trade)) return checkChoice('trade', trade, ['exactIn(…)', 'exactOut(…)'])
  const { kind, token, amount } = trade
  return checkChoice('kind of trade', kind, KINDS) ?? checkChoice('token', token, TOKENS) ?? checkAmount(real, amount)
}

/** A computed quantity, if the arithmetic can represent it. */
export const representable = <N>(real: Real<N>, quantity: string, result: N): either.Either<CurveError, N> =>
  real.isFinite(result) ? E.right(result) : E.left(notRepresentable(real, quantity, result))

/** The refusal of a computed quantity. */
export const notRepresentable = <N>(real: Real<N>, quantity: string, result: N): NotRepresentable => ({
  _tag: 'NotRepresentable',
  quantity,
  given: real.toText(result),
  allowed: `a number that ${real.name} can represent`,
})
