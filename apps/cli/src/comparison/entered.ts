import {
  breakEvenFeeYield,
  type Curve,
  type CurveError,
  impermanentLoss,
  lossAgainst,
  type Real,
  tradesAt,
} from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import { enteredAt, hasPrice } from '../curve/entered-curve.js'
import type { FailedModule } from '../plug-in/plug-in-loader.js'
import { type Against, inUnitOf } from '../settings/against.js'

/** A curve of a comparison. */
export interface Entered<N> {
  readonly choice: Choice
  /** The resolved parameters; prices among them are in the unit of the entry price. */
  readonly params: Readonly<Record<string, N>>
  readonly curve: Curve<N>
  /** The price of the curve at the ratio 1: that at entry, and that divided by the peg for a curve that has no price of its own. */
  readonly entry: N
  /** Another holding, at the prices of the curve. */
  readonly against: Against<N> | undefined
}

/** A curve that had to drop out of a comparison. */
export interface Dropped<N> {
  readonly choice: Choice
  /** The price ratio at which it failed; none where it failed for its parameters. */
  readonly ratio?: N
  readonly error: CurveError
}

/** All that dropped out of a comparison: curves, and modules that should have given one. */
export type DroppedOut<N> = Dropped<N> | FailedModule

/** What a position has lost at a price ratio, and what makes up for it. */
export interface LossAtRatio<N> {
  readonly ratio: N
  /** A fraction in [0, 1). */
  readonly impermanentLoss: N
  /** A fraction of the position's value at the end. */
  readonly breakEvenFeeYield: N
  /** A signed fraction of the value of another holding; none where none was asked for. */
  readonly lossAgainst: N | undefined
  /** Whether the curve trades at that price. */
  readonly trades: boolean
}

/**
 * Enters a curve at a price. Every curve of a comparison moves in ratios to it, also those without a price of their own.
 *
 * @param peg Where curves are centred that have a peg; by default the price at entry.
 */
export const enter = <N>(
  real: Real<N>,
  choice: Choice,
  entryPrice: N,
  against?: Against<N>,
  peg = entryPrice,
): E.Either<Dropped<N>, Entered<N>> =>
  F.pipe(
    enteredAt(real, choice, entryPrice, peg),
    E.bimap(
      error => ({ choice, error }),
      curve => {
        const entry = hasPrice(choice) ? entryPrice : real.div(entryPrice, peg)
        const held = against && inUnitOf(real, against, real.div(entryPrice, entry))
        return { choice, params: curve.parameters, curve, entry, against: held }
      },
    ),
  )

/** The loss of an entered curve at a price ratio. */
export const lossAt = <N>(
  { choice, curve, entry, against }: Entered<N>,
  ratio: N,
): E.Either<Dropped<N>, LossAtRatio<N>> => {
  const price = curve.real.mul(entry, ratio)
  return F.pipe(
    impermanentLoss(curve, entry, price),
    E.bindTo('impermanentLoss'),
    E.bind('breakEvenFeeYield', ({ impermanentLoss: loss }) => breakEvenFeeYield(loss, curve.real)),
    E.bind('lossAgainst', () =>
      against === undefined ? E.right(undefined) : lossAgainst(curve, entry, price, against.holding),
    ),
    E.bimap(
      error => ({ choice, ratio, error }),
      measures => ({ ratio, ...measures, trades: tradesAt(curve, price) }),
    ),
  )
}
