// Deposits and withdrawals of Uniswap v2, and the protocol's part in them.

import { type Answer, type Reserves, type Reverted, wholeUnits } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { checkAmounts, checkWhole, type Pair, sharesOf, storable, withShares } from './pair.js'
import { difference, product, reverted } from './reverted.js'

/** Shares that the first deposit locks for good. */
export const LOCKED = 1000n

/** The holder of the shares that the protocol takes. */
export const FEE_TO = 'feeTo'

/** What a deposit came to. */
export interface Minted {
  readonly liquidity: bigint
  readonly pair: Pair
}

/** What a withdrawal came to. */
export interface Burned {
  readonly amounts: Reserves<bigint>
  readonly pair: Pair
}

const { sqrt } = wholeUnits

/**
 * The pair after the protocol took its part: a sixth of what `√k` has grown by since the last deposit or withdrawal, as
 * shares `s (√k − √k₀) / (5 √k + √k₀)`, which dilute all others. With the fee off, what `√k` was is forgotten.
 */
export const afterProtocol = (pair: Pair): Pair => {
  const { reserves, totalSupply, kLast } = pair
  if (kLast === 0n) return pair
  if (!pair.feeOn) return { ...pair, kLast: 0n }
  const root = sqrt(reserves.x * reserves.y)
  const last = sqrt(kLast)
  if (root <= last) return pair
  const shares = (totalSupply * (root - last)) / (5n * root + last)
  return shares === 0n ? pair : withShares(pair, FEE_TO, shares)
}

/** A pair with its new reserves, and their product remembered where the protocol will ask for it. */
const rested = (pair: Pair, reserves: Reserves<bigint>): E.Either<Reverted, Pair> =>
  E.either.map(storable(reserves), stored => ({
    ...pair,
    reserves: stored,
    kLast: pair.feeOn ? stored.x * stored.y : pair.kLast,
  }))

/** Shares of the first deposit: the geometric mean, less what is locked. */
const firstShares = ({ x, y }: Reserves<bigint>): E.Either<Reverted, bigint> =>
  E.either.chain(product('product of the amounts', x, y), k =>
    difference('geometric mean of the amounts', sqrt(k), LOCKED),
  )

/** Shares of a later deposit: those of the scarcer token. */
const laterShares = ({ reserves, totalSupply }: Pair, { x, y }: Reserves<bigint>): E.Either<Reverted, bigint> =>
  E.either.chain(product('amount times shares, X', x, totalSupply), byX =>
    E.either.map(product('amount times shares, Y', y, totalSupply), byY => {
      const [ofX, ofY] = [byX / reserves.x, byY / reserves.y]
      return ofX < ofY ? ofX : ofY
    }),
  )

/** Pays amounts in for shares of a holder. Errors: `InvalidQuantity`, `Reverted`. */
export const minted = (pair: Pair, amounts: Reserves<bigint>, holder: string): Answer<Minted> => {
  const invalid = checkAmounts('amount paid in', amounts)
  if (invalid !== undefined) return E.left(invalid)
  const due = afterProtocol(pair)
  const isFirst = due.totalSupply === 0n
  const shares = isFirst ? firstShares(amounts) : laterShares(due, amounts)
  if (E.isLeft(shares)) return shares
  const liquidity = shares.right
  if (liquidity === 0n) {
    return reverted('UniswapV2: INSUFFICIENT_LIQUIDITY_MINTED', 'liquidity minted', liquidity, 'above 0')
  }
  const owned = withShares(due, holder, liquidity)
  const { x, y } = pair.reserves
  return E.either.map(
    rested(isFirst ? { ...owned, totalSupply: owned.totalSupply + LOCKED } : owned, {
      x: x + amounts.x,
      y: y + amounts.y,
    }),
    after => ({ liquidity, pair: after }),
  )
}

/** Gives shares of a holder back for their part of the reserves. Errors: `InvalidQuantity`, `Reverted`. */
export const burned = (pair: Pair, liquidity: bigint, holder: string): Answer<Burned> => {
  const invalid = checkWhole('liquidity', liquidity)
  if (invalid !== undefined) return E.left(invalid)
  const left = difference(`shares of ${holder}`, sharesOf(pair, holder), liquidity)
  if (E.isLeft(left)) return left
  const due = afterProtocol(pair)
  const { reserves, totalSupply } = due
  if (totalSupply === 0n) return reverted('revert', 'shares of all holders', totalSupply, 'above 0')
  const amounts = { x: (liquidity * reserves.x) / totalSupply, y: (liquidity * reserves.y) / totalSupply }
  if (amounts.x === 0n || amounts.y === 0n) {
    const given = `${amounts.x} of X and ${amounts.y} of Y`
    return reverted('UniswapV2: INSUFFICIENT_LIQUIDITY_BURNED', 'amounts out', given, 'above 0 of both')
  }
  return E.either.map(
    rested(withShares(due, holder, -liquidity), { x: reserves.x - amounts.x, y: reserves.y - amounts.y }),
    after => ({ amounts, pair: after }),
  )
}
