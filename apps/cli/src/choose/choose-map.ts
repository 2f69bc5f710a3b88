// The map of choices over volatility and the APR of full range.

import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type ChoiceCurve,
  type ChoiceMap,
  type ChoiceMapAxes,
  type ChoiceRule,
  choiceMap,
  choiceMapAxes,
  choiceModel,
} from '@ammeter/simulation/choice'
import { either as E } from 'fp-ts'
import type { DroppedOut } from '../comparison/entered.js'
import type { Choice } from '../curve/curve-choice.js'
import { count } from '../output/figures.js'
import type { Outcome } from '../program/failure.js'
import type { ToSimulate } from '../simulate/run-simulation.js'
import { simulationRefused } from '../simulate/simulation-refused.js'
import { type DepthQuestion, enteredForDepth } from './by-depth.js'

/** A map of choices, with the curves and the market that it was made for. */
export interface MapAnswer extends ChoiceMapAxes {
  readonly curves: readonly (ChoiceCurve & {
    readonly choice: Choice
    readonly params: Readonly<Record<string, number>>
  })[]
  /** For each volatility and each APR, the place of a curve; null for holding. */
  readonly cells: ChoiceMap['cells']
  readonly rule: ChoiceRule
  readonly work: ToSimulate
  readonly question: DepthQuestion
  readonly dropped: readonly DroppedOut<number>[]
}

/** The map of choices around a market, on all of the paths. */
export const mapOfChoices = async (
  work: ToSimulate,
  choices: readonly Choice[],
  question: DepthQuestion,
  rule: ChoiceRule,
): Promise<Outcome<MapAnswer>> => {
  const all = enteredForDepth(work, choices)
  if (E.isLeft(all)) return all
  const { entered, dropped } = all.right
  const { marketApr, feesBy } = question
  const { path, settings, io } = work
  const asked = { path: path.settings, ...settings, feesBy }
  const model = choiceModel(entered, asked)
  if (E.isLeft(model)) return E.left(simulationRefused(model.left))
  const { volatility = 0 } = model.right.paths.path.parameters
  const axes = choiceMapAxes({ volatility, marketApr })
  const found = choiceMap(entered, { ...asked, ...axes, rule, stages: [] }, model.right)
  if (E.isLeft(found)) return E.left(simulationRefused(found.left))
  let cells: ChoiceMap['cells'] = []
  for (const map of found.right) {
    cells = map.cells
    io.progress?.(`${count(map.paths.filter(paths => paths > 0).length)} of ${count(map.paths.length)} volatilities`)
    await nextTurn()
  }
  io.progress?.('')
  return E.right({ ...axes, curves: entered, cells, rule, work, question, dropped })
}
