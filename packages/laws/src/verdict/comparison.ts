// Compares what was found with what a law demands.

import type { Real } from '@ammeter/core'
import { exactText } from '../texts/exact-text.js'
import { digitsApart, rough, type Show, toDigits } from '../texts/texts.js'
import { type Broken, held, type Verdict, vacuous } from './verdict.js'
import { watchOf } from './watched.js'

/** A number that was found, and the number that a law demands. */
export interface Comparison<N> {
  readonly real: Real<N>
  readonly expected: N
  readonly found: N
  /** How far apart they may be where the question is well conditioned, in their own unit. */
  readonly tolerance: N
  /** How far apart they may be at most. It is computed only if they exceed `tolerance`, because it costs more. */
  readonly illConditionedTolerance?: () => N
  /** What a difference means, in one sentence. */
  readonly explanation: (show: Show<N>) => string
}

const relation = { equal: '', atMost: 'at most ', atLeast: 'at least ' } as const

const broken = <N>(comparison: Comparison<N>, how: keyof typeof relation, excess: N, allowed: N): Broken => {
  const { real, expected, found, explanation } = comparison
  const size = real.max(real.abs(expected), real.abs(found))
  const share = real.isZero(size) ? real.zero : real.div(excess, size)
  const difference = `${rough(real, excess)}, a part of ${rough(real, share)}; allowed ${rough(real, allowed)}`
  return {
    outcome: 'broken',
    expected: `${relation[how]}${real.toText(expected)}`,
    found: real.toText(found),
    times: real.isFinite(excess) ? real.toNumber(real.div(excess, allowed)) : Number.POSITIVE_INFINITY,
    by: difference,
    explanation: explanation(a => toDigits(real, a, digitsApart(real, expected, found))),
  }
}

/** How far the found number is on the wrong side of the expected one. */
const excesses = {
  equal: <N>({ real, expected, found }: Comparison<N>): N => real.abs(real.sub(found, expected)),
  atMost: <N>({ real, expected, found }: Comparison<N>): N => real.sub(found, expected),
  atLeast: <N>({ real, expected, found }: Comparison<N>): N => real.sub(expected, found),
} as const

const verdictOn = <N>(comparison: Comparison<N>, how: keyof typeof relation, excess: N): Verdict => {
  const { real, tolerance, illConditionedTolerance } = comparison
  // NaN compares as anything: an excess that is no number is too large.
  if (!real.isFinite(excess)) return broken(comparison, how, excess, tolerance)
  if (real.compare(excess, tolerance) <= 0) return held
  if (illConditionedTolerance === undefined) return broken(comparison, how, excess, tolerance)
  const allowed = illConditionedTolerance()
  if (!real.isFinite(allowed)) return vacuous('a rounding here changes the answer without bound')
  return real.compare(excess, allowed) <= 0 ? held : broken(comparison, how, excess, allowed)
}

const compare = <N>(comparison: Comparison<N>, how: keyof typeof relation): Verdict => {
  const { real, tolerance, illConditionedTolerance } = comparison
  const excess = excesses[how](comparison)
  const verdict = verdictOn(comparison, how, excess)
  const watch = watchOf(real)
  if (watch === undefined) return verdict
  const isAllowed = verdict.outcome !== 'broken'
  const isExact = illConditionedTolerance === undefined && real.isZero(tolerance)
  watch({ excess: exactText(real, excess), isAllowed, isExact })
  return held
}

/** Whether the found number is the expected one. */
export const equal = <N>(comparison: Comparison<N>): Verdict => compare(comparison, 'equal')

/** Whether the found number is no more than the expected one. */
export const atMost = <N>(comparison: Comparison<N>): Verdict => compare(comparison, 'atMost')

/** Whether the found number is no less than the expected one. */
export const atLeast = <N>(comparison: Comparison<N>): Verdict => compare(comparison, 'atLeast')
