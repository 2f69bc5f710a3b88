// The curve or pool of a position, in ratios to the price at entry.

import { type Curve, describeError, float64, type Parameter, type PoolSource, reflect, scaleRate } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isPool } from '../curves/listed.js'
import { listedNamed } from '../curves/listed-named.js'
import type { Unit } from '../curves/unit.js'
import type { Named } from './job.js'

const isPrice = ({ unit }: Parameter<string>): boolean => unit === 'price'

/** Parameters in ratios to the price at entry. If a peg is among them, they are given in ratios to the peg. */
export const centredParameters = (
  { parameters: declared }: { readonly parameters: Readonly<Record<string, Parameter<string>>> },
  given: Readonly<Record<string, number>>,
  pegRatio: number,
): Readonly<Record<string, number>> => {
  if (!Object.hasOwn(declared, 'peg')) return given
  const moved = Object.entries(given).map(([name, value]) => {
    const parameter = declared[name]
    return [name, parameter !== undefined && isPrice(parameter) ? value * pegRatio : value]
  })
  return Object.fromEntries(moved)
}

/** A curve with its prices in a unit. */
const inUnit = (curve: Curve<number>, unit: Unit): E.Either<string, Curve<number>> =>
  unit === 'y' ? E.right(curve) : E.mapLeft(describeError)(reflect(curve))

/**
 * A curve, or a pool whose parameters move, in ratios to the price at entry. A curve is centred on the peg: a peg among
 * its parameters is in ratios to it, and so is the centre of a curve without a price among them, such as StableSwap.
 * Ranges stay where they are. A pool is centred by its parameters.
 */
export const sourceOf = (
  { name, parameters }: Named,
  pegRatio: number,
  unit: Unit,
): E.Either<string, Curve<number> | PoolSource<number>> => {
  const listed = listedNamed(name) ?? E.left(`there is no curve ${name}`)
  if (E.isLeft(listed)) return listed
  const { definition } = listed.right
  if (isPool(definition)) {
    return unit === 'y'
      ? E.mapLeft(describeError)(definition(float64, parameters))
      : E.left('its parameters move with prices counted as Y per X: count them so to replay it')
  }
  const made = definition(float64, centredParameters(definition, parameters, pegRatio))
  const hasPrice = Object.values(definition.parameters).some(isPrice)
  const centred = hasPrice || pegRatio === 1 ? made : E.either.chain(made, curve => scaleRate(curve, pegRatio))
  return E.either.chain(E.mapLeft(describeError)(centred), curve => inUnit(curve, unit))
}
