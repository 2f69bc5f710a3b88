import { type CurveDefinition, describeError } from '@ammeter/core'
import { curves } from '@ammeter/catalogue'
import type { InvalidSetting } from '@ammeter/simulation'
import { batchWorker } from '@ammeter/simulation/workers'
import { either as E, function as F } from 'fp-ts'
import { type Centred, centredAt } from './entered-curve.js'
import { PATIENCE } from './plug-in/limited.js'
import { describeModuleError } from './plug-in/module-error.js'
import { type CurveErrand, knownDefinition } from './simulate/curve-errand.js'

const noCurve = (given: string): InvalidSetting => ({
  _tag: 'InvalidSetting',
  setting: 'curve',
  given,
  allowed: 'one that can be made',
})

const definitionOf = async (errand: CurveErrand): Promise<E.Either<InvalidSetting, CurveDefinition>> => {
  if (errand.isPath) {
    const { loadPlugIn } = await import('./plug-in/load-plug-in.js')
    return E.mapLeft(F.flow(describeModuleError, noCurve))(await loadPlugIn(errand.name, PATIENCE))
  }
  const known = knownDefinition(curves, errand)
  return known === undefined ? E.left(noCurve(errand.name)) : E.right(known)
}

/** Simulates positions on the curves of the command, and on those of the user's modules. */
export const simulate = batchWorker(async (errand: CurveErrand) =>
  E.either.chain(await definitionOf(errand), definition =>
    E.bimap(
      F.flow(describeError, noCurve),
      ({ curve }: Centred) => curve,
    )(centredAt({ definition, given: errand.given }, errand.entryPrice, errand.centre)),
  ),
)
