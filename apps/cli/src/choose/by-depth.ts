// Which curve to choose, by a model whose fees follow depth or turnover.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Answer, Curve } from '@ammeter/core'
import type { FeesBy, InvalidSetting, SimulationError } from '@ammeter/simulation'
import { type ChoiceModel, choiceModel } from '@ammeter/simulation/choice'
import { either as E } from 'fp-ts'
import type { Dropped, DroppedOut } from '../comparison/entered.js'
import type { Choice } from '../curve/curve-choice.js'
import { centredCurve } from '../curve/entered-curve.js'
import { missedEntry } from '../curve/missed-entry.js'
import { droppedLines } from '../output/dropped.js'
import { amount, count } from '../output/figures.js'
import { EXIT, failure, type Outcome, refused, usage } from '../program/failure.js'
import { floats } from '../settings/numbers.js'
import type { ToSimulate } from '../simulate/run-simulation.js'
import { simulationRefused } from '../simulate/simulation-refused.js'
import type { ChooseFound, Contestant } from './choose-answer.js'
import { rangeChoice } from './fitted-range.js'

/** The APR of full range, and the bearable loss. */
export interface DepthQuestion {
  readonly marketApr: number
  readonly bear: number
  /** Whether fees follow depth or turnover. */
  readonly feesBy: FeesBy
}

/** How many paths are followed before other work gets its turn. */
const BATCH = 250

/** The curves that were entered, and why others could not be. */
interface Entered {
  readonly choice: Choice
  readonly curve: Curve<number>
  readonly params: Readonly<Record<string, number>>
}

const curveOf = ({ path, centre }: ToSimulate, choice: Choice) => centredCurve(choice, path.settings.price, centre)

/**
 * Enters the curves. Wrong parameters are errors of the command line; a curve that fails for another reason drops out.
 */
const enteredAll = (work: ToSimulate, choices: readonly Choice[]) => {
  const entered: Entered[] = []
  const dropped: Dropped<number>[] = []
  for (const choice of choices) {
    const made = curveOf(work, choice)
    if (E.isRight(made)) entered.push({ choice, curve: made.right.curve, params: made.right.params })
    else if (refused(made.left).exitCode === EXIT.usage) return E.left(refused(made.left))
    else dropped.push({ choice, error: made.left })
  }
  return E.right({ entered, dropped })
}

/** Follows all paths, and reports progress. */
const followAll = async (model: ChoiceModel, { io, settings: { paths } }: ToSimulate): Promise<void> => {
  while (model.done() < paths) {
    model.advanceTo(model.done() + BATCH)
    io.progress?.(`${count(model.done())} of ${count(paths)} paths`)
    await nextTurn()
  }
  io.progress?.('')
}

/** The entry for a curve that failed on a path, as in other comparisons. */
const droppedAt = (choice: Choice, price: number, error: SimulationError): Outcome<Dropped<number>> =>
  error._tag === 'CurveFailed'
    ? E.right({ choice, ratio: error.price / price, error: error.error })
    : E.left(simulationRefused(error))

/** The failure if none of the curves has an outcome. */
const noneLeft = (dropped: readonly DroppedOut<number>[]) => failure(droppedLines(floats, dropped).join('; '))

const fitted = (model: ChoiceModel, work: ToSimulate, question: DepthQuestion): Outcome<number | null> => {
  const rangeOf = (width: number): Answer<Curve<number>> =>
    E.either.map(curveOf(work, rangeChoice(width)), ({ curve }) => curve)
  return E.mapLeft(simulationRefused)(model.fitWidth(rangeOf, question))
}

/** Enters the curves; fails if none is left. */
export const enteredForDepth = (work: ToSimulate, choices: readonly Choice[]): ReturnType<typeof enteredAll> => {
  const pool = choices.find(({ definition }) => definition.kind !== 'curve')
  if (pool !== undefined) {
    return usage(
      `--curve ${pool.spec.typed}: a pool that moves by rules of its own has no fees by depth; say who trades, such as --trader flow:perDay=200,size=5000, or its --fee`,
    )
  }
  const all = enteredAll(work, choices)
  return E.isRight(all) && all.right.entered.length === 0 ? noneLeft(all.right.dropped) : all
}

/** The outcomes of curves by the model of the app's first screen: fees by depth, or by turnover, on common paths. */
export const chooseByDepth = async (
  work: ToSimulate,
  choices: readonly Choice[],
  question: DepthQuestion,
): Promise<Outcome<ChooseFound>> => {
  const { price } = work.path.settings
  const all = enteredForDepth(work, choices)
  if (E.isLeft(all)) return all
  const { entered, dropped } = all.right
  const made = choiceModel(entered, { path: work.path.settings, ...work.settings, feesBy: question.feesBy })
  if (E.isLeft(made)) return E.left(simulationRefused(made.left))
  const model = made.right
  await followAll(model, work)
  const answer = E.mapLeft<InvalidSetting, ReturnType<typeof simulationRefused>>(simulationRefused)(
    model.answer({ marketApr: question.marketApr, rule: { bear: question.bear } }),
  )
  if (E.isLeft(answer)) return answer
  const contestants: Contestant[] = []
  for (const [index, outcome] of answer.right.curves.entries()) {
    const { choice, params } = entered[index] as Entered
    if (E.isRight(outcome)) contestants.push({ choice, params, ...outcome.right })
    else {
      const out = droppedAt(choice, price, outcome.left)
      if (E.isLeft(out)) return out
      dropped.push(out.right)
    }
  }
  if (contestants.length === 0) return noneLeft(dropped)
  return E.either.map(fitted(model, work, question), fittedWidth => ({
    ...{ contestants, dropped, fittedWidth, modelParams: model.paths.path.parameters },
    notes: entered.flatMap(({ choice, curve }) => missedEntry(choice, curve, price, amount)),
  }))
}
