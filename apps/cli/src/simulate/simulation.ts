import type { MonteCarloResult, PathSettings } from '@ammeter/simulation'
import type { PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { PositionPlan } from '../position/position-plan.js'
import type { PositionAt } from '../position/terms-at.js'

/** A simulation, with its settings and sources. */
export interface Simulation extends PositionAt {
  readonly plan: PositionPlan
  /** Whether it shared a market with others. */
  readonly competes: boolean
  readonly centre: number
  readonly model: PlugInChoice<'model'>
  readonly path: PathSettings & { readonly price: number }
  /** The model's parameters, resolved. */
  readonly modelParams: Readonly<Record<string, number>>
  /** The file of the history, if there is one. */
  readonly history: string | undefined
  /** Notes on how the history was read, and on the options. */
  readonly notes: readonly string[]
  readonly seed: number
  readonly result: MonteCarloResult
}
