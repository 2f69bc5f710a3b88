// Deposits and withdrawals in the words of core's pools: in proportion to the reserves, for one owner.

import type { Answer, InvalidQuantity, LiquidityIn, LiquidityOut, Reserves } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { afterProtocol } from './liquidity.js'
import { checkAmounts, checkWhole, type Pair, sharesOf } from './pair.js'

/** The holder that the operations of every pool speak of. */
export const OWNER = 'owner'

/** What is paid in, and what is left of an offer. */
interface Deposit {
  readonly amounts: Reserves<bigint>
  readonly left: Reserves<bigint>
}

const NOTHING = { x: 0n, y: 0n }

const invalidQuantity = (quantity: string, given: unknown, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: String(given),
  allowed,
})

const roundedUp = (a: bigint, b: bigint) => (a + b - 1n) / b

/** What a pair takes of amounts offered, as the periphery's router chooses: all of the scarcer token. */
const scarcer = ({ reserves }: Pair, offered: Reserves<bigint>): Reserves<bigint> => {
  const ofY = (offered.x * reserves.y) / reserves.x
  return ofY <= offered.y ? { x: offered.x, y: ofY } : { x: (offered.y * reserves.x) / reserves.y, y: offered.y }
}

/** What to pay in for an offer, or for a number of shares. Errors: `InvalidQuantity`, `InvalidReserves`. */
export const depositFor = (pair: Pair, added: LiquidityIn<bigint>): Answer<Deposit> => {
  if (typeof added !== 'object' || added === null) {
    return E.left(invalidQuantity('liquidity added', added, 'an object with liquidity or offered'))
  }
  const isEmpty = pair.totalSupply === 0n
  if ('offered' in added) {
    const { offered } = added
    const invalid = checkAmounts('amount offered', offered)
    if (invalid !== undefined) return E.left(invalid)
    const amounts = isEmpty ? offered : scarcer(pair, offered)
    return E.right({ amounts, left: { x: offered.x - amounts.x, y: offered.y - amounts.y } })
  }
  const { liquidity } = added
  const invalid = checkWhole('liquidity added', liquidity)
  if (invalid !== undefined) return E.left(invalid)
  if (isEmpty) {
    return E.left({ _tag: 'InvalidReserves', given: 'X = 0, Y = 0', allowed: 'above 0, or a deposit that is offered' })
  }
  const { reserves, totalSupply } = afterProtocol(pair)
  const amountOf = (reserve: bigint) => roundedUp(liquidity * reserve, totalSupply)
  return E.right({ amounts: { x: amountOf(reserves.x), y: amountOf(reserves.y) }, left: NOTHING })
}

/** The shares that the owner gives back. Errors: `InvalidQuantity`. */
export const takenOf = (pair: Pair, removed: LiquidityOut<bigint>): Answer<bigint> => {
  if (typeof removed !== 'object' || removed === null) {
    return E.left(invalidQuantity('liquidity removed', removed, 'an object with liquidity or share'))
  }
  if (!('share' in removed)) return E.right(removed.liquidity)
  return removed.share === 1n
    ? E.right(sharesOf(pair, OWNER))
    : E.left(invalidQuantity('share removed', removed.share, '1n, all shares of the owner'))
}
