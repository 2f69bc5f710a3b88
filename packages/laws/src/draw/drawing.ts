// What laws of curves are asked with, drawn at random: prices, reserves and trades.

import type { Curve, Real, Reserves, Token, Trade } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { scaled } from '../curve/scaled.js'
import type { CurveSubject } from '../curve/subject.js'
import type { ConstantFeeTerms } from '../curve/with-fee.js'
import { amountIn, partIn, type TradeSize, token, tradeSize, tradeWith } from './amount.js'
import { magnitude } from './magnitude.js'
import { landmarks, priceOf, pricesOf } from './price.js'
import { terms } from './terms.js'
import { usablePrices } from './usable-prices.js'

/** A pool before its curve is asked for the reserves. */
export interface PoolSize<N> {
  /** Y per X. */
  readonly price: N
  /** How many times the reserves of liquidity 1. */
  readonly liquidity: N
}

/** A trade with a pool that does not exist yet. */
export interface Traded<N> {
  readonly pool: PoolSize<N>
  readonly size: TradeSize<N>
}

/** What inputs of laws are drawn from, for one curve. */
export interface Drawing<N> {
  readonly curve: Curve<N>
  readonly real: Real<N>
  /** Whether there is an arithmetic of more digits to compare with. */
  readonly hasReference: boolean
  /** Prices at which the reserves leave room to calculate with them, Y per X. */
  readonly price: fc.Arbitrary<N>
  /** Two prices: apart, the same, next to each other, or reciprocal. */
  readonly prices: fc.Arbitrary<readonly [N, N]>
  readonly liquidity: fc.Arbitrary<N>
  readonly pool: fc.Arbitrary<PoolSize<N>>
  readonly token: fc.Arbitrary<Token>
  readonly kind: fc.Arbitrary<Trade<N>['kind']>
  /** A part of a reserve: nearly nothing, or far more than all. */
  readonly partIn: fc.Arbitrary<N>
  /** A pool, and a trade with it. */
  readonly traded: fc.Arbitrary<Traded<N>>
  /** What a pool may charge, or nothing. */
  readonly terms: fc.Arbitrary<ConstantFeeTerms<N> | undefined>
  /** Numbers above 0, evenly over orders of magnitude, from `10^lowest` to below `10^(highest + 1)`. */
  readonly magnitude: (lowest: number, highest: number) => fc.Arbitrary<N>
  /** The reserves of a pool, for which the curve is asked. */
  readonly reservesOf: (pool: PoolSize<N>) => Reserves<N>
  /** That part of a reserve; if the reserve is empty, of what the other one is worth in this token. */
  readonly amountIn: (reserves: Reserves<N>, paid: Token, part: N) => N
  /** The reserves of a pool and the trade with it, for which the curve is asked. */
  readonly reservesAndTrade: (traded: Traded<N>) => { readonly reserves: Reserves<N>; readonly trade: Trade<N> }
}

/** What inputs are drawn from for a curve. It asks the curve at which prices it can be tried. */
export const drawingFrom = <N>(subject: CurveSubject<N>, between?: readonly [from: number, to: number]): Drawing<N> => {
  const { curve } = subject
  const { real } = curve
  const marks = landmarks(curve, subject.priceParameters)
  const price = priceOf(curve, marks, usablePrices(subject, marks, between))
  const numbers = (lowest: number, highest: number) => magnitude(lowest, highest).map(real.of)
  const liquidity = numbers(-9, 9)
  const pool = fc.record({ price, liquidity })
  const reservesOf = (size: PoolSize<N>) => scaled(real, answersOf(curve).reserves(size.price), size.liquidity)
  return {
    curve,
    real,
    hasReference: subject.reference !== undefined,
    price,
    prices: pricesOf(curve, price),
    liquidity,
    pool,
    token,
    kind: fc.constantFrom('exactIn' as const, 'exactOut' as const),
    partIn: partIn(real),
    traded: fc.record({ pool, size: tradeSize(real) }),
    terms: terms(real),
    magnitude: numbers,
    reservesOf,
    amountIn: (reserves, paid, part) => amountIn(curve, reserves, paid, part),
    reservesAndTrade: ({ pool: size, size: trade }) => {
      const reserves = reservesOf(size)
      return { reserves, trade: tradeWith(curve, reserves, trade) }
    },
  }
}
