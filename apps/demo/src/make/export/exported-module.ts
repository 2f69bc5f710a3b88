// The exported module of a curve.

import { orThrow } from '@ammeter/core'
import { drawnModule, formulaModule } from '@ammeter/formula'
import type { MadeCurve } from '../curve/made-curve.js'

/** The name of the file. */
export const MODULE_FILE = 'my-curve.ts'

/** The curve as a module with its current parameters, prices relative to the price at entry. */
export const moduleOf = ({ kind, body, parameters }: Pick<MadeCurve, 'kind' | 'body' | 'parameters'>): string =>
  kind === 'formula' ? orThrow(formulaModule(body, parameters)) : orThrow(drawnModule(body, parameters))
