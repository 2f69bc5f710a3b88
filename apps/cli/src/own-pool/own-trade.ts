// Trades with pools that have rules of their own.

import { type CurveError, exactIn, type Opening, otherToken, type Pool, type PoolSource, poolOf } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import { ownPoolAt } from '../curve/entered-curve.js'
import { checkPricesSet } from '../curve/pool-of.js'
import type { Interceptor } from '../plug-in/intercept.js'
import { withTimeout } from '../plug-in/with-timeout.js'
import { EXIT, type Failure, type Outcome, refused, usage } from '../program/failure.js'
import { NOT_NEGATIVE, type Numbers, numberOption, POSITIVE } from '../settings/numbers.js'
import { direction, openingOf, reservesOf, type TradeOptions } from '../swap/trade.js'

/** The options of a trade, with those of a fee, which do not apply to a pool with rules of its own. */
interface OwnTradeOptions extends TradeOptions {
  readonly fee?: string
}

/** The pool of a choice, opened as the options ask, if it has rules of its own; undefined for others. */
export const ownPool = <N>(
  { real }: Numbers<N>,
  choice: Choice,
  { price, reserves }: TradeOptions,
): Outcome<PoolSource<N> | undefined> => {
  if (choice.definition.kind === 'curve' || (price ?? reserves) === undefined) return E.right(undefined)
  return F.pipe(
    price === undefined ? E.right(real.one) : numberOption(real, '--price', price, POSITIVE),
    E.chain(entry => E.mapLeft(refused)(ownPoolAt(real, choice, entry))),
    E.chainFirst(own => (own === undefined || price !== undefined ? E.right(undefined) : checkPricesSet(real, choice))),
  )
}

/** Checks that no fee is given, because the pool's rules set it. */
const checkNoFee = ({ terms, definition }: Choice, { fee, feeFrom, fees }: OwnTradeOptions): Outcome<unknown> => {
  const said = { ...terms, '--fee': fee, '--fee-from': feeFrom, '--fees': fees }
  const [stray] = Object.entries(said).find(([, value]) => value !== undefined) ?? []
  return stray === undefined ? E.right(undefined) : usage(`${stray}: ${definition.name} has a fee of its own`)
}

/** How the options open the pool: with reserves, or at a price. */
const openingBy = <N>(numbers: Numbers<N>, options: TradeOptions): Outcome<Opening<N>> =>
  options.reserves === undefined
    ? openingOf(numbers, options)
    : E.either.map(reservesOf(numbers, options.reserves), reserves => ({ reserves }))

/** The messages for pools whose rules cannot open them in the way that the options ask. */
const WITHOUT: Readonly<Record<string, string>> = {
  '"reserves"': '--reserves: its rules open it at a price only, by --price and --deposit',
  '"liquidity"': '--liquidity: its rules count no liquidity; say --deposit',
}

const openingRefused = (name: string, error: CurveError): Failure => {
  const words = error._tag === 'InvalidQuantity' && error.quantity === 'opening' ? WITHOUT[error.given] : undefined
  return words === undefined ? refused(error) : { exitCode: EXIT.usage, message: `${name} does not take ${words}` }
}

/** The pool that the options open. */
const opened = <N>(numbers: Numbers<N>, source: PoolSource<N>, options: TradeOptions, through: Interceptor) =>
  E.either.chain(openingBy(numbers, options), opening =>
    E.bimap(
      (error: CurveError) => openingRefused(source.name, error),
      (pool: Pool<N>) => ({ pool, price: 'price' in opening ? opening.price : undefined }),
    )(
      through(
        () => 'pool that is opened',
        () => poolOf(source, opening),
      ),
    ),
  )

/**
 * A pool with rules of its own, a trade with it, and its quotes before and after: what the token paid buys, fee
 * included. It has the same time to answer as a curve.
 */
export const ownTrade = <N>(numbers: Numbers<N>, choice: Choice, source: PoolSource<N>, options: OwnTradeOptions) => {
  const { through } = withTimeout(source.name)
  return F.pipe(
    checkNoFee(choice, options),
    E.chain(() => direction(options)),
    E.bindTo('side'),
    E.bind('amount', () => numberOption(numbers.real, '--amount', options.amount, NOT_NEGATIVE)),
    E.bind('opening', () => opened(numbers, source, options, through)),
    E.chain(({ side, amount, opening: { pool, price } }) => {
      const tokenIn = side.trade === exactIn ? side.token : otherToken(side.token)
      const quoteOf = (each: Pool<N>) =>
        through(
          () => 'quote',
          () => each.quote(tokenIn),
        )
      return F.pipe(
        through(
          () => 'trade',
          () => pool.swap(side.trade(side.token, amount)),
        ),
        E.bindTo('swap'),
        E.bind('quote', () => quoteOf(pool)),
        E.bind('quoteAfter', ({ swap }) => quoteOf(swap.pool)),
        E.bimap(refused, traded => ({ ...traded, pool, source, tokenIn, price })),
      )
    }),
  )
}

/** A trade with a pool that has rules of its own. */
export type OwnTraded<N> = ReturnType<typeof ownTrade<N>> extends Outcome<infer A> ? A : never
