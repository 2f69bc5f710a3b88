// Compares curves over a price history.

import { breakEvenTurnover, type CurveError, defaultPeg, type Real } from '@ammeter/core'
import type { PriceHistory, PricePoint } from '@ammeter/simulation/csv'
import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import type { Against } from '../settings/against.js'
import { type Dropped, type DroppedOut, type Entered, enter, type LossAtRatio, lossAt } from './entered.js'

const DAY = 86_400_000

/** A loss, and the place on the way where it occurred. */
export interface LossOnTheWay<N> extends LossAtRatio<N> {
  readonly at: PricePoint
}

/** A curve at the end of a price history, and at its worst on the way. */
export type CurveOverHistory<N> = Entered<N> & {
  readonly end: LossAtRatio<N>
  readonly worst: LossOnTheWay<N>
  /**
   * Volume ÷ value, over the whole history, at which fees would have made up for the loss at the end; none for a pool
   * whose own rules set its fee.
   */
  readonly breakEvenTurnover: N | undefined
  /** The same for each day; also none if the history takes no time. */
  readonly breakEvenTurnoverPerDay: N | undefined
}

/** Curves over a price history, all entered at its first price, and those that could not follow. */
export interface OverHistory<N> {
  readonly entryPrice: N
  readonly against: Against<N> | undefined
  /** The price on which curves with a peg are centred. */
  readonly peg: N
  /** The last price ÷ the first. */
  readonly ratio: N
  readonly compared: readonly CurveOverHistory<N>[]
  readonly dropped: readonly DroppedOut<N>[]
}

/**
 * Compares curves over a price history.
 *
 * Impermanent loss depends on the price alone, and on either side of the entry it grows with the distance from it, for
 * every curve: `V/H` falls wherever `V` is concave and `H` its tangent at the entry. So the worst point on the way is
 * at the highest or the lowest price, and nothing in between needs to be computed. For a pool with rules of its own,
 * the value left after the arbitrageur's best trade is the least over all trades, which is concave too.
 */
export const overHistory = <N>(
  real: Real<N>,
  choices: readonly Choice[],
  history: PriceHistory,
  fee: N,
  against: Against<N> | undefined,
  centre: N | undefined,
): OverHistory<N> => {
  const entryPrice = real.of(history.first.price)
  const peg = centre ?? (defaultPeg(Number(history.first.price)) === 1 ? real.one : entryPrice)
  const ratioOf = ({ price }: PricePoint) => real.div(real.of(price), entryPrice)
  const along = (entered: Entered<N>, at: PricePoint) =>
    E.either.map(lossAt(entered, ratioOf(at)), loss => ({ ...loss, at }))
  const worse = (a: LossOnTheWay<N>, b: LossOnTheWay<N>) =>
    real.compare(b.impermanentLoss, a.impermanentLoss) > 0 ? b : a

  const turnoverAt = (
    entered: Entered<N>,
    { impermanentLoss, ratio }: LossAtRatio<N>,
  ): E.Either<Dropped<N>, N | undefined> =>
    'own' in entered
      ? E.right(undefined)
      : E.mapLeft((error: CurveError) => ({ choice: entered.choice, ratio, error }))(
          breakEvenTurnover(impermanentLoss, fee, real),
        )

  const days = real.div(real.of(history.last.time - history.first.time), real.of(DAY))

  const follow = (choice: Choice): E.Either<Dropped<N>, CurveOverHistory<N>> =>
    F.pipe(
      enter(real, choice, entryPrice, against, peg),
      E.chain(entered =>
        F.pipe(
          E.Do,
          E.apS('start', along(entered, history.first)),
          E.apS('low', along(entered, history.lowest)),
          E.apS('high', along(entered, history.highest)),
          E.apS('end', along(entered, history.last)),
          E.bind('turnover', ({ end }) => turnoverAt(entered, end)),
          E.map(({ start, low, high, end, turnover }) => ({
            ...entered,
            end,
            worst: [low, high].reduce(worse, start),
            breakEvenTurnover: turnover,
            breakEvenTurnoverPerDay: turnover === undefined || real.isZero(days) ? undefined : real.div(turnover, days),
          })),
        ),
      ),
    )

  const { left: dropped, right: compared } = RA.separate(choices.map(follow))
  return { entryPrice, against, peg, ratio: ratioOf(history.last), compared, dropped }
}
