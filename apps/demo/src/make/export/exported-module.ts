import { orThrow } from '@ammeter/core'
import { drawnModule, formulaModule } from '@ammeter/formula'
import type { MadeCurve } from '../curve/made-curve.js'

/** What the file is called. */
export const MODULE_FILE = 'my-curve.ts'

/** The curve as a module, with its parameters as they are: prices relative to the price at which a pool is entered. */
export const moduleOf = ({ kind, body, parameters }: Pick<MadeCurve, 'kind' | 'body' | 'parameters'>): string =>
  kind === 'formula' ? orThrow(formulaModule(body, parameters)) : orThrow(drawnModule(body, parameters))
