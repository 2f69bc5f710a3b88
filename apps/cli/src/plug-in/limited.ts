import type { BrokenCurve, CurveDefinition } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import { within } from '../within.js'
import { askedThrough, type Through } from './asked-through.js'
import type { Opening } from './plug-in-loader.js'

/** The longest that a curve of the user's may take to load, or for one answer, in milliseconds. */
export const PATIENCE = 4000

/** Someone who asks, and does not wait for ever. */
export interface Impatient {
  readonly through: Through
  /** The question that was not answered in time: since then, every question is refused unasked. */
  readonly late: () => BrokenCurve | undefined
}

/** Asks a curve, and refuses in its place what it does not answer in time. */
export const impatient = (curve: string): Impatient => {
  let late: BrokenCurve | undefined
  const through: Through = (question, ask) => {
    if (late !== undefined) return E.left(late)
    const answer = within(PATIENCE, ask)
    if (O.isSome(answer)) return answer.value
    late = {
      _tag: 'BrokenCurve',
      curve,
      member: question(),
      given: `without an answer after ${PATIENCE / 1000} s`,
      allowed: 'a formula that ends',
    }
    return E.left(late)
  }
  return { through, late: () => late }
}

/**
 * The same definition, whose curves refuse what they would not answer in time. A curve that has kept its caller waiting
 * once is not asked again.
 */
const limited = (definition: CurveDefinition): CurveDefinition =>
  askedThrough(definition, () => impatient(definition.name).through)

/** How curves of the user's are opened where there is an answer to be had from them, rather than about them. */
export const LIMITED: Opening = { loading: PATIENCE, prepare: limited }
