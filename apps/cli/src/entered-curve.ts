import { type Answer, type Curve, defaultPeg, float64, parametersAtEntry, type Real, scaleRate } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import type { Choice } from './curve-choice.js'

/** A curve's definition, and the parameters of it that were set. */
export type Chosen = Pick<Choice, 'definition' | 'given'>

/**
 * The curve of a choice for a pool entered at a price: prices among its parameters that are not set are relative to it.
 *
 * @param centre What they are relative to where one of them is a peg; by default the price at entry.
 */
export const enteredAt = <N>(
  real: Real<N>,
  { definition, given }: Chosen,
  entryPrice: N,
  centre = entryPrice,
): Answer<Curve<N>> => {
  const read = parametersAtEntry(definition, real, given, entryPrice)
  if (E.isLeft(read)) return read
  const from = hasPegParameter({ definition, given }) ? centre : entryPrice
  const parameterOf = (key: string) => definition.alternatives?.[key]?.insteadOf ?? key
  const set = Object.keys(read.right).map(parameterOf)
  const presets = Object.entries(definition.parameters).flatMap(([name, { unit, default: preset }]) =>
    unit === 'price' && !set.includes(name) ? [[name, real.toText(real.mul(real.of(preset), from))]] : [],
  )
  return definition(real, { ...Object.fromEntries(presets), ...read.right })
}

/** Whether a curve says itself where it stands, by a price among its parameters. Others are centred on the price 1. */
export const hasPrice = ({ definition }: Chosen): boolean =>
  Object.values(definition.parameters).some(({ unit }) => unit === 'price')

/** Whether a peg is among the parameters of a curve. */
const hasPegParameter = ({ definition }: Chosen): boolean => Object.hasOwn(definition.parameters, 'peg')

/** A price unlike 1, at which a curve without a centre has the same shape. */
const OTHER = 2

/** How near two shares must be to be the same. */
const SAME = 1e-9

/** Whether a curve has the same shape at every price: X is the same part of its value, whatever prices are counted in. */
const isSameAnywhere = <N>({ real, reserves }: Curve<N>, price: number): boolean => {
  const shareOfX = (at: number): number => {
    const held = reserves(real.of(at))
    if (E.isLeft(held)) return Number.NaN
    const worthOfX = at * real.toNumber(held.right.x)
    return worthOfX / (worthOfX + real.toNumber(held.right.y))
  }
  return [0.5, 1, 2].every(ratio => Math.abs(shareOfX(ratio * price) - shareOfX(ratio)) < SAME)
}

/** Whether the centre matters to a curve: it has a peg, or is centred on a price without saying so. */
export const hasPeg = <N>(choice: Chosen, curve: Curve<N>): boolean =>
  hasPegParameter(choice) || !(hasPrice(choice) || isSameAnywhere(curve, OTHER))

/** A curve that was entered at a price. */
export interface Centred {
  readonly curve: Curve<number>
  /** The resolved parameters. */
  readonly params: Readonly<Record<string, number>>
  /** Whether the centre matters to it. */
  readonly hasPeg: boolean
}

/**
 * The curve of a choice for a pool entered at a price in `float64`, with the prices of the path. A curve that is centred on
 * the price 1 and has no parameter to change that, such as StableSwap, is centred on another price by a rate.
 *
 * @param centre That other price, and the peg of a curve that has one; by default what `defaultPeg` says of the price at entry.
 */
export const centredAt = (choice: Chosen, entryPrice: number, centre = defaultPeg(entryPrice)): Answer<Centred> => {
  return E.either.chain(enteredAt(float64, choice, entryPrice, centre), curve => {
    const { parameters: params } = curve
    const isPegged = hasPeg(choice, curve)
    if (hasPrice(choice) || !isPegged || centre === 1) return E.right({ curve, params, hasPeg: isPegged })
    return E.either.map(scaleRate(curve, centre), scaled => ({ curve: scaled, params, hasPeg: isPegged }))
  })
}

/** Whether a curve trades at a price. At others it holds one token only, and earns no fees. */
export const tradesAt = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  !(O.isSome(lower) && real.compare(price, lower.value) < 0) &&
  !(O.isSome(upper) && real.compare(price, upper.value) > 0)
