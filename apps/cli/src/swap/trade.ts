// Opens a pool and trades with it, as the options ask.

import { exactIn, exactOut, type FeeHandling, otherToken, type Reserves, type Token } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import { type AtPrice, type OpenedPool, poolAtPrice, poolHolding } from '../curve/pool-of.js'
import { type Fee, type FeeChoice, feeAt, feeTerm } from '../position/fee-choice.js'
import { type FeeFrom, feeFromOf } from '../position/fee-from.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { NOT_NEGATIVE, type Numbers, numberOption, POSITIVE } from '../settings/numbers.js'

/** The options of a pool and a trade. */
export interface TradeOptions {
  readonly price?: string
  readonly liquidity?: string
  readonly deposit?: string
  readonly reserves?: string
  readonly in?: Token
  readonly out?: Token
  readonly amount: string
  readonly feeFrom?: FeeFrom
  readonly fees?: FeeHandling
}

/** The token of the amount, and whether it is paid or received. */
export const direction = (
  options: TradeOptions,
): Outcome<{ readonly token: Token; readonly trade: typeof exactIn }> => {
  if (options.in !== undefined) return E.right({ token: options.in, trade: exactIn })
  if (options.out !== undefined) return E.right({ token: options.out, trade: exactOut })
  return usage('say which token the amount is of: --in x or --in y to pay it, --out x or --out y to receive it')
}

/** The amounts of X and Y in `--reserves`. */
export const reservesOf = <N>({ real }: Numbers<N>, text: string): Outcome<Reserves<N>> => {
  const [x, y, ...others] = text.split(',').map(amount => amount.trim())
  if (x === undefined || y === undefined || others.length > 0) {
    return usage(`--reserves is ${JSON.stringify(text)}, must be amounts of X and Y, such as 1000,3000000`)
  }
  return F.pipe(
    E.Do,
    E.apS('x', numberOption(real, 'the amount of X of --reserves', x, NOT_NEGATIVE)),
    E.apS('y', numberOption(real, 'the amount of Y of --reserves', y, NOT_NEGATIVE)),
  )
}

/** The price at which a pool is opened, and its liquidity or value. */
export const openingOf = <N>(
  { real }: Numbers<N>,
  { price, liquidity, deposit }: TradeOptions,
): Outcome<AtPrice<N>> => {
  const size = deposit ?? liquidity
  if (price === undefined || size === undefined) {
    return usage('say what the pool holds: --reserves X,Y, or both --price and --liquidity, or --price and --deposit')
  }
  return F.pipe(
    E.Do,
    E.bind('price', () => numberOption(real, '--price', price, POSITIVE)),
    E.bind('size', () => numberOption(real, deposit === undefined ? '--liquidity' : '--deposit', size, POSITIVE)),
    E.map(({ size: given, ...at }) =>
      deposit === undefined ? { ...at, liquidity: given } : { ...at, deposit: given },
    ),
  )
}

/** An opened pool and its fee. */
interface Opened<N> extends OpenedPool<N> {
  readonly fee: Fee<N>
}

/** The pool that the options describe: with given reserves, or with given liquidity at a price. */
const poolOf = <N>(
  numbers: Numbers<N>,
  choice: Choice,
  chosenFee: FeeChoice,
  options: TradeOptions,
): Outcome<Opened<N>> => {
  const { real } = numbers
  const { reserves, fees } = options
  const feeFrom = feeFromOf(choice.terms.feeFrom, options.feeFrom)
  if (E.isLeft(feeFrom)) return feeFrom
  const termsAt = (fee: Fee<N>) => ({
    fee: feeTerm(fee),
    ...(fees && { fees }),
    ...(feeFrom.right !== undefined && { feeFrom: feeFrom.right }),
  })
  if (reserves !== undefined) {
    return F.pipe(
      E.Do,
      E.bind('held', () => reservesOf(numbers, reserves)),
      E.bind('fee', () => feeAt(real, chosenFee, real.one)),
      E.bind('opened', ({ held, fee }) => poolHolding(real, choice, held, termsAt(fee))),
      E.map(({ opened, fee }) => ({ ...opened, fee })),
    )
  }
  return F.pipe(
    E.Do,
    E.bind('opening', () => openingOf(numbers, options)),
    E.bind('fee', ({ opening }) => feeAt(real, chosenFee, opening.price)),
    E.chain(({ fee, opening }) =>
      E.either.map(poolAtPrice(real, choice, { ...opening, ...termsAt(fee) }), each => ({ ...each, fee })),
    ),
  )
}

/** A pool, and a trade with it. */
export const trade = <N>(numbers: Numbers<N>, choice: Choice, fee: FeeChoice, options: TradeOptions) =>
  F.pipe(
    direction(options),
    E.bindTo('side'),
    E.bind('amount', () => numberOption(numbers.real, '--amount', options.amount, NOT_NEGATIVE)),
    E.bind('opened', () => poolOf(numbers, choice, fee, options)),
    E.bind('swap', ({ opened, side, amount }) => E.mapLeft(refused)(opened.pool.swap(side.trade(side.token, amount)))),
    E.map(({ opened, side, swap }) => ({
      ...opened,
      swap,
      tokenIn: side.trade === exactIn ? side.token : otherToken(side.token),
    })),
  )

/** A trade that was made. */
export type Traded<N> = ReturnType<typeof trade<N>> extends Outcome<infer A> ? A : never
