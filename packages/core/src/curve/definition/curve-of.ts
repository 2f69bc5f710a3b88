// From formulas to a curve: completed, guarded, and given its other forms.

import * as E from '../../answer.js'
import type { Num } from '../../arithmetic/num.js'
import { toWider } from '../../arithmetic/widening.js'
import { answerOf } from '../../fault.js'
import { lazy } from '../../lazy.js'
import type { Answer, Curve, PriceRange } from '../curve.js'
import { assembleCurve } from '../operations/assemble-curve.js'
import { exchangeTokens } from './exchange-tokens.js'
import type { Completion, Formulas } from './formulas.js'

/** A curve as its formulas, and how to have it in another form. */
export interface Description<N> {
  readonly name: string
  readonly parameters: Readonly<Record<string, N>>
  /** Made inside the guard, because making them runs an author's code. */
  readonly formulate: () => Formulas<N>
  readonly completion: Completion
  /** The reflected curve; left out, the tokens are exchanged in every formula. */
  readonly reflected?: () => Answer<Curve<N>>
}

/** The values of a record, changed. */
export const mapValues = <K extends string, N, M>(
  record: Readonly<Record<K, N>>,
  change: (value: N, name: string) => M,
): Readonly<Record<K, M>> =>
  Object.fromEntries(Object.entries<N>(record).map(([key, value]) => [key, change(value, key)])) as Record<K, M>

/** Formulas in another form, with the ends of prices that were found in this one, so that both take the same side. */
const withEnds = <N, M>(ends: PriceRange<N>, lift: (a: N) => M, formulas: Formulas<M>): Formulas<M> => {
  if (formulas.parts.prices !== undefined) return formulas
  const lifted = (end: N | undefined) => (end === undefined ? undefined : lift(end))
  const prices = { lower: lifted(ends.lower), upper: lifted(ends.upper) }
  return { ...formulas, parts: { ...formulas.parts, prices } }
}

/** A curve from a description of it: its formulas completed, checked and guarded. */
export const curveOf = <N>({ name, parameters, formulate, completion, reflected }: Description<N>): Answer<Curve<N>> =>
  answerOf(name, 'over', () => {
    const formulas = formulate()
    const { real, overDual, finer, wider } = formulas
    const { constant } = completion.dual(real)
    const parts = completion.complete(formulas, name)
    /** The same curve in another arithmetic, made when first needed. */
    const inOther = <M>(lift: (a: N) => M, formulas: () => Formulas<M>) =>
      lazy(() =>
        curveOf<M>({
          name,
          parameters: mapValues(parameters, lift),
          completion,
          formulate: () => withEnds(parts.prices(), lift, formulas()),
        }),
      )
    const curve: Answer<Curve<N>> = E.right(
      assembleCurve({
        name,
        real,
        parameters,
        parts,
        reflected: lazy(
          reflected ??
            (() =>
              curveOf({
                name,
                parameters,
                completion,
                formulate: () => exchangeTokens(formulas),
                reflected: () => curve,
              })),
        ),
        finer: finer === undefined ? () => curve : inOther(a => a, finer),
        ...(wider && { wider: inOther<Num>(toWider, wider) }),
        dual: inOther(constant, overDual),
      }),
    )
    return curve
  })
