import { either as E } from 'fp-ts'
import { assembleCurve } from './assemble-curve.js'
import type { Answer, Curve } from './curve.js'
import { completeParts } from './derive/complete-parts.js'
import { dual } from './dual.js'
import { exchangeTokens } from './exchange-tokens.js'
import { refusalOf } from './fault.js'
import type { Formulated } from './formulated.js'
import { once } from './once.js'

/** A curve as its formulas, and how to have it in another form. */
export interface Description<N> {
  readonly name: string
  readonly parameters: Readonly<Record<string, N>>
  /** Made inside the guard, because making them runs an author's code. */
  readonly formulate: () => Formulated<N>
  /** The curve with more digits; left out where there is no such arithmetic. */
  readonly finer?: () => Answer<Curve<N>>
  /** The reflected curve; left out, the tokens are exchanged in every formula. */
  readonly reflected?: () => Answer<Curve<N>>
}

/** The values of a record, changed. */
export const mapValues = <K extends string, N, M>(
  record: Readonly<Record<K, N>>,
  change: (value: N) => M,
): Readonly<Record<K, M>> =>
  Object.fromEntries(Object.entries<N>(record).map(([key, value]) => [key, change(value)])) as Record<K, M>

/** A curve from a description of it: its formulas completed, checked and guarded. */
export const curveOf = <N>({ name, parameters, formulate, finer, reflected }: Description<N>): Answer<Curve<N>> => {
  try {
    const formulated = formulate()
    const curve: Answer<Curve<N>> = E.right(
      assembleCurve({
        name,
        real: formulated.real,
        parameters,
        parts: completeParts(formulated, name),
        finer: once(finer ?? (() => curve)),
        reflected: once(
          reflected ??
            (() => curveOf({ name, parameters, formulate: () => exchangeTokens(formulated), reflected: () => curve })),
        ),
        dual: once(() =>
          curveOf({
            name,
            parameters: mapValues(parameters, dual(formulated.real).constant),
            formulate: formulated.differentiated,
          }),
        ),
      }),
    )
    return curve
  } catch (thrown) {
    return E.left(refusalOf(thrown, name, 'over'))
  }
}
