// Deltas, gammas, loss-versus-rebalancing and depth of a basket at prices.

import { either as E } from 'fp-ts'
import { dual } from '../../arithmetic/dual.js'
import type { Real } from '../../arithmetic/real.js'
import type { Basket } from '../../basket/basket.js'
import { checkIndex, checkPrices } from '../../basket/operations/check-basket.js'
import { isNumberOf, representable } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import type { CurveError, InvalidQuantity } from '../../errors.js'
import { cholesky, type Matrix } from '../../solve/cholesky.js'

/** How the value of a position in a basket follows the prices. */
export interface BasketGreeks<N> {
  /** `∂V/∂pᵢ = xᵢ(p)`: tokens held, by the envelope theorem. */
  readonly deltas: readonly N[]
  /** `∂²V/∂pᵢ∂pⱼ = ∂xᵢ/∂pⱼ`, by rows: symmetric and negative semidefinite, and `Σⱼ pⱼ ∂xᵢ/∂pⱼ = 0`. */
  readonly gammas: Matrix<N>
}

const notDifferentiable = <N>(real: Real<N>, prices: readonly N[]): E.Left<CurveError> => ({
  _tag: 'Left',
  left: {
    _tag: 'NotDifferentiable',
    given: `[${prices.map(real.toText).join(', ')}]`,
    allowed: 'other prices: there the reserves jump, or change without bound',
  },
})

/**
 * Deltas and gammas of a position in a basket, exactly: the derivatives come from the basket's own formulas over dual
 * numbers.
 *
 * @param basket Any basket.
 * @param prices Above 0, in a unit. At a corner, where a token has just run out, gammas are those of one side.
 * @returns Per unit of liquidity. Errors: those of the basket's `reserves`, and `NotDifferentiable`.
 *
 * @example
 * import { basketGreeks, float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * const { deltas, gammas } = orThrow(basketGreeks(basket, [2, 1, 1]))
 * deltas.map(each => each.toFixed(6)) // => ['1.000000', '1.000000', '1.000000']
 * gammas[0]?.map(each => each.toFixed(6)) // => ['-0.250000', '0.250000', '0.250000']
 */
export const basketGreeks = <N>(basket: Basket<N>, prices: readonly N[]): Answer<BasketGreeks<N>> => {
  const { real } = basket
  const deltas = basket.reserves(prices)
  if (E.isLeft(deltas)) return deltas
  const overDual = basket.dual()
  if (E.isLeft(overDual)) return overDual
  const { variable, constant } = dual(real)
  const columns: (readonly N[])[] = []
  for (let j = 0; j < prices.length; j++) {
    const held = overDual.right.reserves(prices.map((price, i) => (i === j ? variable(price) : constant(price))))
    if (E.isLeft(held)) return notDifferentiable(real, prices)
    columns.push(held.right.map(({ derivative }) => derivative))
  }
  const gammas = columns.map((_, i) => columns.map(column => column[i] as N))
  return E.right({ deltas: deltas.right, gammas })
}

const checkCovariance = <N>(real: Real<N>, tokens: number, matrix: Matrix<N>): InvalidQuantity | undefined => {
  const invalid = (given: string, allowed: string): InvalidQuantity => ({
    _tag: 'InvalidQuantity',
    quantity: 'covariance',
    given,
    allowed,
  })
  const isList = (given: unknown): boolean => Array.isArray(given) && given.length === tokens
  const isSquare = isList(matrix) && matrix.every(row => isList(row) && row.every(each => isNumberOf(real, each)))
  if (!isSquare) return invalid('no such matrix', `${tokens} rows of ${tokens} numbers`)
  const asymmetric = matrix.some((row, i) =>
    row.some((each, j) => !real.equals(each, (matrix[j] as readonly N[])[i] as N)),
  )
  if (asymmetric) return invalid('a matrix that is not symmetric', 'the same above and below the diagonal')
  return cholesky(real, matrix) === undefined
    ? invalid('a matrix that is not positive semidefinite', 'covariances that random prices can have')
    : undefined
}

