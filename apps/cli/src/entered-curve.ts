import { type Answer, type Curve, float64, parametersAtEntry, type Real, scaleRate } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import type { Choice } from './curve-choice.js'

/** A curve's definition, and the parameters of it that were set. */
export type Chosen = Pick<Choice, 'definition' | 'given'>

/** The curve of a choice for a pool entered at a price: prices among its parameters that are not set are relative to it. */
export const enteredAt = <N>(real: Real<N>, { definition, given }: Chosen, entryPrice: N): Answer<Curve<N>> => {
  const read = parametersAtEntry(definition, real, given, entryPrice)
  if (E.isLeft(read)) return read
  const parameterOf = (key: string) => definition.alternatives?.[key]?.insteadOf ?? key
  const set = Object.keys(read.right).map(parameterOf)
  const presets = Object.entries(definition.parameters).flatMap(([name, { unit, default: preset }]) =>
    unit === 'price' && !set.includes(name) ? [[name, real.toText(real.mul(real.of(preset), entryPrice))]] : [],
  )
  return definition(real, { ...Object.fromEntries(presets), ...read.right })
}

/** Whether a curve says itself where it stands, by a price among its parameters. Others are centred on the price 1. */
export const hasPrice = ({ definition }: Chosen): boolean =>
  Object.values(definition.parameters).some(({ unit }) => unit === 'price')

/** How near two shares must be to be the same. */
const SAME = 1e-9

/** Whether a curve has the same shape at every price: X is the same part of its value, whatever prices are counted in. */
const isSameAnywhere = (curve: Curve<number>, price: number): boolean => {
  const shareOfX = (at: number): number => {
    const held = curve.reserves(at)
    return E.isLeft(held) ? Number.NaN : (at * held.right.x) / (at * held.right.x + held.right.y)
  }
  return [0.5, 1, 2].every(ratio => Math.abs(shareOfX(ratio * price) - shareOfX(ratio)) < SAME)
}

/** A curve that was entered at a price. */
export interface Centred {
  readonly curve: Curve<number>
  /** The resolved parameters. */
  readonly params: Readonly<Record<string, number>>
}

/**
 * The curve of a choice for a pool entered at a price in `float64`, with the prices of the path. A curve that is centred on
 * the price 1 and has no parameter to change that, such as StableSwap, is centred on another price by a rate.
 *
 * @param centre That other price; by default the price at entry.
 */
export const centredAt = (choice: Chosen, entryPrice: number, centre = entryPrice): Answer<Centred> => {
  return E.either.chain(enteredAt(float64, choice, entryPrice), curve => {
    const { parameters: params } = curve
    if (hasPrice(choice) || centre === 1 || isSameAnywhere(curve, centre)) return E.right({ curve, params })
    return E.either.map(scaleRate(curve, centre), scaled => ({ curve: scaled, params }))
  })
}

/** Whether a curve trades at a price. At others it holds one token only, and earns no fees. */
export const tradesAt = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  !(O.isSome(lower) && real.compare(price, lower.value) < 0) &&
  !(O.isSome(upper) && real.compare(price, upper.value) > 0)
