// From formulas to a basket: completed, guarded, and given its other forms.

import * as E from '../../answer.js'
import { dual } from '../../arithmetic/dual.js'
import type { Answer } from '../../curve/curve.js'
import { answerOf } from '../../fault.js'
import { lazy } from '../../lazy.js'
import { type OpensPools, openBasketPool } from '../../pool/baskets/open-basket-pool.js'
import type { Basket, BasketParameters } from '../basket.js'
import { completeBasket } from '../derive/complete-basket.js'
import { assembleBasket } from '../operations/assemble-basket.js'
import type { BasketForms } from './formulas.js'

/** The description of a basket: its parameters and formulas. */
export interface BasketDescription<N> {
  readonly name: string
  readonly parameters: BasketParameters<N>
  /** Made inside the guard, because making them runs an author's code. */
  readonly forms: () => BasketForms<N>
}

/** Parameters in another arithmetic. */
export const mapParameters = <N, M>(parameters: BasketParameters<N>, change: (value: N) => M): BasketParameters<M> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(change) : change(value as N),
    ]),
  )

/** A basket from a description of it: its formulas completed, checked and guarded. */
export const basketOf = <N>({ name, parameters, forms }: BasketDescription<N>): Answer<Basket<N>> =>
  answerOf(name, 'over', () => {
    const made = forms()
    const { real, tokens, overDual, finer } = made
    const { constant } = dual(real)
    const opened: OpensPools<N> = {
      open(terms) {
        return openBasketPool(this, terms)
      },
    }
    const basket: Answer<Basket<N>> = E.right({
      ...opened,
      ...assembleBasket(
        {
          name,
          real,
          tokens,
          parameters,
          finer: finer === undefined ? () => basket : lazy(() => basketOf({ name, parameters, forms: finer })),
          dual: lazy(() => basketOf({ name, parameters: mapParameters(parameters, constant), forms: overDual })),
        },
        completeBasket(made, name),
      ),
    })
    return basket
  })
