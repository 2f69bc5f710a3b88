// Curves and pools of a comparison, entered at one price, and their losses.

import {
  breakEvenFeeYield,
  type Curve,
  type CurveError,
  float64,
  impermanentLoss,
  lossAgainst,
  type Real,
  tradesAt,
} from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import { enteredAt, hasPeg, hasPegParameter, hasPrice } from '../curve/entered-curve.js'
import { missedEntry } from '../curve/missed-entry.js'
import { type OpenedOwn, openOwn } from '../own-pool/own-loss.js'
import { ownLines, WITHOUT_DIGITS } from '../own-pool/own-words.js'
import type { FailedModule } from '../plug-in/plug-in-loader.js'
import { type Against, holdingInNumbers, inUnitOf } from '../settings/against.js'

/** The properties that a curve and a pool with rules of its own share in a comparison. */
interface EnteredBase<N> {
  readonly choice: Choice
  readonly real: Real<N>
  /** The resolved parameters; prices among them are in the unit of the entry price. */
  readonly params: Readonly<Record<string, N>>
  /** The price at the ratio 1: the price at entry, divided by the peg for a curve that has no price of its own. */
  readonly entry: N
  /** Another holding, at the prices of the curve. */
  readonly against: Against<N> | undefined
}

/** A curve of a comparison. */
export interface EnteredCurve<N> extends EnteredBase<N> {
  readonly curve: Curve<N>
}

/** A pool with rules of its own in a comparison. */
interface EnteredOwn<N> extends EnteredBase<N> {
  readonly own: OpenedOwn
}

/** A curve, or a pool with rules of its own, of a comparison. */
export type Entered<N> = EnteredCurve<N> | EnteredOwn<N>

/** Whether any of them is a pool with rules of its own. */
export const hasOwn = <N>(compared: readonly Entered<N>[]): boolean => compared.some(entered => 'own' in entered)

/** Lines that explain the figures of pools with rules of their own. */
export const linesOfOwn = <N>(
  compared: readonly Entered<N>[],
  entryPrice: N,
  amount: (price: N) => string,
): readonly string[] =>
  ownLines(
    compared.flatMap(entered => ('own' in entered ? [entered.choice.label] : [])),
    amount(entryPrice),
  )

/** Whether a peg matters to it. */
export const isPegged = <N>(entered: Entered<N>): boolean =>
  'curve' in entered ? hasPeg(entered.choice, entered.curve) : hasPegParameter(entered.choice)

/** A note on each curve that does not trade at the price at entry. */
export const missedEntries = <N>(compared: readonly Entered<N>[], amount: (price: N) => string): readonly string[] =>
  compared.flatMap(entered =>
    'curve' in entered ? missedEntry(entered.choice, entered.curve, entered.entry, amount) : [],
  )

/** A curve that dropped out of a comparison. */
export interface Dropped<N> {
  readonly choice: Choice
  /** The price ratio at which it failed; none if its parameters were refused. */
  readonly ratio?: N
  readonly error: CurveError
}

/** What dropped out of a comparison: a curve, or a module that should export one. */
export type DroppedOut<N> = Dropped<N> | FailedModule

/** The loss of a position at a price ratio, and the fees that make up for it. */
export interface LossAtRatio<N> {
  readonly ratio: N
  /** A fraction in [0, 1). */
  readonly impermanentLoss: N
  /** A fraction of the position's value at the end. */
  readonly breakEvenFeeYield: N
  /** A signed fraction of the value of another holding; none without `--against`. */
  readonly lossAgainst: N | undefined
  /** Whether the curve trades at that price; null for a pool with rules of its own, which has no range. */
  readonly trades: boolean | null
  /** What a pool with rules of its own has collected, as a fraction of holding; none for curves. */
  readonly collectedOfHolding?: N
}

/** A pool with rules of its own, entered at a price; nothing for a curve. */
const enterOwn = <N>(
  real: Real<N>,
  choice: Choice,
  entryPrice: N,
  against: Against<N> | undefined,
  peg: N,
): E.Either<CurveError, EnteredOwn<N> | undefined> =>
  E.either.chain(openOwn(choice, real.toNumber(entryPrice), real.toNumber(peg)), own => {
    if (own === undefined) return E.right(undefined)
    if (real.name !== float64.name) {
      return E.left({ _tag: 'InvalidChoice', choice: '--digits', given: 'given', allowed: WITHOUT_DIGITS })
    }
    const params = Object.fromEntries(
      Object.entries(own.source.parameters).map(([name, value]) => [name, real.of(value)]),
    )
    return E.right({ choice, real, params, own, entry: entryPrice, against })
  })

/**
 * Enters a curve at a price. Every curve of a comparison moves in ratios to it, also those without a price of their own.
 *
 * @param peg The price on which curves with a peg are centred; by default the price at entry.
 */
export const enter = <N>(
  real: Real<N>,
  choice: Choice,
  entryPrice: N,
  against?: Against<N>,
  peg = entryPrice,
): E.Either<Dropped<N>, Entered<N>> =>
  F.pipe(
    enterOwn(real, choice, entryPrice, against, peg),
    E.chain(own =>
      own === undefined
        ? E.either.map(enteredAt(real, choice, entryPrice, peg), (curve): Entered<N> => {
            const entry = hasPrice(choice) ? entryPrice : real.div(entryPrice, peg)
            const held = against && inUnitOf(real, against, real.div(entryPrice, entry))
            return { choice, real, params: curve.parameters, curve, entry, against: held }
          })
        : E.right(own),
    ),
    E.mapLeft(error => ({ choice, error })),
  )

/** The loss of a curve at a price. */
const curveLoss = <N>({ curve, entry, against }: EnteredCurve<N>, price: N) =>
  F.pipe(
    impermanentLoss(curve, entry, price),
    E.bindTo('impermanentLoss'),
    E.bind('breakEvenFeeYield', ({ impermanentLoss: loss }) => breakEvenFeeYield(loss, curve.real)),
    E.bind('lossAgainst', () =>
      against === undefined ? E.right(undefined) : lossAgainst(curve, entry, price, against.holding),
    ),
    E.map(measures => ({ ...measures, trades: tradesAt(curve, price) })),
  )

/** The loss of a pool with rules of its own at a price. */
const ownLoss = <N>({ own, real, against }: EnteredOwn<N>, price: N) =>
  E.either.map(own.lossAt(real.toNumber(price), against && holdingInNumbers(real, against)), loss => ({
    impermanentLoss: real.of(loss.impermanentLoss),
    breakEvenFeeYield: real.of(loss.breakEvenFeeYield),
    lossAgainst: loss.lossAgainst === undefined ? undefined : real.of(loss.lossAgainst),
    collectedOfHolding: real.of(loss.collectedOfHolding),
    trades: null,
  }))

/** The loss of a curve or pool at a price ratio. */
export const lossAt = <N>(entered: Entered<N>, ratio: N): E.Either<Dropped<N>, LossAtRatio<N>> => {
  const price = entered.real.mul(entered.entry, ratio)
  return E.bimap(
    (error: CurveError): Dropped<N> => ({ choice: entered.choice, ratio, error }),
    (loss: Omit<LossAtRatio<N>, 'ratio'>): LossAtRatio<N> => ({ ratio, ...loss }),
  )('curve' in entered ? curveLoss(entered, price) : ownLoss(entered, price))
}
