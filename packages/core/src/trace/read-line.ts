// Fields of a line of a trace.

import { either as E } from 'fp-ts'
import type { Answer } from '../curve/curve.js'
import { invalidValue } from '../pool/check-trade.js'
import type { TraceLine } from './twin.js'

/**
 * A whole number of at least 0, written as a text of digits. Errors: `InvalidQuantity`.
 *
 * @example
 * import { orThrow, readWhole } from '@ammeter/core'
 *
 * orThrow(readWhole({ amountIn: '12' }, 'amountIn')) // => 12n
 */
export const readWhole = (line: TraceLine, field: string): Answer<bigint> => {
  const given = line[field]
  return typeof given === 'string' && /^\d+$/.test(given)
    ? E.right(BigInt(given))
    : E.left(invalidValue(field, given, 'a whole number of at least 0, as text'))
}

/**
 * Text. Errors: `InvalidQuantity`.
 *
 * @example
 * import { orThrow, readText } from '@ammeter/core'
 *
 * orThrow(readText({ op: 'swap' }, 'op')) // => 'swap'
 */
export const readText = (line: TraceLine, field: string): Answer<string> => {
  const given = line[field]
  return typeof given === 'string' ? E.right(given) : E.left(invalidValue(field, given, 'text'))
}

/**
 * A field that is true or false. Errors: `InvalidQuantity` for anything else.
 *
 * @example
 * import { orThrow, readFlag } from '@ammeter/core'
 *
 * orThrow(readFlag({ zeroForOne: true }, 'zeroForOne')) // => true
 */
export const readFlag = (line: TraceLine, field: string): Answer<boolean> => {
  const given = line[field]
  return typeof given === 'boolean' ? E.right(given) : E.left(invalidValue(field, given, 'true or false'))
}
