import { type Curve, describeError, float64, reflect, scaleRate } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Listed } from '../curves/listed.js'
import type { Unit } from '../settings/settings.js'

/**
 * A curve whose peg is at a price ratio, where it has one: a peg among its parameters is in ratios to it, and so is the
 * centre of a curve that has no price among them, such as StableSwap. Ranges stay where they are.
 */
export const centredCurve = (
  { definition }: Listed,
  parameters: Readonly<Record<string, number>>,
  pegRatio: number,
): E.Either<string, Curve<number>> => {
  const declared = Object.entries(definition.parameters)
  const hasPeg = Object.hasOwn(definition.parameters, 'peg')
  const isPrice = new Set(declared.flatMap(([name, { unit }]) => (unit === 'price' ? [name] : [])))
  const moved = Object.entries(parameters).map(([name, value]) => [
    name,
    hasPeg && isPrice.has(name) ? value * pegRatio : value,
  ])
  const made = definition(float64, Object.fromEntries(moved))
  return E.mapLeft(describeError)(
    isPrice.size > 0 || pegRatio === 1 ? made : E.either.chain(made, curve => scaleRate(curve, pegRatio)),
  )
}

/** A curve with its prices in a unit. */
export const inUnit = (curve: Curve<number>, unit: Unit): E.Either<string, Curve<number>> =>
  unit === 'y' ? E.right(curve) : E.mapLeft(describeError)(reflect(curve))
