import { exactIn, otherToken, type PoolSource, poolOf } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import { ownPoolAt } from '../curve/entered-curve.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { NOT_NEGATIVE, type Numbers, numberOption, POSITIVE } from '../settings/numbers.js'
import { direction, openingOf, type TradeOptions } from './trade.js'

/** Options of a trade, with those of a fee, which an own pool has no use for. */
interface OwnTradeOptions extends TradeOptions {
  readonly fee?: string
}

/** The pool of a choice, where it has rules of its own and the options open it at a price; undefined for others. */
export const ownPool = <N>(
  { real }: Numbers<N>,
  choice: Choice,
  { price }: TradeOptions,
): Outcome<PoolSource<N> | undefined> => {
  if (choice.definition.kind === 'curve' || price === undefined) return E.right(undefined)
  return E.either.chain(numberOption(real, '--price', price, POSITIVE), entry =>
    E.mapLeft(refused)(ownPoolAt(real, choice, entry)),
  )
}

/** That nothing is said of a fee: the rules of the pool say it. */
const checkNoFee = ({ terms, definition }: Choice, { fee, feeFrom, fees }: OwnTradeOptions): Outcome<unknown> => {
  const said = { '--fee': fee ?? terms.fee, '--fee-from': feeFrom ?? terms.feeFrom, '--fees': fees }
  const [stray] = Object.entries(said).find(([, value]) => value !== undefined) ?? []
  return stray === undefined ? E.right(undefined) : usage(`${stray}: ${definition.name} has a fee of its own`)
}

/** A pool with rules of its own, a trade with it, and its quotes before and after: what the token paid buys, fee included. */
export const ownTrade = <N>(numbers: Numbers<N>, choice: Choice, source: PoolSource<N>, options: OwnTradeOptions) =>
  F.pipe(
    checkNoFee(choice, options),
    E.chain(() => direction(options)),
    E.bindTo('side'),
    E.bind('amount', () => numberOption(numbers.real, '--amount', options.amount, NOT_NEGATIVE)),
    E.bind('opening', () => openingOf(numbers, options)),
    E.chain(({ side, amount, opening }) => {
      const tokenIn = side.trade === exactIn ? side.token : otherToken(side.token)
      return F.pipe(
        poolOf(source, opening),
        E.bindTo('pool'),
        E.bind('swap', ({ pool }) => pool.swap(side.trade(side.token, amount))),
        E.bind('quote', ({ pool }) => pool.quote(tokenIn)),
        E.bind('quoteAfter', ({ swap }) => swap.pool.quote(tokenIn)),
        E.bimap(refused, traded => ({ ...traded, source, tokenIn, price: opening.price })),
      )
    }),
  )

/** A trade with a pool that has rules of its own. */
export type OwnTraded<N> = ReturnType<typeof ownTrade<N>> extends Outcome<infer A> ? A : never
