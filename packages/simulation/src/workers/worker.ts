import { type CurveDefinition, type CurveError, describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import { batchWorker } from './batch-worker.js'
import type { CurveModule } from './errand.js'

const refused = (given: string, allowed: string): InvalidSetting => ({
  _tag: 'InvalidSetting',
  setting: 'curve',
  given,
  allowed,
})

/** Simulates positions on curves that modules export. */
export const simulate = batchWorker(async ({ module, name, parameters }: CurveModule) => {
  const exported: Readonly<Record<string, unknown>> = await import(module)
  const definition = exported[name]
  return typeof definition === 'function'
    ? E.mapLeft((error: CurveError) => refused(describeError(error), `one that ${name} makes of its parameters`))(
        (definition as CurveDefinition)(float64, parameters),
      )
    : E.left(refused(`${name} of ${module}`, 'a definition that the module exports'))
})
