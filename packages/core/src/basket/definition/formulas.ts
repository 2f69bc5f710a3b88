// The formulas of a basket over an arithmetic, complete and as its author gave them.

import type { Dual } from '../../arithmetic/dual-real.js'
import type { Real } from '../../arithmetic/real.js'
import type { BasketFormulas, BasketParts } from './definition.js'

/** A basket's formulas over an arithmetic, and in its other forms, each made when first needed. */
export interface BasketForms<N> {
  readonly real: Real<N>
  readonly tokens: number
  readonly parts: BasketParts<N>
  readonly overDual: () => BasketForms<Dual<N>>
  /** With twice the digits, if the arithmetic has them. */
  readonly finer?: () => BasketForms<N>
  /** In `float64`, if this arithmetic has more digits. */
  readonly coarser?: () => BasketForms<number>
}

/** Every formula of a basket, however few its author gave. */
export type CompleteBasketParts<N> = Omit<BasketFormulas<N>, 'levelSet' | 'value'> &
  Partial<Pick<BasketFormulas<N>, 'value'>>
