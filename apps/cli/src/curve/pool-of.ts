// Opens pools at a price or with given reserves.

import {
  type Answer,
  type Curve,
  type CurvePool,
  type FeeTerms,
  parametersAtEntry,
  poolOf,
  type Real,
  type Reserves,
} from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import { type Outcome, refused, usage } from '../program/failure.js'
import type { Choice } from './curve-choice.js'
import { enteredAt } from './entered-curve.js'

/** An opened pool, its price at opening, and its liquidity. */
export interface OpenedPool<N> {
  readonly pool: CurvePool<N>
  readonly price: N
  readonly liquidity: N
}

/** How a pool is opened at a price: with an amount of liquidity, or with a value in Y. */
export type AtPrice<N> = { readonly price: N } & ({ readonly liquidity: N } | { readonly deposit: N })

/** A pool of given liquidity or value at a price. */
export const poolAtPrice = <N>(
  real: Real<N>,
  choice: Choice,
  terms: FeeTerms<N> & AtPrice<N>,
): Outcome<OpenedPool<N>> =>
  F.pipe(
    enteredAt(real, choice, terms.price),
    E.chain(curve => poolOf(curve, terms)),
    E.bindTo('pool'),
    E.bind('liquidity', ({ pool }) => ('liquidity' in terms ? E.right(terms.liquidity) : pool.liquidity())),
    E.bimap(refused, opened => ({ ...opened, price: terms.price })),
  )

/** The prices among the parameters of a choice, and those of them that are relative to the price at entry. */
const pricesOf = <N>(
  real: Real<N>,
  { definition, given }: Choice,
): Answer<Readonly<Record<'all' | 'relative', string[]>>> => {
  const readAt = (price: N) => parametersAtEntry<N, string, string>(definition, real, given, price)
  return F.pipe(
    E.Do,
    E.apS('atOne', readAt(real.one)),
    E.apS('atTwo', readAt(real.add(real.one, real.one))),
    E.map(({ atOne, atTwo }) => {
      const targetOf = (key: string) => definition.alternatives?.[key]?.insteadOf ?? key
      const outright = Object.keys(atOne)
        .filter(key => atOne[key] === atTwo[key])
        .map(targetOf)
      const all = Object.keys(definition.parameters).filter(name => definition.parameters[name]?.unit === 'price')
      return { all, relative: all.filter(name => !outright.includes(name)) }
    }),
  )
}

/**
 * The price at which a curve whose prices are all relative to the entry holds reserves in given proportions: a curve of
 * one shape, whose X is worth `p` times as much, holds `1/p` times as many of them.
 */
const entryOf = <N>(real: Real<N>, curveAtOne: Curve<N>, { x, y }: Reserves<N>): Answer<N> =>
  E.either.map(curveAtOne.reserves(real.one), unit => real.div(real.mul(y, unit.x), real.mul(x, unit.y)))

/** The error for reserves without a price, if parameters are relative to the price at entry. */
const unsetPrices = (relative: readonly string[]) =>
  usage(
    `--reserves: set ${relative.join(' and ')} as a price too: the reserves alone do not give the price that it is relative to`,
  )

/** Checks that no price among the parameters is relative to the price at entry, which reserves alone do not give. */
export const checkPricesSet = <N>(real: Real<N>, choice: Choice): Outcome<unknown> =>
  E.either.chain(E.mapLeft(refused)(pricesOf(real, choice)), ({ relative }) =>
    relative.length > 0 ? unsetPrices(relative) : E.right(undefined),
  )

/** The curve of a choice for a pool that holds given reserves. */
const curveHolding = <N>(real: Real<N>, choice: Choice, held: Reserves<N>): Outcome<Curve<N>> => {
  const prices = E.mapLeft(refused)(pricesOf(real, choice))
  if (E.isLeft(prices)) return prices
  const { all, relative } = prices.right
  if (relative.length > 0 && relative.length < all.length) return unsetPrices(relative)
  const atOne = E.mapLeft(refused)(enteredAt(real, choice, real.one))
  if (E.isLeft(atOne) || relative.length === 0) return atOne
  return F.pipe(
    entryOf(real, atOne.right, held),
    E.chain(entry => enteredAt(real, choice, entry)),
    E.mapLeft(refused),
  )
}

/** A pool that holds given reserves, which also give its price. */
export const poolHolding = <N>(
  real: Real<N>,
  choice: Choice,
  held: Reserves<N>,
  terms: FeeTerms<N>,
): Outcome<OpenedPool<N>> =>
  E.either.chain(curveHolding(real, choice, held), curve =>
    F.pipe(
      poolOf(curve, { ...terms, reserves: held }),
      E.bindTo('pool'),
      E.bind('price', ({ pool }) => pool.spotPrice()),
      E.bind('liquidity', ({ pool }) => pool.liquidity()),
      E.mapLeft(refused),
    ),
  )
