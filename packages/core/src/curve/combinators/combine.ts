// A curve made of others: its formulas in every form (dual, finer, wider) from theirs.

import { either as E } from 'fp-ts'
import { dual } from '../../arithmetic/dual.js'
import type { Num } from '../../arithmetic/num.js'
import { toWider } from '../../arithmetic/widening.js'
import { Fault } from '../../fault.js'
import { lazy } from '../../lazy.js'
import type { Answer, Curve } from '../curve.js'
import { curveOf, mapValues } from '../definition/curve-of.js'
import type { CurveParts } from '../definition/definition.js'
import type { Formulas } from '../definition/formulas.js'
import { derivation } from '../derive/complete-parts.js'

/** How formulas are made from those of other curves, over any arithmetic. */
export interface Recipe<K extends string> {
  readonly name: string
  readonly parts: <N>(curves: Curves<N>, values: Readonly<Record<K, N>>) => CurveParts<N>
}

/** At least one curve. */
export type Curves<N> = readonly [Curve<N>, ...Curve<N>[]]

/** The value of an answer inside a formula, whose refusals core catches. */
export const unwrap = <A>(answer: Answer<A>): A => {
  if (E.isLeft(answer)) throw new Fault(answer.left)
  return answer.right
}

const formulate = <N, K extends string>(
  recipe: Recipe<K>,
  curves: Curves<N>,
  values: Readonly<Record<K, N>>,
): Formulas<N> => {
  const { real } = curves[0]
  const of = <M>(make: (curve: Curve<N>) => Answer<Curve<M>>): Curves<M> => {
    const [first, ...rest] = curves
    return [unwrap(make(first)), ...rest.map(curve => unwrap(make(curve)))]
  }
  return {
    real,
    parts: recipe.parts(curves, values),
    overDual: lazy(() =>
      formulate(
        recipe,
        of(curve => curve.dual()),
        mapValues(values, dual(real).constant),
      ),
    ),
    ...(curves.every(({ wider }) => wider !== undefined) && {
      wider: lazy(() =>
        formulate(
          recipe,
          of(curve => (curve.wider as () => Answer<Curve<Num>>)()),
          mapValues(values, toWider),
        ),
      ),
    }),
    ...(real.finer && {
      finer: lazy(() =>
        formulate(
          recipe,
          of(curve => curve.finer()),
          values,
        ),
      ),
    }),
  }
}

/** A curve made of others. It has the values as its parameters, unless others are given. */
export const combine = <N, K extends string>(
  recipe: Recipe<K>,
  curves: Curves<N>,
  values: Readonly<Record<K, N>>,
  parameters: Readonly<Record<string, N>> = values,
): Answer<Curve<N>> => {
  return curveOf({
    name: recipe.name,
    parameters,
    formulate: () => formulate(recipe, curves, values),
    completion: derivation,
  })
}
