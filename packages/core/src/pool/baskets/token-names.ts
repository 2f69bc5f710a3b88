// Tokens by index inside a pool, and by name outside.

import { either as E } from 'fp-ts'
import type { Real } from '../../arithmetic/real.js'
import { checkAmount } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import type { TokenId } from '../../curve/trade.js'
import { invalidValue, isRecord } from '../check-trade.js'
import type { Amounts } from '../pool.js'

/** A number for each token, by its name; a list where tokens are indexes. */
export const byName = <N, T extends TokenId>(tokens: readonly T[], list: readonly N[]): Amounts<N, T> =>
  (typeof tokens[0] === 'number' ? list : Object.fromEntries(tokens.map((token, i) => [token, list[i]]))) as Amounts<
    N,
    T
  >

/** Amounts of each token as a list, checked. Errors: `InvalidQuantity`. */
export const byIndex = <N, T extends TokenId>(
  real: Real<N>,
  tokens: readonly T[],
  quantity: string,
  amounts: Amounts<N, T>,
): Answer<readonly N[]> => {
  const allowed = `an amount of each token: ${tokens.join(', ')}`
  if (!isRecord(amounts)) return E.left(invalidValue(quantity, amounts, allowed))
  const strange = Object.keys(amounts).find(name => !tokens.some(token => String(token) === name))
  if (strange !== undefined) return E.left(invalidValue(quantity, strange, allowed))
  const list = tokens.map(token => amounts[token])
  const invalid = list
    .map((amount, i) => checkAmount(real, amount, `${quantity}: ${tokens[i]}`))
    .find(each => each !== undefined)
  return invalid === undefined ? E.right(list) : E.left(invalid)
}

/** Symbols of so many tokens, none twice; left out, indexes. Errors: `InvalidQuantity`. */
export const tokenNames = <T extends TokenId>(count: number, names: readonly T[] | undefined): Answer<readonly T[]> => {
  if (names === undefined) return E.right(Array.from({ length: count }, (_, i) => i) as TokenId[] as T[])
  const isFine =
    Array.isArray(names) &&
    names.length === count &&
    new Set(names).size === count &&
    names.every(
      (name, i) => (typeof name === 'string' && !/^\d*$/.test(name)) || (typeof names[0] === 'number' && name === i),
    )
  return isFine
    ? E.right(names)
    : E.left({
        _tag: 'InvalidQuantity',
        quantity: 'tokens',
        given: Array.isArray(names) ? names.map(String).join(', ') : String(names),
        allowed: `${count} symbols, none of them twice and none a number`,
      })
}
