import type { PathSettings } from '../paths/path-settings.js'
import type { PositionTerms } from '../position/terms.js'

/** Where a worker finds a curve's definition, as plain data. */
export interface CurveModule {
  /** The URL of a module. */
  readonly module: string
  /** The name under which it exports the definition. */
  readonly name: string
  /** What it is called with, besides an arithmetic. */
  readonly parameters: Readonly<Record<string, number | string>>
}

/** A position whose curve is told as data from which a worker makes it. */
export type PositionIn<C> = Omit<PositionTerms, 'curve'> & { readonly curve: C }

/** What every worker is told before its first batch. */
export interface Errand<C> {
  readonly position: PositionIn<C>
  readonly path: PathSettings
  readonly checkpoints: number
}
