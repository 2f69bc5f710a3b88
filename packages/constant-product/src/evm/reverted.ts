// Where the contract would revert, and why.

import type { Reverted } from '@ammeter/core'
import { either as E } from 'fp-ts'

const MOST = (1n << 256n) - 1n

/** A refusal of the contract, with its own message. */
export const reverted = (
  reason: string,
  quantity: string,
  given: bigint | string,
  allowed: string,
): E.Either<Reverted, never> => E.left({ _tag: 'Reverted', reason, quantity, given: String(given), allowed })

/** A product in the contract's words of 256 bits. Errors: `Reverted` where it has more. */
export const product = (quantity: string, a: bigint, b: bigint): E.Either<Reverted, bigint> => {
  const result = a * b
  return result > MOST ? reverted('ds-math-mul-overflow', quantity, result, 'below 2^256') : E.right(result)
}

/** A difference that the contract holds above 0. Errors: `Reverted` where it is below. */
export const difference = (quantity: string, from: bigint, less: bigint): E.Either<Reverted, bigint> =>
  from < less ? reverted('ds-math-sub-underflow', quantity, from, `at least ${less}`) : E.right(from - less)