/**
 * Loss-versus-rebalancing of a basket: what arbitrage costs a position without fees per unit of time,
 * `−½ Σᵢⱼ σᵢⱼ pᵢ pⱼ ∂xᵢ/∂pⱼ`.
 *
 * @param basket Any basket.
 * @param prices Above 0, in a unit.
 * @param covariance `σᵢⱼ` of the log prices in that unit, by rows, per unit of time: symmetric and positive semidefinite.
 * The row of the token that is the unit is zero.
 * @returns In the unit of the prices, per unit of liquidity and of time; of the value, for a weighted basket, it is
 * `½(Σ wᵢσᵢᵢ − Σᵢⱼ wᵢwⱼσᵢⱼ)`. Errors: those of `basketGreeks`, and `InvalidQuantity` for the covariance.
 *
 * Source: J. Milionis, C. C. Moallemi, T. Roughgarden and A. L. Zhang, *Automated Market Making and
 * Loss-Versus-Rebalancing* (2022), in several dimensions.
 *
 * @example
 * import { basketLvrRate, float64, orThrow } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * const covariance = [[0.64, 0, 0], [0, 0, 0], [0, 0, 0]]
 * const rate = orThrow(basketLvrRate(basket, [2, 1, 1], covariance))
 * rate.toFixed(6) // => '0.320000'
 */
export const basketLvrRate = <N>(basket: Basket<N>, prices: readonly N[], covariance: Matrix<N>): Answer<N> => {
  const { real, tokens } = basket
  const { add, mul, zero } = real
  const refusal = checkPrices(real, tokens, prices) ?? checkCovariance(real, tokens, covariance)
  if (refusal !== undefined) return E.left(refusal)
  return E.either.chain(basketGreeks(basket, prices), ({ gammas }) => {
    const total = gammas.reduce(
      (sum, row, i) =>
        row.reduce((inner, gamma, j) => {
          const swing = mul(mul(prices[i] as N, prices[j] as N), (covariance[i] as readonly N[])[j] as N)
          return add(inner, mul(swing, gamma))
        }, sum),
      zero,
    )
    return representable(real, 'loss-versus-rebalancing', real.max(mul(real.of(-0.5), total), zero))
  })
}

/**
 * The depth of a pair of tokens in a basket: `p²|dxᵢ/dp|` as token i is traded for token j at the price `p = pᵢ/pⱼ`,
 * with the other reserves unchanged. Under best routing a small trade is split over pools in proportion to it.
 *
 * @param basket Any basket.
 * @param prices Above 0, in a unit.
 * @param token One token, an index from 0.
 * @param other The other one; the depth is the same with the two exchanged.
 * @returns In the unit of the prices, per unit of liquidity: `V·wᵢwⱼ/(wᵢ + wⱼ)` for a weighted basket, and zero where the
 * basket holds none of a token. Errors: those of `basketGreeks`, `InvalidChoice` for a token.
 *
 * @example
 * import { float64, orThrow, pairDepth } from '@ammeter/core'
 * import { weightedBasket } from '@ammeter/weighted'
 *
 * const basket = orThrow(weightedBasket(float64, { weights: [0.5, 0.25, 0.25] }))
 * const depth = orThrow(pairDepth(basket, [2, 1, 1], 1, 2))
 * depth.toFixed(6) // => '0.500000'
 */
export const pairDepth = <N>(basket: Basket<N>, prices: readonly N[], token: number, other: number): Answer<N> => {
  const { real, tokens } = basket
  const refusal = checkIndex('token', token, tokens) ?? checkIndex('other token', other, tokens, token)
  if (refusal !== undefined) return E.left(refusal)
  const held = basket.reserves(prices)
  if (E.isLeft(held)) return held
  const { zero, div, mul } = real
  if (real.isZero(held.right[token] as N) || real.isZero(held.right[other] as N)) return E.right(zero)
  const overDual = basket.dual()
  if (E.isLeft(overDual)) return overDual
  const price = div(prices[token] as N, prices[other] as N)
  // Along the level set: so much less of the other for a little more of the token.
  const moved = held.right.map((value, i) => ({
    value,
    derivative: i === token ? real.one : i === other ? real.neg(price) : zero,
  }))
  const slopes = overDual.right.spotPrices(moved)
  if (E.isLeft(slopes)) return notDifferentiable(real, prices)
  const arithmetic = overDual.right.real
  const along = arithmetic.div(slopes.right[token] as (typeof moved)[0], slopes.right[other] as (typeof moved)[0])
  const depth = div(mul(mul(price, price), prices[other] as N), real.abs(along.derivative))
  return real.isFinite(depth) ? E.right(depth) : notDifferentiable(real, prices)
}
