// Limits the time that a user's curve may take to answer.

import type { BrokenCurve, CurveDefinition } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import { runWithTimeout } from '../thread/run-with-timeout.js'
import { type Interceptor, intercept } from './intercept.js'
import type { Opening } from './plug-in-loader.js'

/** How long a user's curve may take to load, or to answer one question, in milliseconds. */
export const ANSWER_TIMEOUT_MS = 4000

/** Questions to a curve with a limit on time. */
export interface TimedAsking {
  readonly through: Interceptor
  /** The question that was not answered in time, if any. Every later question is refused at once. */
  readonly late: () => BrokenCurve | undefined
}

/** Asks a curve, and returns an error if it takes too long. */
export const withTimeout = (curve: string): TimedAsking => {
  let late: BrokenCurve | undefined
  const through: Interceptor = (question, ask) => {
    if (late !== undefined) return E.left(late)
    const answer = runWithTimeout(ANSWER_TIMEOUT_MS, ask)
    if (O.isSome(answer)) return answer.value
    late = {
      _tag: 'BrokenCurve',
      curve,
      member: question(),
      given: `without an answer after ${ANSWER_TIMEOUT_MS / 1000} s`,
      allowed: 'a formula that ends',
    }
    return E.left(late)
  }
  return { through, late: () => late }
}

/**
 * A definition that makes the same curves, which refuse what they do not answer in time. After one late answer a curve is
 * not asked again.
 */
const limited = (definition: CurveDefinition): CurveDefinition =>
  intercept(definition, () => withTimeout(definition.name).through)

/** How commands that print answers load users' curves. */
export const WITH_TIMEOUT: Opening = { loading: ANSWER_TIMEOUT_MS, prepare: limited }
