// Compares curves over a grid of price ratios.

import type { CurveError, Real } from '@ammeter/core'
import { either as E, function as F, readonlyArray as RA } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import type { Against } from '../settings/against.js'
import { type Dropped, type DroppedOut, type Entered, enter, type LossAtRatio, lossAt } from './entered.js'
import { figuresAt, type PositionAsked, type PositionFigures } from './position-figures.js'

/** The loss of a position at a price ratio, and the other figures asked for. */
export interface PositionAtRatio<N> extends LossAtRatio<N> {
  readonly figures: PositionFigures<N>
}

/** A curve at every price ratio of a grid. */
export type CurveOverRatios<N> = Entered<N> & {
  readonly points: readonly PositionAtRatio<N>[]
}

/** Curves over a grid of price ratios, and those that could not follow. */
export interface OverRatios<N> {
  readonly entryPrice: N
  readonly against: Against<N> | undefined
  readonly ratios: readonly N[]
  readonly compared: readonly CurveOverRatios<N>[]
  readonly dropped: readonly DroppedOut<N>[]
}

/** Compares curves, all entered at the same price, at each of the price ratios. */
export const overRatios = <N>(
  real: Real<N>,
  choices: readonly Choice[],
  entryPrice: N,
  ratios: readonly N[],
  against?: Against<N>,
  asked: PositionAsked<N> = { deposit: undefined, earned: undefined },
): OverRatios<N> => {
  const pointAt = (entered: Entered<N>, ratio: N): E.Either<Dropped<N>, PositionAtRatio<N>> =>
    E.either.chain(lossAt(entered, ratio), loss =>
      E.bimap(
        (error: CurveError): Dropped<N> => ({ choice: entered.choice, ratio, error }),
        (figures: PositionFigures<N>) => ({ ...loss, figures }),
      )(figuresAt(entered, entryPrice, loss, asked)),
    )
  const { left: dropped, right: compared } = RA.separate(
    choices.map(choice =>
      F.pipe(
        enter(real, choice, entryPrice, against),
        E.chain(entered =>
          F.pipe(
            ratios.map(ratio => pointAt(entered, ratio)),
            E.sequenceArray,
            E.map(points => ({ ...entered, points })),
          ),
        ),
      ),
    ),
  )
  return { entryPrice, against, ratios, compared, dropped }
}
