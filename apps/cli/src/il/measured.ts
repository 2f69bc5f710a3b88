// Positions measured at two prices.

import { breakEvenFeeYield, type Curve, holdValue, impermanentLoss, lossAgainst, type Reserves } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { Choice } from '../curve/curve-choice.js'
import { enteredAt } from '../curve/entered-curve.js'
import { type OpenedOwn, type OwnLoss, openOwn } from '../own-pool/own-loss.js'
import { WITHOUT_DIGITS } from '../own-pool/own-words.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { type Against, holdingInNumbers } from '../settings/against.js'
import type { Numbers } from '../settings/numbers.js'

/** A position entered at one price and measured at another. */
export interface Measured<N> {
  readonly params: Readonly<Record<string, N>>
  readonly entryPrice: N
  readonly price: N
  readonly against: Against<N> | undefined
  readonly entry: Reserves<N>
  readonly reserves: Reserves<N>
  readonly value: N
  readonly hold: N
  readonly impermanentLoss: N
  readonly breakEvenFeeYield: N
  readonly lossAgainst: N | undefined
  /** The curve, of which the position is one unit of liquidity; none for a pool with rules of its own. */
  readonly curve: Curve<N> | undefined
  /** The fees collected by a pool with rules of its own, which are part of its value. */
  readonly collected?: Reserves<N>
}

/** The prices at which a position is entered and measured. */
export interface Question<N> {
  readonly entryPrice: N
  readonly price: N
  readonly against: Against<N> | undefined
}

/** One unit of liquidity of a curve. */
const measureCurve = <N>({ real }: Numbers<N>, choice: Choice, question: Question<N>): Outcome<Measured<N>> => {
  const { entryPrice, price, against } = question
  return F.pipe(
    E.Do,
    E.bind('curve', () => enteredAt(real, choice, entryPrice)),
    E.bind('entry', ({ curve }) => curve.reserves(entryPrice)),
    E.bind('reserves', ({ curve }) => curve.reserves(price)),
    E.bind('value', ({ curve }) => curve.value(price)),
    E.bind('hold', ({ curve }) => holdValue(curve, entryPrice, price)),
    E.bind('impermanentLoss', ({ curve }) => impermanentLoss(curve, entryPrice, price)),
    E.bind('breakEvenFeeYield', ({ impermanentLoss: loss }) => breakEvenFeeYield(loss, real)),
    E.bind('lossAgainst', ({ curve }) =>
      against === undefined ? E.right(undefined) : lossAgainst(curve, entryPrice, price, against.holding),
    ),
    E.bimap(refused, measured => ({ ...question, params: measured.curve.parameters, ...measured })),
  )
}

/** A pool with rules of its own, taken to the price by one trade. */
const measureOwn = <N>(
  { real, digits }: Numbers<N>,
  { source, entry, lossAt }: OpenedOwn,
  question: Question<N>,
): Outcome<Measured<N>> => {
  if (digits !== undefined) return usage(`--digits is ${digits}, must be ${WITHOUT_DIGITS}`)
  const { price, against } = question
  const both = ({ x, y }: Reserves<number>): Reserves<N> => ({ x: real.of(x), y: real.of(y) })
  const loss = lossAt(real.toNumber(price), against && holdingInNumbers(real, against))
  return E.bimap(
    refused,
    (each: OwnLoss): Measured<N> => ({
      ...question,
      params: Object.fromEntries(Object.entries(source.parameters).map(([name, value]) => [name, real.of(value)])),
      curve: undefined,
      entry: both(entry),
      reserves: both(each.reserves),
      collected: both(each.collected),
      value: real.of(each.value),
      hold: real.of(each.hold),
      impermanentLoss: real.of(each.impermanentLoss),
      breakEvenFeeYield: real.of(each.breakEvenFeeYield),
      lossAgainst: each.lossAgainst === undefined ? undefined : real.of(each.lossAgainst),
    }),
  )(loss)
}

/** A position on a curve, or in a pool with rules of its own. */
export const measure = <N>(numbers: Numbers<N>, choice: Choice, question: Question<N>): Outcome<Measured<N>> =>
  E.either.chain(E.mapLeft(refused)(openOwn(choice, numbers.real.toNumber(question.entryPrice))), own =>
    own === undefined ? measureCurve(numbers, choice, question) : measureOwn(numbers, own, question),
  )
