// A curve as the laws see it: itself, reflected, over dual numbers, and in a reference arithmetic.

import {
  type Answer,
  type Curve,
  type CurveMetadata,
  DECIMAL_DIGITS,
  type Dual,
  type decimal,
  decimalOf,
  float64,
  lazy,
  type Num,
  type ParameterInput,
  type Real,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import { exactText } from '../texts/exact-text.js'
import { answered } from './answers-of.js'

/** The number type of the reference arithmetic. */
export type Reference = typeof decimal extends Real<infer N> ? N : never

/**
 * What can be checked: a definition made by `defineCurve`, or any function that answers a curve for an arithmetic and
 * parameters.
 */
export interface Checkable<P> extends Partial<Pick<CurveMetadata, 'parameters'>> {
  <N>(real: Real<N>, parameters: P): Answer<Curve<N>>
  readonly name: string
}

/** A curve, with all the other forms of it that laws compare it with. */
export interface CurveSubject<N> {
  readonly curve: Curve<N>
  readonly reflected: () => Answer<Curve<N>>
  readonly dual: () => Answer<Curve<Dual<N>>>
  /** The same curve in an arithmetic of more digits; undefined if there is no such arithmetic. */
  readonly reference: (() => Answer<Curve<Reference>>) | undefined
  /** The same curve with unlimited exponents, at the cost of `float64`; undefined if `defineCurve` did not make it. */
  readonly wider: () => Curve<Num> | undefined
  /** The same curve with its parameters changed, for instance by a rounding. */
  readonly nearby: (change: (parameter: Reference) => Reference) => Answer<Curve<Reference>> | undefined
  /** The parameters that are prices. */
  readonly priceParameters: readonly string[]
}

/** How many more digits the reference has: 40 in all for `float64`, 64 for `decimal`. */
const MORE_DIGITS = 24

/** An arithmetic of more digits than another, if there is one. */
const finerThan = <N>(real: Real<N>): Real<Reference> | undefined => {
  const digits = Math.ceil(-Math.log10(real.toNumber(real.roundingUnit))) + MORE_DIGITS
  return digits <= DECIMAL_DIGITS.most ? decimalOf(digits) : undefined
}

/** A form of a curve that a law needs. If there is none, that counts against the curve. */
export const formOf = <M>(name: string, form: () => Answer<Curve<M>>): Curve<M> =>
  answered(() => `${name} curve`, form())

/** A curve as the subject of the laws. */
export const subjectOf = <P, N>(definition: Checkable<P>, given: P, curve: Curve<N>): CurveSubject<N> => {
  const { real } = curve
  const finer = finerThan(real)
  const declared = Object.entries(definition.parameters ?? {})
  const resolved = Object.entries(curve.parameters).map(([name, value]) => [name, exactText(real, value)] as const)
  // The parameters as this arithmetic rounded them, to the last digit, so that both curves are the same.
  const exact = (resolved.length > 0 ? Object.fromEntries<ParameterInput>(resolved) : given) as P
  const changed = (arithmetic: Real<Reference>, change: (parameter: Reference) => Reference) =>
    Object.fromEntries<ParameterInput>(
      resolved.map(([name, text]) => [name, arithmetic.toText(change(arithmetic.of(text)))]),
    ) as P
  return {
    curve,
    reflected: lazy(() => curve.reflected()),
    dual: lazy(() => curve.dual()),
    reference: finer && lazy(() => definition(finer, exact)),
    wider: lazy(() => {
      try {
        const plain = definition(float64, exact)
        const wider = E.isRight(plain) ? plain.right.wider?.() : undefined
        return wider !== undefined && E.isRight(wider) ? wider.right : undefined
      } catch {
        // The laws report a definition that throws.
        return undefined
      }
    }),
    nearby: change =>
      finer && (resolved.length > 0 ? definition(finer, changed(finer, change)) : definition(finer, exact)),
    priceParameters: declared.filter(([, { unit }]) => unit === 'price').map(([name]) => name),
  }
}
