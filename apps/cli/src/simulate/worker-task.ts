// Simulations as plain data, for workers.

import { type CurveError, describeError } from '@ammeter/core'
import type { InvalidSetting, PathSettings } from '@ammeter/simulation'
import type { SimulatedTogether } from '@ammeter/simulation/workers'
import { either as E } from 'fp-ts'
import { notLoaded, type PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { Kind } from '../plug-in/kinds.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import {
  type ChosenParts,
  mapPlan,
  type PlanParts,
  type PoolChoice,
  type PositionPlan,
} from '../position/position-plan.js'
import { onOneMarket } from '../position/shared-market.js'
import { type Entry, type PositionAt, termsAt } from '../position/terms-at.js'
import type { Outcome } from '../program/failure.js'
import type { ChosenPath } from './path-settings.js'

/** A chosen plug-in as plain data, which another thread finds by its name or its path. */
type Reference<C extends PlugInChoice> = Omit<C, 'definition'> & { readonly kind: Kind }

/** The plug-ins of a plan as plain data. */
interface ReferredParts extends PlanParts {
  readonly curve: Reference<PoolChoice>
  readonly fee: Reference<PlugInChoice<'fee'>>
  readonly trader: Reference<PlugInChoice<'trader'>>
  readonly strategy: Reference<PlugInChoice<'strategy'>>
  readonly alert: Reference<PlugInChoice<'alert'>>
}

/** The task of a worker, as plain data. */
export interface WorkerTask {
  readonly choices: readonly Reference<PoolChoice>[]
  readonly plan: PositionPlan<ReferredParts>
  readonly entry: Entry
  readonly model: Reference<PlugInChoice<'model'>>
  readonly path: Omit<PathSettings, 'model'>
  readonly checkpoints: number
}

const referenceOf = <C extends PlugInChoice>({ definition, ...choice }: C): Reference<C> => ({
  ...choice,
  kind: definition.kind,
})

const refer = async <C extends PlugInChoice>(choice: C): Promise<Outcome<Reference<C>>> => E.right(referenceOf(choice))

/** A simulation as plain data. */
export const workerTask = async (
  plan: PositionPlan,
  choices: readonly PoolChoice[],
  entry: Entry,
  { model, settings }: ChosenPath,
  checkpoints: number,
): Promise<Outcome<WorkerTask>> => {
  const { model: _definition, ...path } = settings
  const referred = await mapPlan<ChosenParts, ReferredParts>(plan, {
    curve: refer,
    fee: refer,
    trader: refer,
    strategy: refer,
    alert: refer,
  })
  return E.either.map(referred, each => ({
    choices: choices.map(referenceOf),
    plan: each,
    entry,
    model: referenceOf(model),
    path,
    checkpoints,
  }))
}

/** Makes a function that finds the definition of a reference. */
const finder =
  (loader: PlugInLoader) =>
  async <C extends PlugInChoice>({ kind, ...choice }: Reference<C>): Promise<Outcome<C>> => {
    const opened = await loader.open([kind], choice.spec.name)
    if (E.isLeft(opened)) return opened
    if (E.isLeft(opened.right)) return notLoaded(opened.right.left)
    return E.right({ ...choice, definition: opened.right.right.definition } as unknown as C)
  }

const invalid = (message: string): InvalidSetting => ({
  _tag: 'InvalidSetting',
  setting: 'simulation',
  given: message,
  allowed: 'one that a worker can begin',
})

/** The simulation described by plain data, with every plug-in found and made again. */
export const simulatedOf = async (
  { choices, plan, entry, model, path, checkpoints }: WorkerTask,
  loader: PlugInLoader,
): Promise<E.Either<InvalidSetting, SimulatedTogether>> => {
  const find = finder(loader)
  const pools = E.sequenceArray(await Promise.all(choices.map(find)))
  if (E.isLeft(pools)) return E.left(invalid(pools.left.message))
  const chosenModel = await find(model)
  if (E.isLeft(chosenModel)) return E.left(invalid(chosenModel.left.message))
  const chosenPlan = await mapPlan<ReferredParts, ChosenParts>(plan, {
    curve: find,
    fee: find,
    trader: find,
    strategy: find,
    alert: find,
  })
  if (E.isLeft(chosenPlan)) return E.left(invalid(chosenPlan.left.message))
  return E.bimap(
    (error: CurveError) => invalid(describeError(error)),
    (all: readonly PositionAt[]): SimulatedTogether => {
      const { alone, market } = onOneMarket(all.map(({ terms }) => terms))
      return { positions: alone, market, path: { ...path, model: chosenModel.right.definition }, checkpoints }
    },
  )(E.traverseArray((pool: PoolChoice) => termsAt(chosenPlan.right, pool, entry))(pools.right))
}
