import { either as E } from 'fp-ts'
import type { Real } from './arithmetic/real.js'
import { otherToken, type Reserves } from './curve/reserves.js'
import type { Trade } from './curve/trade.js'
import { displayText } from './display-text.js'
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
    return typeof a === typeof real.zero && typeof real.isFinite(a) === 'boolean' ? real.toText(a) : displayText(a)
  } catch {
    return displayText(a)
  }
}

/** A refused argument: nothing when it is fine. Kept free of `Either` because every trade passes here. */
type Refused<Refusal> = Refusal | undefined

/** The price, if it is a positive number. */
export const checkPrice = <N>(real: Real<N>, price: N): Refused<InvalidPrice> =>
  isNumberOf(real, price) && real.compare(price, real.zero) > 0 ? undefined : invalidPrice(real, price)

/** The refusal of a price. */
export const invalidPrice = <N>(real: Real<N>, price: N): InvalidPrice => ({
  _tag: 'InvalidPrice',
  given: textOf(real, price),
  allowed: 'a number above 0',
})

/** Reserves, if neither is negative and they are not both empty. */
export const checkReserves = <N>(real: Real<N>, held: Reserves<N>): Refused<InvalidReserves> => {
  const allowed = 'numbers of at least 0, not both 0'
  if (typeof held !== 'object' || held === null) return { _tag: 'InvalidReserves', given: displayText(held), allowed }
  const { x, y } = held
  if (isNumberOf(real, x) && isNumberOf(real, y)) {
    const signX = real.compare(x, real.zero)
    const signY = real.compare(y, real.zero)
    if (signX >= 0 && signY >= 0 && (signX > 0 || signY > 0)) return undefined
  }
  return invalidReserves(real, held, allowed)
}

/** The refusal of reserves. */
export const invalidReserves = <N>(real: Real<N>, { x, y }: Reserves<N>, allowed: string): InvalidReserves => ({
  _tag: 'InvalidReserves',
  given: `x = ${textOf(real, x)}, y = ${textOf(real, y)}`,
  allowed,
})

/** A quantity, if it is a number of at least zero. */
export const checkAmount = <N>(real: Real<N>, amount: N, quantity = 'amount'): Refused<InvalidQuantity> =>
  isNumberOf(real, amount) && real.compare(amount, real.zero) >= 0
    ? undefined
    : invalidQuantity(real, quantity, amount, 'a number of at least 0')

/** A quantity, if it is a number above zero. */
export const checkPositive = <N>(real: Real<N>, quantity: string, given: N): Refused<InvalidQuantity> =>
  isNumberOf(real, given) && real.compare(given, real.zero) > 0
    ? undefined
    : invalidQuantity(real, quantity, given, 'a number above 0')

/** The refusal of a quantity. */
export const invalidQuantity = <N>(real: Real<N>, quantity: string, given: N, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: textOf(real, given),
  allowed,
})

/** The refusal of a word that is none of those to choose from; nothing when it is one. */
export const checkChoice = (choice: string, given: unknown, words: readonly string[]): Refused<InvalidChoice> =>
  words.includes(given as string)
    ? undefined
    : { _tag: 'InvalidChoice', choice, given: displayText(given), allowed: words.map(displayText).join(' or ') }

/** Checks an arithmetic: answers the error, or nothing. */
export const checkArithmetic = <N>(real: Real<N>): Refused<InvalidArithmetic> => {
  if (typeof real?.isFinite !== 'function') {
    return { _tag: 'InvalidArithmetic', given: displayText(real), allowed: 'an arithmetic, such as float64 or decimal' }
  }
  return real.isFinite(real.one)
    ? undefined
    : { _tag: 'InvalidArithmetic', given: real.name, allowed: 'an arithmetic with numbers' }
}

const KINDS = ['exactIn', 'exactOut']
const TOKENS = ['x', 'y']

/** The refusal of a trade: of its kind, its token or its amount; nothing when it is fine. */
export const checkTrade = <N>(real: Real<N>, trade: Trade<N>): Refused<InvalidChoice | InvalidQuantity> => {
  if (typeof trade !== 'object' || trade === null) {
    const allowed = 'exactIn(token, amount) or exactOut(token, amount)'
    return { _tag: 'InvalidChoice', choice: 'trade', given: displayText(trade), allowed }
  }
  const { kind, token, amount, otherToken: other } = trade
  return (kind === 'exactIn' || kind === 'exactOut') && (token === 'x' || token === 'y')
    ? ((other === undefined ? undefined : checkChoice('other token', other, [otherToken(token)])) ??
        checkAmount(real, amount))
    : (checkChoice('kind of trade', kind, KINDS) ?? checkChoice('token', token, TOKENS))
}

/** A computed quantity, if the arithmetic can represent it. */
export const representable = <N>(real: Real<N>, quantity: string, result: N): E.Either<CurveError, N> =>
  real.isFinite(result) ? E.right(result) : E.left(notRepresentable(real, quantity, result))

/** The refusal of a computed quantity. */
export const notRepresentable = <N>(real: Real<N>, quantity: string, result: N): NotRepresentable => ({
  _tag: 'NotRepresentable',
  quantity,
  given: real.toText(result),
  allowed: `a number that ${real.name} can represent`,
})
