// Passes every question to a curve through a function, such as one that limits time.

import {
  type Answer,
  type Curve,
  type CurveDefinition,
  lazy,
  type ParameterInput,
  type Real,
  type Reserves,
} from '@ammeter/core'
import { either as E } from 'fp-ts'

/** A function that every question to a curve passes through. `question` describes the question for people. */
export type Interceptor = <A>(question: () => string, ask: () => Answer<A>) => Answer<A>

const interceptCurve = <N>(curve: Curve<N>, through: Interceptor): Curve<N> => {
  const { real } = curve
  const amounts = ({ x, y }: Reserves<N>) => `${real.toText(x)} X and ${real.toText(y)} Y`
  const ofPrice =
    <A>(quantity: string, answer: (price: N) => Answer<A>) =>
    (price: N) =>
      through(
        () => `${quantity} at the price ${real.toText(price)}`,
        () => answer(price),
      )
  const ofReserves =
    <A>(quantity: string, answer: (held: Reserves<N>) => Answer<A>) =>
    (held: Reserves<N>) =>
      through(
        () => `${quantity} of ${amounts(held)}`,
        () => answer(held),
      )
  const form =
    <M>(name: string, answer: () => Answer<Curve<M>>) =>
    () =>
      through(
        () => `${name} curve`,
        () => E.either.map(answer(), other => interceptCurve(other, through)),
      )
  const { name, parameters } = curve
  const range = lazy(() =>
    through(
      () => 'range of prices',
      () => E.right(curve.prices),
    ),
  )
  return {
    name,
    real,
    parameters,
    get prices() {
      const asked = range()
      return E.isRight(asked) ? asked.right : {}
    },
    reserves: ofPrice('reserves', curve.reserves),
    value: ofPrice('value', curve.value),
    liquidity: ofReserves('liquidity', curve.liquidity),
    spotPrice: ofReserves('spot price', curve.spotPrice),
    swap: (held, trade) =>
      through(
        () => {
          const { kind, token, amount } = trade
          const direction = kind === 'exactIn' ? 'in' : 'out'
          return `swap of ${real.toText(amount)} ${token.toUpperCase()} ${direction} against ${amounts(held)}`
        },
        () => curve.swap(held, trade),
      ),
    reflected: form('reflected', curve.reflected),
    finer: form('finer', curve.finer),
    dual: form('dual', curve.dual),
    ...(curve.wider && { wider: form('wider', curve.wider) }),
  }
}

/**
 * A definition that makes the same curves, with every question to them passed through a function.
 *
 * @param begin Makes that function, once for each curve.
 */
export const intercept = (definition: CurveDefinition, begin: () => Interceptor): CurveDefinition => {
  const asked = <N>(real: Real<N>, given?: Readonly<Partial<Record<string, ParameterInput>>>): Answer<Curve<N>> => {
    const through = begin()
    return through(
      () => 'curve itself',
      () => E.either.map(definition(real, given), curve => interceptCurve(curve, through)),
    )
  }
  const { name, ...metadata } = definition
  Object.defineProperty(asked, 'name', { value: name, enumerable: true })
  return Object.assign(asked, metadata)
}
