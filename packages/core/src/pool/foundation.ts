// What pools on curves are opened on.

import type { Real } from '../arithmetic/real.js'
import type { Curve } from '../curve/curve.js'
import type { Controller } from './controller.js'

/** What a pool opens on: a curve that stands, or a controller that steers one. */
export interface Foundation<N> {
  readonly name: string
  readonly real: Real<N>
  readonly parameters: Readonly<Record<string, N>>
  readonly steers: Curve<N> | Controller<N>
}

/** The controller of a foundation, where there is one. */
export const controllerOf = <N>({ steers }: Foundation<N>): Controller<N> | undefined =>
  'curveAt' in steers ? steers : undefined
