// Asks a law that failed again in more digits: is the curve wrong, or the arithmetic too short?

import type { Curve, Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { rough } from '../texts/texts.js'
import { type Broken, type Verdict, vacuous } from '../verdict/verdict.js'
import type { Seen, WatchedReal } from '../verdict/watched.js'
import { type CurveLaw, verdictsOf } from './curve-law.js'
import { type Choose, roundedCurve, rounder } from './rounded-curve.js'
import type { CurveSubject, Reference } from './subject.js'
import { translated } from './translated.js'

/** How many ways of rounding a question are tried: seven times in eight some of them round an input up, and others down. */
const ROUNDINGS = 4

/**
 * How many times the worst of them an answer may be off. They round each input and each answer once; a closed form also
 * rounds each of its own steps, some twenty, in directions that mostly cancel: sixteen is more than that leaves.
 */
const MULTIPLE = 16

/**
 * How many times a rounding of more digits the law may be off in them: half of the 24 digits that they are more, since a
 * question in which `float64` loses digits loses as many of these. What is left is a billion times below a rounding of the
 * first arithmetic, and below every constant of an arithmetic's own, such as a root of its rounding.
 */
const DIGITS_LOST = '1e12'

/**
 * How often a law is asked again for one curve whatever it is off by: in more digits, each costs as much as a hundred
 * questions. Later on it is asked again only if it is off by `FARTHER` times as much, of what is allowed, as ever before:
 * a mistake is not excused by what rounding explained elsewhere.
 */
const MOST_OPINIONS = 4
const FARTHER = 2

/** Choices that look random, and are the same each time. */
const choosing = (seed: number): Choose => {
  let state = seed
  return choices => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * choices)
  }
}

/** A verdict, and every comparison that the law made on its way there. */
interface Watched {
  readonly seen: readonly Seen[]
  readonly verdict: Verdict
}

/** Asks a law, and watches every comparison that it makes of a subject. */
const watched = <N>(law: CurveLaw, subject: CurveSubject<N>, inputs: object): Watched => {
  const seen: Seen[] = []
  const watching = <M>(curve: Curve<M>): Curve<M> => {
    const real: WatchedReal<M> = { ...curve.real, watch: one => seen.push(one) }
    return { ...curve, real }
  }
  const { reference } = subject
  const observed = {
    ...subject,
    curve: watching(subject.curve),
    reference: reference && (() => E.either.map(reference(), watching)),
  }
  const verdict = verdictsOf(law, observed)(inputs)
  return { seen, verdict }
}

/** The name of the error that ended a law, which tells it from other errors. */
const tagOf = (verdict: Verdict): string | undefined =>
  verdict.outcome === 'broken' ? verdict.found.split(':')[0] : undefined

/** Errors that a rounding of what is asked explains. */
const BY_ROUNDING = ['InsufficientReserves']

/** Whether a failure is none of rounding: the curve answers otherwise when asked again, or no difference was allowed. */
const isCertain = <N>(law: CurveLaw, subject: CurveSubject<N>, inputs: object, broken: Broken): boolean => {
  // A curve that answers otherwise when asked again is wrong in any arithmetic, and decimals cost most of all.
  const again = verdictsOf(law, subject)(inputs)
  return again.outcome !== 'broken' || again.found !== broken.found || again.by !== broken.by
}

/** The same law, asked of the curve in more digits, as it is and with what is asked rounded in several ways. */
const inMoreDigits = <N>(
  law: CurveLaw,
  subject: CurveSubject<N>,
  fine: Curve<Reference>,
  inputs: object,
  unit: string,
) => {
  const { real } = fine
  const exact = translated(subject.curve.real, real, inputs) as object
  const over = (curve: Curve<Reference>): CurveSubject<Reference> => ({
    ...subject,
    curve,
    reflected: curve.reflected,
    dual: curve.dual,
    reference: () => E.right(fine),
  })
  const rounded = (i: number): Watched => {
    const choose = choosing(i + 1)
    const change = rounder(real, unit, choose)
    const others = [subject.nearby(change), subject.nearby(change)].flatMap(answer =>
      answer !== undefined && E.isRight(answer) ? [answer.right] : [],
    )
    return watched(law, over(roundedCurve([fine, ...others], unit, choose)), exact)
  }
  return {
    holds: () => {
      const roundingUnit = real.mul(real.of(DIGITS_LOST), real.roundingUnit)
      return verdictsOf(law, over({ ...fine, real: { ...real, roundingUnit } }))(exact).outcome === 'held'
    },
    rounded: () => Array.from({ length: ROUNDINGS }, (_, i) => rounded(i)),
  }
}

