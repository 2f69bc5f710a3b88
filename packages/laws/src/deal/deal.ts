// Trades to make with a pool that does not exist yet.

import type { Token } from '@ammeter/core'
import fc from 'fast-check'
import { between } from '../draw/between.js'

/** A trade, before there is a pool to make it with. */
export interface Deal {
  readonly kind: 'exactIn' | 'exactOut'
  readonly token: Token
  /** The amount, as a part of the pool's reserve of that token. */
  readonly part: number
  /** Seconds that pass before it. */
  readonly wait: number
  /** The market's price at that time, as a multiple of that at the opening, if somebody tells the pool. */
  readonly market?: number | undefined
}

const waits = fc.oneof(fc.constant(0), between(1, 1e6).map(Math.round))

/** A trade, from a millionth of a reserve to half of it. */
const deal: fc.Arbitrary<Deal> = fc.record({
  kind: fc.constantFrom('exactIn' as const, 'exactOut' as const),
  token: fc.constantFrom('x' as const, 'y' as const),
  part: between(1e-6, 0.5),
  wait: waits,
})

/** A few trades, one after another, and at least one. */
export type Deals = readonly [Deal, ...Deal[]]

const few = (one: fc.Arbitrary<Deal>) => fc.array(one, { minLength: 1, maxLength: 4 }) as unknown as fc.Arbitrary<Deals>

/** A few trades, one after another. */
export const deals: fc.Arbitrary<Deals> = few(deal)

/** A few trades. Before each of them, the pool may be told the market's price. */
export const dealsOnMarket: fc.Arbitrary<Deals> = few(
  fc.tuple(deal, fc.option(between(0.5, 2), { nil: undefined })).map(([made, market]) => ({ ...made, market })),
)

/** Trades, for people. */
export const textOfDeals = (made: readonly Deal[]): string =>
  made
    .map(({ kind, token, part, wait, market }) => {
      const direction = kind === 'exactIn' ? 'in' : 'out'
      const atMarket = market === undefined ? '' : `, with the market at ${market} of the price, `
      return `${wait > 0 ? `after ${wait} s ` : ''}${atMarket}${part} of the reserve of ${token.toUpperCase()} exactly ${direction}`
    })
    .join('; ')
