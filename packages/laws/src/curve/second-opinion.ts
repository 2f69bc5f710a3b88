import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Judges, judgesOf, type LawInputs } from '../judges.js'
import type { LawName } from '../statements.js'
import { rough } from '../texts/texts.js'
import { judged } from '../verdict/to-verdict.js'
import type { Broken, Verdict } from '../verdict/verdict.js'
import type { Seen, WatchedReal } from '../verdict/watched.js'
import { type Choose, roundedCurve, rounder } from './rounded-curve.js'
import type { Reference, Subject } from './subject.js'
import { translated } from './translated.js'

/** How many ways of rounding a question are tried: seven times in eight an input is rounded up in some, and down in others. */
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
 * questions. Later on it is asked again only where it is off by `FARTHER` times as much, of what is allowed, as ever before:
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

/** Every comparison that a law makes of a subject, and how it ended. */
const seenBy = <N, L extends LawName>(subject: Subject<N>, law: L, inputs: LawInputs<N>[L]) => {
  const seen: Seen[] = []
  const watched = <M>(curve: Curve<M>): Curve<M> => {
    const real: WatchedReal<M> = { ...curve.real, watch: one => seen.push(one) }
    return { ...curve, real }
  }
  const { reference } = subject
  const judges = judgesOf({
    ...subject,
    curve: watched(subject.curve),
    reference: reference && (() => E.either.map(reference(), watched)),
  })
  const verdict = judged(() => judges[law](inputs))
  return { seen, verdict }
}

/** How a refusal that ended a law is told from another. */
const tagOf = (verdict: Verdict): string | undefined =>
  verdict.outcome === 'broken' ? verdict.found.split(':')[0] : undefined

/** Refusals that a rounding of what is asked explains. */
const BY_ROUNDING = ['InsufficientReserves']

const opinionOn = <N, L extends LawName>(
  subject: Subject<N>,
  law: L,
  inputs: LawInputs<N>[L],
  broken: Broken,
  unit: string,
): Verdict => {
  // A curve that answers otherwise when asked again is wrong in any arithmetic, and decimals cost most of all.
  const again = judged(() => judgesOf(subject)[law](inputs))
  if (again.outcome !== 'broken' || again.found !== broken.found || again.by !== broken.by) return broken
  const coarse = seenBy(subject, law, inputs)
  // First what rounding never explains: a search without an end costs most in more digits.
  if (coarse.seen.some(({ isAllowed, isExact }) => !isAllowed && isExact)) return broken
  const refusal = tagOf(coarse.verdict)
  if (refusal !== undefined && !BY_ROUNDING.includes(refusal)) return broken

  const { curve, reference, nearby } = subject
  const fine = reference?.()
  if (fine === undefined || E.isLeft(fine)) return broken
  const { real } = fine.right
  const asked = translated(curve.real, real, inputs) as LawInputs<Reference>[L]
  const over = (curve: Curve<Reference>): Subject<Reference> => ({
    curve,
    reflected: curve.reflected,
    dual: curve.dual,
    reference: () => fine,
    nearby,
    wider: subject.wider,
    priceParameters: subject.priceParameters,
  })
  const roundingUnit = real.mul(real.of(DIGITS_LOST), real.roundingUnit)
  const lenient = { ...fine.right, real: { ...real, roundingUnit } }
  if (judged(() => judgesOf(over(lenient))[law](asked)).outcome !== 'held') return broken

  const rounded = Array.from({ length: ROUNDINGS }, (_, i) => {
    const choose = choosing(i + 1)
    const change = rounder(real, unit, choose)
    const others = [nearby(change), nearby(change)].flatMap(answer =>
      answer !== undefined && E.isRight(answer) ? [answer.right] : [],
    )
    return seenBy(over(roundedCurve([fine.right, ...others], unit, choose)), law, asked)
  })
  const tooShort = (by: string): Verdict => ({
    ...broken,
    outcome: 'too short',
    by,
    explanation: `${curve.real.name} is too short here: in ${real.name} it holds`,
  })
  if (refusal !== undefined) {
    const isExplained = rounded.some(({ verdict }) => tagOf(verdict) === refusal)
    return isExplained ? tooShort(`${broken.by}; rounding what is asked once makes it refuse too`) : broken
  }
  const moved = (i: number) =>
    rounded.map(({ seen }) => real.of(seen[i]?.excess ?? '0')).reduce((a, b) => (real.compare(a, b) >= 0 ? a : b))
  const offs = coarse.seen.flatMap(({ excess, isAllowed }, i) => {
    return isAllowed ? [] : [{ excess: real.of(excess), moved: moved(i) }]
  })
  const isExplained = offs.every(off => real.compare(off.excess, real.mul(real.of(MULTIPLE), off.moved)) <= 0)
  const [worst] = offs
  if (!isExplained || worst === undefined) return broken
  return tooShort(`${broken.by}; rounding what is asked once moves it by ${rough(real, worst.moved)}`)
}

/** What is said of inputs for which nobody was asked. */
const milder: Verdict = { outcome: 'vacuous', reason: 'the arithmetic may be too short here' }

/** Whether one failure is about as far from what is allowed as another, or is a refusal as that is. */
const isAsFarOff = (one: Broken, other: Broken): boolean =>
  one.times === undefined || other.times === undefined ? one.times === other.times : FARTHER * one.times >= other.times

/**
 * Every law, asked of a curve: where it does not hold it is asked again, with the same inputs, in an arithmetic of more
 * digits. Where it holds there, and what it was off by is what rounding the question once explains, the arithmetic is too
 * short and the curve is right.
 *
 * @param subject The curve.
 * @param unit One rounding of its arithmetic, as a numeral: whatever tolerance the laws are asked with.
 */
export const withSecondOpinion = <N>(subject: Subject<N>, unit: string): Judges<N> => {
  const first = judgesOf(subject)
  const asked = <L extends LawName>(law: L): Judges<N>[L] => {
    let left = MOST_OPINIONS
    let deciding: Broken | undefined
    let farthest = 0
    const judge = (inputs: LawInputs<N>[L]): Verdict => {
      const verdict = judged(() => first[law](inputs))
      if (verdict.outcome !== 'broken' || law === 'total') return verdict
      // Simpler inputs are shown in its place only where they are as far off: others rounding may explain.
      if (deciding !== undefined) return isAsFarOff(verdict, deciding) ? verdict : milder
      const { times = 0 } = verdict
      if (left === 0 && times <= FARTHER * farthest) {
        return milder
      }
      left = Math.max(0, left - 1)
      farthest = Math.max(farthest, times)
      const opinion = opinionOn(subject, law, inputs, verdict, unit)
      if (opinion.outcome === 'broken') deciding = opinion
      return opinion
    }
    return judge as Judges<N>[L]
  }
  return Object.fromEntries(Object.keys(first).map(law => [law, asked(law as LawName)])) as unknown as Judges<N>
}
