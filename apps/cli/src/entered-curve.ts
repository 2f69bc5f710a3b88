import type { Answer, Curve, Real } from '@ammeter/core'
import { option as O } from 'fp-ts'
import type { Choice } from './curve-choice.js'

/** The curve of a choice for a pool entered at a price: prices among its parameters that are not set are relative to it. */
export const enteredAt = <N>(real: Real<N>, { definition, given }: Choice, entryPrice: N): Answer<Curve<N>> => {
  const parameterOf = (key: string) => definition.alternatives?.[key]?.insteadOf ?? key
  const settings = Object.entries(definition.parameters).flatMap(([name, { unit, default: preset }]) => {
    const set = Object.entries(given).filter(([key]) => parameterOf(key) === name)
    const relative = unit === 'price' ? real.mul(real.of(preset), entryPrice) : real.of(preset)
    return set.length > 0 ? set : [[name, real.toText(relative)]]
  })
  return definition(real, Object.fromEntries(settings))
}

/** The same curve with prices counted in ratios to the entry price, so that it is entered at 1. */
export const inRatios = <N>({ definition }: Choice, curve: Curve<N>, entryPrice: N): Answer<Curve<N>> => {
  const { real, parameters } = curve
  const scaled = Object.entries(parameters).map(([name, value]) => [
    name,
    real.toText(definition.parameters[name]?.unit === 'price' ? real.div(value, entryPrice) : value),
  ])
  return definition(real, Object.fromEntries(scaled))
}

/** Whether a curve trades at a price. At others it holds one token only, and earns no fees. */
export const tradesAt = <N>({ real, prices: { lower, upper } }: Curve<N>, price: N): boolean =>
  !(O.isSome(lower) && real.compare(price, lower.value) < 0) &&
  !(O.isSome(upper) && real.compare(price, upper.value) > 0)
