import type { Answer, Curve } from '@ammeter/core'
import { answered } from './curve/answers-of.js'
import type { Reference, Subject } from './curve/subject.js'
import * as laws from './laws/index.js'
import type { LawName } from './statements.js'
import type { Verdict } from './verdict/verdict.js'

/** What each law is asked with. */
export interface LawInputs<N> {
  readonly value: laws.ValueInputs<N>
  readonly cheapestBundle: laws.CheapestBundleInputs<N>
  readonly priceRoundTrip: laws.PriceRoundTripInputs<N>
  readonly invariant: laws.InvariantInputs<N>
  readonly tangency: laws.TangencyInputs<N>
  readonly pathIndependence: laws.PathIndependenceInputs<N>
  readonly roundTrip: laws.RoundTripInputs<N>
  readonly homogeneity: laws.HomogeneityInputs<N>
  readonly shape: laws.ShapeInputs<N>
  readonly inverse: laws.InverseInputs<N>
  readonly reflection: laws.ReflectionInputs<N>
  readonly impermanentLoss: laws.ImpermanentLossInputs<N>
  readonly envelope: laws.EnvelopeInputs<N>
  readonly arithmetic: laws.ArithmeticInputs<N>
  readonly total: laws.TotalInputs<N>
}

/** Every law, asked of one curve. */
export type Judges<N> = { readonly [L in LawName]: (inputs: LawInputs<N>[L]) => Verdict }

/** A form of the curve that some law needs; that there is none counts against the curve. */
const form = <M>(name: string, answer: () => Answer<Curve<M>>): Curve<M> => answered(() => `${name} curve`, answer())

/** Every law, asked of a curve and of the other forms of it that laws compare it with. */
export const judgesOf = <N>({ curve, reflected, dual, reference }: Subject<N>): Judges<N> => ({
  value: inputs => laws.value(curve, inputs),
  cheapestBundle: inputs => laws.cheapestBundle(curve, inputs),
  priceRoundTrip: inputs => laws.priceRoundTrip(curve, inputs),
  invariant: inputs => laws.invariant(curve, inputs),
  tangency: inputs => laws.tangency(curve, inputs),
  pathIndependence: inputs => laws.pathIndependence(curve, inputs),
  roundTrip: inputs => laws.roundTrip(curve, inputs),
  homogeneity: inputs => laws.homogeneity(curve, inputs),
  shape: inputs => laws.shape(curve, inputs),
  inverse: inputs => laws.inverse(curve, inputs),
  reflection: inputs => laws.reflection(curve, form('reflected', reflected), inputs),
  impermanentLoss: inputs => laws.impermanentLoss(curve, inputs),
  envelope: inputs => laws.envelope(curve, form('dual', dual), inputs),
  arithmetic: inputs =>
    reference === undefined
      ? { outcome: 'vacuous', reason: 'there is no arithmetic of more digits to compare with' }
      : laws.arithmetic(curve, form('reference', reference), inputs),
  total: inputs => laws.total<N, Reference>(curve, inputs, reference && (() => form('reference', reference))),
})
