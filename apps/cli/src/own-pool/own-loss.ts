// The loss of a pool with rules of its own after one trade to another price.

import {
  type Answer,
  breakEvenFeeYield,
  float64,
  type Holding,
  holdingGrowth,
  type Pool,
  type PoolSource,
  poolOf,
  type Reserves,
} from '@ammeter/core'
import { arbitrageTrade } from '@ammeter/simulation'
import { either as E, function as F } from 'fp-ts'
import { type Chosen, ownPoolAt } from '../curve/entered-curve.js'
import { withTimeout } from '../plug-in/with-timeout.js'
import { DEFAULT_DEPOSIT } from '../position/position-options.js'

/** The value of a pool with rules of its own when it opens, in Y: that of a default position. */
export const OWN_VALUE = Number(DEFAULT_DEPOSIT)

/** A pool with rules of its own after the one trade that takes it to a price, compared with its opening. */
export interface OwnLoss {
  readonly reserves: Reserves<number>
  /** The fees that its rules set aside. */
  readonly collected: Reserves<number>
  /** The value of these fees, as a fraction of holding. */
  readonly collectedOfHolding: number
  /** The value of all its tokens, including those set aside, in Y. */
  readonly value: number
  /** The value of the tokens that it opened with, in Y. */
  readonly hold: number
  /** A fraction of holding, by the value of all its tokens, which include the fee of the trade. */
  readonly impermanentLoss: number
  /** A fraction of the value. */
  readonly breakEvenFeeYield: number
  /** A signed fraction of the value of another holding; none without `--against`. */
  readonly lossAgainst: number | undefined
}

/** A pool with rules of its own that was opened at a price. */
export interface OpenedOwn {
  readonly source: PoolSource<number>
  /** Its reserves at opening. */
  readonly entry: Reserves<number>
  /** Its loss at another price. */
  readonly lossAt: (price: number, against?: Holding<number>) => Answer<OwnLoss>
}

const worth = ({ x, y }: Reserves<number>, price: number): number => price * x + y

/** All tokens of a pool. */
const allOf = ({ reserves, collected }: Pool<number>): Reserves<number> => ({
  x: reserves.x + collected.x,
  y: reserves.y + collected.y,
})

/** A loss below zero by no more than this is a rounded zero. */
const ROUNDING = 2 ** -49

/** The fraction of holding that is lost, by the change of each token. */
const lossOf = (before: Reserves<number>, after: Reserves<number>, price: number): Answer<number> => {
  const loss = worth({ x: before.x - after.x, y: before.y - after.y }, price) / worth(before, price)
  if (Number.isFinite(loss)) return E.right(loss < 0 && loss >= -ROUNDING ? 0 : loss)
  const allowed = 'a number that float64 can represent'
  return E.left({ _tag: 'NotRepresentable', quantity: 'impermanent loss', given: String(loss), allowed })
}

/** How far a quote must beat the price, as a factor, for the search to find a trade that pays. */
const PAYS = 1 + 1e-6

/** Whether, by the pool's quotes, the smallest trade pays at a price. */
const quotesPay = (pool: Pool<number>, price: number): boolean => {
  const [bid, xPerY] = [pool.quote('x'), pool.quote('y')]
  return (E.isRight(bid) && bid.right > price * PAYS) || (E.isRight(xPerY) && xPerY.right * price > PAYS)
}

/** The pool after the one trade that leaves no profit at a price to an arbitrageur without costs. */
const takenTo = (pool: Pool<number>, price: number): Answer<Pool<number>> =>
  E.either.chain(arbitrageTrade(pool, price), (trade): Answer<Pool<number>> => {
    if (trade !== undefined) return E.either.map(pool.swap(trade), swap => swap.pool)
    const allowed = 'one to which a trade takes the pool: its quotes say that one pays, and none was found that does'
    return quotesPay(pool, price) ? E.left({ _tag: 'InvalidPrice', given: String(price), allowed }) : E.right(pool)
  })

/**
 * The pool of a choice, opened at a price if it has rules of its own; undefined for others. No time passes, and no
 * oracle gives it a price. It has the same time to answer as a curve.
 */
export const openOwn = (chosen: Chosen, entryPrice: number, centre?: number): Answer<OpenedOwn | undefined> => {
  if (chosen.definition.kind === 'curve') return E.right(undefined)
  const { through } = withTimeout(chosen.definition.name)
  const open = (source: PoolSource<number>): Answer<OpenedOwn> =>
    E.either.map(
      through(
        () => 'pool at entry',
        () => poolOf(source, { price: entryPrice, deposit: OWN_VALUE }),
      ),
      (opened: Pool<number>): OpenedOwn => {
        const before = allOf(opened)
        return {
          source,
          entry: before,
          lossAt: (price, against) =>
            F.pipe(
              through(
                () => `trade to the price ${price}`,
                () => takenTo(opened, price),
              ),
              E.bindTo('pool'),
              E.bind('impermanentLoss', ({ pool }) => lossOf(before, allOf(pool), price)),
              E.bind('breakEvenFeeYield', ({ impermanentLoss: loss }) => breakEvenFeeYield(loss, float64)),
              E.bind('growth', () =>
                against === undefined ? E.right(undefined) : holdingGrowth(float64, against, entryPrice, price),
              ),
              E.map(({ pool, growth, ...losses }): OwnLoss => {
                const { reserves, collected } = pool
                const [value, hold] = [worth(allOf(pool), price), worth(before, price)]
                const held = growth === undefined ? undefined : growth * worth(before, entryPrice)
                return {
                  ...{ reserves, collected, value, hold, ...losses },
                  collectedOfHolding: worth(collected, price) / hold,
                  lossAgainst: held === undefined ? undefined : (held - value) / held,
                }
              }),
            ),
        }
      },
    )
  return E.either.chain(
    through(
      () => 'pool itself',
      () => ownPoolAt(float64, chosen, entryPrice, centre),
    ),
    (source): Answer<OpenedOwn | undefined> => (source === undefined ? E.right(undefined) : open(source)),
  )
}
