// What the laws of objectives are tried on, and with what.

import { between, type Settings, settingsOf } from '@ammeter/laws'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { type Figure, type Figures, objectiveFigures } from '../../objectives/figures.js'
import type { Objective, ObjectiveDefinition } from '../../objectives/objective.js'
import { plugInLaws } from '../plug-in-law.js'

/** An objective that is tried, and the settings that it is tried with. */
export interface ObjectiveSubject {
  readonly definition: ObjectiveDefinition
  readonly settings: readonly Settings[]
}

/** What a path came to, before it is in columns. */
type PathFigures = Readonly<Record<Figure, number>>

/** What an objective is asked with: the paths of a run. */
export interface ObjectiveInput {
  readonly settings: Settings
  readonly paths: readonly PathFigures[]
}

const names = Object.keys(objectiveFigures) as readonly Figure[]

/** A path on which the position was worth something, traded, and lost no more than it had. */
const pathFigures: fc.Arbitrary<PathFigures> = fc.record({
  netVsHold: between(0.01, 10).map(ratio => ratio - 1),
  impermanentLoss: between(1e-9, 0.99),
  netVsRebalancing: between(0.01, 10).map(ratio => ratio - 1),
  value: between(0.01, 100),
  hold: between(0.01, 100),
  payout: between(0.01, 100),
  fees: between(1e-9, 10),
  costs: fc.oneof(fc.constant(0), between(1e-9, 1)),
  lvr: between(1e-9, 10),
  volume: between(1e-6, 1e4),
  timeInRange: fc.oneof(fc.constant(1), between(1e-6, 1)),
  worstDrawdown: fc.oneof(fc.constant(0), between(1e-9, 0.99)),
})

/** Runs of as many paths as the objective needs, and of more. */
export const objectiveInputs = (subject: ObjectiveSubject): fc.Arbitrary<ObjectiveInput> => {
  const least = Math.max(1, subject.definition.leastPaths ?? 1)
  return fc.record({
    settings: settingsOf(subject),
    paths: fc.array(pathFigures, { minLength: least, maxLength: least + 12 }),
  })
}

/** What an objective was asked with, for people. */
export const explainObjective = ({ settings, paths }: ObjectiveInput): Readonly<Record<string, string>> => ({
  settings: JSON.stringify(settings),
  paths: paths.map(path => JSON.stringify(path)).join('; '),
})

/** The columns of paths. */
export const columnsOf = (paths: readonly PathFigures[]): Figures =>
  Object.fromEntries(names.map(name => [name, Float64Array.from(paths, path => path[name])])) as unknown as Figures

/** The objective of an input, if its settings fit together. */
const objectiveOf = ({ definition }: ObjectiveSubject, { settings }: ObjectiveInput): Objective | undefined => {
  const made = definition(settings)
  return E.isRight(made) ? made.right : undefined
}

/** A law of objectives. */
export const objectiveLaw = plugInLaws({ draw: objectiveInputs, explain: explainObjective, make: objectiveOf })
