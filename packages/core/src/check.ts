import { either as E } from 'fp-ts'
import type { CurveError, InvalidPrice, InvalidQuantity, InvalidReserves, NotRepresentable } from './errors.js'
import type { Real } from './real.js'
import type { Reserves } from './reserves.js'

/** A refused argument: nothing when it is fine. Kept free of `Either` because every trade passes here. */
type Refused<Refusal> = Refusal | undefined

/** The price, if it is a positive number. */
export const refusedPrice = <N>(real: Real<N>, price: N): Refused<InvalidPrice> =>
  real.isFinite(price) && real.compare(price, real.zero) > 0 ? undefined : invalidPrice(real, price)

/** The refusal of a price. */
export const invalidPrice = <N>(real: Real<N>, price: N): InvalidPrice => ({
  _tag: 'InvalidPrice',
  given: real.toText(price),
  allowed: 'a number above 0',
})

/** Reserves, if neither is negative and they are not both empty. */
export const refusedReserves = <N>(real: Real<N>, { x, y }: Reserves<N>): Refused<InvalidReserves> => {
  const fine = real.isFinite(x) && real.isFinite(y)
  const signX = real.compare(x, real.zero)
  const signY = real.compare(y, real.zero)
  return fine && signX >= 0 && signY >= 0 && (signX > 0 || signY > 0)
    ? undefined
    : invalidReserves(real, { x, y }, 'numbers of at least 0, not both 0')
}

/** The refusal of reserves. */
export const invalidReserves = <N>(real: Real<N>, { x, y }: Reserves<N>, allowed: string): InvalidReserves => ({
  _tag: 'InvalidReserves',
  given: `x = ${real.toText(x)}, y = ${real.toText(y)}`,
  allowed,
})

/** A quantity, if it is a number of at least zero. */
export const refusedAmount = <N>(real: Real<N>, amount: N, quantity = 'amount'): Refused<InvalidQuantity> =>
  real.isFinite(amount) && real.compare(amount, real.zero) >= 0
    ? undefined
    : invalidQuantity(real, quantity, amount, 'a number of at least 0')

/** A quantity, if it is a number above zero. */
export const refusedPositive = <N>(real: Real<N>, quantity: string, given: N): Refused<InvalidQuantity> =>
  real.isFinite(given) && real.compare(given, real.zero) > 0
    ? undefined
    : invalidQuantity(real, quantity, given, 'a number above 0')

/** The refusal of a quantity. */
export const invalidQuantity = <N>(real: Real<N>, quantity: string, given: N, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: real.toText(given),
  allowed,
})

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
