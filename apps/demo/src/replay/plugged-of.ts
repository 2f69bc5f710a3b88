// Plug-ins of a job, made from their names and parameters.

import { alerts, fees, models, strategies } from '@ammeter/catalogue'
import { type Answer, describeError, type FeePolicy, float64 } from '@ammeter/core'
import type { AlertRule, PriceModelDefinition, Strategy } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Unit } from '../curves/unit.js'
import type { Named } from './job.js'
import { centredParameters } from './source-of.js'
import { turnedPolicy } from './turned-policy.js'

const found = <D extends { readonly name: string }>(
  kind: string,
  definitions: readonly D[],
  name: string,
): E.Either<string, D> => {
  const definition = definitions.find(each => each.name === name)
  return definition === undefined ? E.left(`there is no ${kind} ${name}`) : E.right(definition)
}

/** The plug-in that a definition makes, or its error after its name. */
const made = <M>({ name }: Named, answer: Answer<M>): E.Either<string, M> =>
  E.mapLeft((error: Parameters<typeof describeError>[0]) => `${name}: ${describeError(error)}`)(answer)

/** The definition of a price model. */
export const modelNamed = (name: string): E.Either<string, PriceModelDefinition> => found('price model', models, name)

/** A fee policy, centred on the peg, a ratio to the price at entry, if it has one. */
const policyOf = (named: Named, pegRatio: number): E.Either<string, FeePolicy<number>> =>
  E.either.chain(found('fee policy', fees, named.name), definition =>
    made(named, definition(float64, centredParameters(definition, named.parameters, pegRatio))),
  )

/** A fee with prices in a unit: a rate, or a policy. */
export const feeOf = (
  fee: number | Named,
  pegRatio: number,
  unit: Unit,
): E.Either<string, number | FeePolicy<number>> => {
  if (typeof fee === 'number') return E.right(fee)
  return E.either.map(policyOf(fee, pegRatio), policy => (unit === 'y' ? policy : turnedPolicy(policy)))
}

/** A strategy. */
export const strategyOf = (named: Named): E.Either<string, Strategy> =>
  E.either.chain(found('strategy', strategies, named.name), definition => made(named, definition(named.parameters)))

/** An alert's rule. */
export const alertOf = (named: Named): E.Either<string, AlertRule> =>
  E.either.chain(found('alert', alerts, named.name), definition => made(named, definition(named.parameters)))
