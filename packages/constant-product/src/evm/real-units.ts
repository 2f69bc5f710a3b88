// Between a pair of Uniswap v2 and its continuous model, by the decimals of its tokens.

import { type Answer, type CurvePool, type InvalidQuantity, poolOf, type Real, type Reserves } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { constantProduct } from '../constant-product.js'
import type { Pair } from './pair.js'
import { uniswapV2 } from './uniswap-v2.js'
import type { UniswapV2Pool } from './uniswap-v2-pool.js'

/** Digits of each token behind its decimal point: a token is 10^decimals of its smallest units. */
export type TokenDecimals = Readonly<Record<'x' | 'y', number>>

const MOST_DECIMALS = 77

/** Checks the decimals of both tokens, which contracts give as a byte, and whose units must fit in 256 bits. */
const checkDecimals = (decimals: TokenDecimals): InvalidQuantity | undefined => {
  const { x, y } = (decimals as TokenDecimals | undefined | null) ?? {}
  const isWrong = (digits: unknown) => !Number.isInteger(digits) || Number(digits) < 0 || Number(digits) > MOST_DECIMALS
  const [token, given] = isWrong(x) ? ['X', x] : ['Y', y]
  return isWrong(given)
    ? {
        _tag: 'InvalidQuantity',
        quantity: `decimals of ${token}`,
        given: String(given),
        allowed: `a whole number from 0 to ${MOST_DECIMALS}`,
      }
    : undefined
}

const unitsPerToken = <N>(real: Real<N>, decimals: number): N => real.of(String(10n ** BigInt(decimals)))

/** A number of at least 0, rounded down to whole units; nothing for what is no number. */
const roundedDown = (text: string): bigint | undefined => {
  const [, whole = '', part = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? []
  if (whole === '') return undefined
  const shift = Number(exponent) - part.length
  const digits = BigInt(whole + part)
  if (shift >= 0) return shift > MOST_DECIMALS ? undefined : digits * 10n ** BigInt(shift)
  return -shift > whole.length + part.length ? 0n : digits / 10n ** BigInt(-shift)
}

/**
 * The continuous model of a pair, in tokens: the constant product at a fee of 0.3 %, which joins the reserves. An exact amount
 * in buys the same in both, but for what the pair rounds down to a whole unit.
 *
 * @param real The arithmetic of the model: decimals of 80 digits hold the units of every pair exactly.
 *
 * Errors: `InvalidQuantity` for decimals that no token has; `InvalidReserves` for a pair that nobody has paid into.
 *
 * @example
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { toReal, uniswapV2 } from '@ammeter/constant-product/evm'
 *
 * const pair = orThrow(uniswapV2({ reserves: { x: 5n * 10n ** 18n, y: 12_000n * 10n ** 6n } }))
 * const model = orThrow(toReal(pair, float64, { x: 18, y: 6 }))
 * model.reserves // => { x: 5, y: 12000 }
 * orThrow(pair.swap(exactIn('x', 10n ** 18n))).amountOut // => 1994997498n
 * orThrow(model.swap(exactIn('x', 1))).amountOut.toFixed(9) // => '1994.997498749'
 */
export const toReal = <N>(
  { reserves }: Pick<Pair, 'reserves'>,
  real: Real<N>,
  decimals: TokenDecimals,
): Answer<CurvePool<N>> => {
  const invalid = checkDecimals(decimals)
  if (invalid !== undefined) return E.left(invalid)
  const tokens = (token: 'x' | 'y') => real.div(real.of(String(reserves[token])), unitsPerToken(real, decimals[token]))
  return E.either.chain(constantProduct(real, {}), curve =>
    poolOf(curve, { reserves: { x: tokens('x'), y: tokens('y') }, fee: real.of('0.003'), fees: 'compounded' }),
  )
}

/**
 * The pair that a first deposit of a pool's reserves opens, rounded down to whole units; its shares are `owner`'s.
 *
 * Errors: `InvalidQuantity` for decimals that no token has, `Reverted` for reserves that no pair can store, or that are too
 * few for a first deposit.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { fromReal } from '@ammeter/constant-product/evm'
 * import { float64, orThrow, poolOf } from '@ammeter/core'
 *
 * const model = orThrow(poolOf(orThrow(constantProduct(float64, {})), { price: 2400, liquidity: 245 }))
 * model.reserves.x.toFixed(9) // => '5.001041558'
 * orThrow(fromReal(model, { x: 3, y: 6 })).reserves // => { x: 5001n, y: 12002499739n }
 */
export const fromReal = <N>({ curve, reserves }: CurvePool<N>, decimals: TokenDecimals): Answer<UniswapV2Pool> => {
  const invalid = checkDecimals(decimals)
  if (invalid !== undefined) return E.left(invalid)
  const { real } = curve
  const texts: Reserves<string> = {
    x: real.toText(real.mul(reserves.x, unitsPerToken(real, decimals.x))),
    y: real.toText(real.mul(reserves.y, unitsPerToken(real, decimals.y))),
  }
  const [x, y] = [roundedDown(texts.x), roundedDown(texts.y)]
  return x === undefined || y === undefined
    ? E.left({
        _tag: 'InvalidReserves',
        given: `X = ${texts.x}, Y = ${texts.y} units`,
        allowed: 'numbers of at least 0 and below 2^112',
      })
    : uniswapV2({ reserves: { x, y } })
}