/** The worst difference that was not allowed, by what rounding moves it; nothing if rounding does not explain them all. */
const explainedBy = (
  real: Real<Reference>,
  seen: readonly Seen[],
  rounded: readonly Watched[],
): Reference | undefined => {
  const movedBy = (i: number) =>
    rounded.map(run => real.of(run.seen[i]?.excess ?? '0')).reduce((a, b) => (real.compare(a, b) >= 0 ? a : b))
  const differences = seen.flatMap(({ excess, isAllowed }, i) =>
    isAllowed ? [] : [{ excess: real.of(excess), moved: movedBy(i) }],
  )
  const isExplained = differences.every(
    ({ excess, moved }) => real.compare(excess, real.mul(real.of(MULTIPLE), moved)) <= 0,
  )
  return isExplained ? differences[0]?.moved : undefined
}

/** What more digits say of a failure: that the curve is wrong, or that its arithmetic is too short. */
const opinionOn = <N>(
  law: CurveLaw,
  subject: CurveSubject<N>,
  inputs: object,
  broken: Broken,
  unit: string,
): Verdict => {
  if (isCertain(law, subject, inputs, broken)) return broken
  const coarse = watched(law, subject, inputs)
  // First what rounding never explains: a search without an end costs most in more digits.
  if (coarse.seen.some(({ isAllowed, isExact }) => !isAllowed && isExact)) return broken
  const tag = tagOf(coarse.verdict)
  if (tag !== undefined && !BY_ROUNDING.includes(tag)) return broken

  const fine = subject.reference?.()
  if (fine === undefined || E.isLeft(fine)) return broken
  const { real } = fine.right
  const more = inMoreDigits(law, subject, fine.right, inputs, unit)
  if (!more.holds()) return broken
  const rounded = more.rounded()
  const tooShort = (by: string): Verdict => ({
    ...broken,
    outcome: 'too short',
    by,
    explanation: `${subject.curve.real.name} is too short here: in ${real.name} it holds`,
  })
  if (tag !== undefined) {
    const isExplained = rounded.some(({ verdict }) => tagOf(verdict) === tag)
    return isExplained ? tooShort(`${broken.by}; rounding what is asked once makes it refuse too`) : broken
  }
  const moved = explainedBy(real, coarse.seen, rounded)
  return moved === undefined
    ? broken
    : tooShort(`${broken.by}; rounding what is asked once moves it by ${rough(real, moved)}`)
}

/** The verdict on inputs that are not asked again. */
const notAskedAgain: Verdict = vacuous('the arithmetic may be too short here')

/** Whether one failure is about as far from what is allowed as another, or is an error as that is. */
const isAsFarOff = (one: Broken, other: Broken): boolean =>
  one.times === undefined || other.times === undefined ? one.times === other.times : FARTHER * one.times >= other.times

/**
 * A law, asked of a curve: if it does not hold it is asked again, with the same inputs, in an arithmetic of more digits. If
 * it holds there, and rounding the question once explains the difference, the arithmetic is too short and the curve is
 * right.
 *
 * @param law The law.
 * @param subject The curve.
 * @param unit One rounding of its arithmetic, as a numeral: whatever tolerance the law is asked with.
 */
export const askedTwice = <N>(law: CurveLaw, subject: CurveSubject<N>, unit: string): ((inputs: object) => Verdict) => {
  const first = verdictsOf(law, subject)
  if (law.isExact) return first
  let left = MOST_OPINIONS
  let deciding: Broken | undefined
  let farthest = 0
  return inputs => {
    const verdict = first(inputs)
    if (verdict.outcome !== 'broken') return verdict
    // Simpler inputs are reported in its place only if they are as far off: rounding may explain others.
    if (deciding !== undefined) return isAsFarOff(verdict, deciding) ? verdict : notAskedAgain
    const { times = 0 } = verdict
    if (left === 0 && times <= FARTHER * farthest) return notAskedAgain
    left = Math.max(0, left - 1)
    farthest = Math.max(farthest, times)
    const opinion = opinionOn(law, subject, inputs, verdict, unit)
    if (opinion.outcome === 'broken') deciding = opinion
    return opinion
  }
}
