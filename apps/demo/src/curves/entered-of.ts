// Enters the curves of the page at the price ratio 1.

import { either as E } from 'fp-ts'
import type { Instance } from '../instances/instance.js'
import { labelsOf } from '../instances/labels.js'
import { againstOf, numberOf, type Settings, unitOf } from '../settings/settings.js'
import { type Against, againstAt } from './against.js'
import { enter } from './entered.js'
import type { Unit } from './unit.js'

/** Curves entered at the price ratio 1, and those that dropped out. */
export const enterAll = (instances: readonly Instance[], unit: Unit, against: Against) => {
  const labels = labelsOf(instances)
  const answers = instances.map(each => enter(each, labels.get(each.id) ?? each.id, unit, against))
  return {
    entered: answers.flatMap(answer => (E.isRight(answer) ? [answer.right] : [])),
    dropped: answers.flatMap(answer => (E.isLeft(answer) ? [answer.left] : [])),
  }
}

/** The curves of settings, entered at the price ratio 1. */
export const enteredOf = (settings: Settings) =>
  enterAll(settings.instances, unitOf(settings), againstAt(againstOf(settings), numberOf(settings, 'price')))
