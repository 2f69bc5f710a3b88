import { either as E } from 'fp-ts'
import type { Answer, Curve } from '../curve.js'
import { curveOf, mapValues } from '../curve-of.js'
import type { CurveParts } from '../definition.js'
import { dual } from '../dual.js'
import { Fault } from '../fault.js'
import type { Formulated } from '../formulated.js'
import { once } from '../once.js'

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
): Formulated<N> => {
  const { real } = curves[0]
  return {
    real,
    parts: recipe.parts(curves, values),
    differentiated: once(() => {
      const [first, ...rest] = curves
      const overDual = (curve: Curve<N>) => unwrap(curve.dual())
      return formulate(recipe, [overDual(first), ...rest.map(overDual)], mapValues(values, dual(real).constant))
    }),
  }
}

/** A curve made of others. */
export const combine = <N, K extends string>(
  recipe: Recipe<K>,
  curves: Curves<N>,
  values: Readonly<Record<K, N>>,
): Answer<Curve<N>> => {
  const [first, ...rest] = curves
  return curveOf({
    name: recipe.name,
    parameters: values,
    formulate: () => formulate(recipe, curves, values),
    ...(first.real.finer && {
      finer: () => {
        try {
          const finer = (curve: Curve<N>) => unwrap(curve.finer())
          return combine(recipe, [finer(first), ...rest.map(finer)], values)
        } catch (thrown) {
          if (thrown instanceof Fault) return E.left(thrown.refusal)
          throw thrown
        }
      },
    }),
  })
}
