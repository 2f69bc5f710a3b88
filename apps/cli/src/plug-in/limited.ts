import type { BrokenCurve, CurveDefinition } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import { within } from '../within.js'
import { askedThrough } from './asked-through.js'
import type { Opening } from './open-curves.js'

/** The longest that a curve of the user's may take to load, or for one answer, in milliseconds. */
const PATIENCE = 4000

/**
 * The same definition, whose curves refuse what they would not answer in time. A curve that has kept its caller waiting
 * once is not asked again.
 */
const limited = (definition: CurveDefinition): CurveDefinition =>
  askedThrough(definition, () => {
    let late: BrokenCurve | undefined
    return (question, ask) => {
      if (late !== undefined) return E.left(late)
      const answer = within(PATIENCE, ask)
      if (O.isSome(answer)) return answer.value
      late = {
        _tag: 'BrokenCurve',
        curve: definition.name,
        member: question(),
        given: `without an answer after ${PATIENCE / 1000} s`,
        allowed: 'a formula that ends',
      }
      return E.left(late)
    }
  })

/** How curves of the user's are opened where there is an answer to be had from them, rather than about them. */
export const LIMITED: Opening = { loading: PATIENCE, prepare: limited }
