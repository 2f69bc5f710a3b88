// The objectives by which runs are scored.

import { answerable, describeSimulationError, type Objective, type RunAsked } from '@ammeter/simulation'
import type { Direction } from '@ammeter/sweep'
import { either as E } from 'fp-ts'
import { choosePlugIn, type PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import type { ObjectiveOption } from './objective-option.js'

/** An objective as the command line chose it. */
export interface ChosenObjective {
  /** Its name in columns, with its settings and without a sign. */
  readonly label: string
  readonly choice: PlugInChoice<'objective'>
  readonly objective: Objective
  /** Whether the largest or the smallest scores are best. */
  readonly direction: Direction
}

const labelOf = ({ definition, given }: PlugInChoice<'objective'>): string => {
  const settings = Object.entries(given).map(([key, value]) => `${key}=${value}`)
  return settings.length === 0 ? definition.name : `${definition.name}:${settings.join(',')}`
}

const chooseOne = async (loader: PlugInLoader, word: string): Promise<Outcome<ChosenObjective>> => {
  const isSmallest = word.startsWith('-')
  const choice = await choosePlugIn(loader, 'objective', '--objective', isSmallest ? word.slice(1) : word)
  if (E.isLeft(choice)) return choice
  return E.bimap(
    refused,
    (objective: Objective): ChosenObjective => ({
      label: labelOf(choice.right),
      choice: choice.right,
      objective,
      direction: isSmallest || objective.isLoss ? -1 : 1,
    }),
  )(choice.right.definition(choice.right.given))
}

/** The objectives that words name: a minus in front of one asks for the smallest score. */
export const chooseObjectives = async (
  loader: PlugInLoader,
  words: readonly string[],
): Promise<Outcome<readonly ChosenObjective[]>> => {
  if (words.length === 0)
    return usage('say what is scored, such as --objective netVsHold; `ammeter list objectives` names all')
  const chosen: ChosenObjective[] = []
  for (const word of words) {
    const one = await chooseOne(loader, word)
    if (E.isLeft(one)) return one
    if (chosen.some(({ label }) => label === one.right.label))
      return usage(`--objective ${one.right.label} is there twice`)
    chosen.push(one.right)
  }
  return E.right(chosen)
}

/** Checks that a run has the figures that the objectives need. */
export const checkObjectives = (chosen: readonly ChosenObjective[], asked: RunAsked): Outcome<unknown> => {
  const first = chosen.map(({ objective }) => answerable(objective, asked)).find(E.isLeft)
  return first === undefined ? E.right(undefined) : usage(describeSimulationError(first.left))
}

/** The objectives of a run that may have none, if it has the figures that they need. */
export const askedObjectives = async (
  loader: PlugInLoader,
  { objective }: ObjectiveOption,
  asked: RunAsked,
): Promise<Outcome<readonly ChosenObjective[]>> => {
  if (objective === undefined) return E.right([])
  const chosen = await chooseObjectives(loader, objective)
  return E.either.chain(chosen, all => E.either.map(checkObjectives(all, asked), () => all))
}

/** Whether an objective needs the worst drawdown, which paths compute only on request. */
export const needsDrawdowns = (chosen: readonly ChosenObjective[]): boolean =>
  chosen.some(({ objective }) => objective.needs.includes('worstDrawdown'))
