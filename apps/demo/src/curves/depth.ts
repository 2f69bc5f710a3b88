// Liquidity, Greeks and loss-versus-rebalancing of a position at a price ratio.

import { type Answer, capitalEfficiency, greeks, liquidityDensity, lvrRate } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Course, Entered } from './entered.js'

/** How the value of a deposit of 1 depends on the price. */
export interface Depth {
  /** Liquidity density, as a multiple of that of a constant product with the same deposit at entry. */
  readonly density: number | undefined
  /** The density, compared with a constant product of the same value now. */
  readonly efficiency: number | undefined
  /** The amount of the base token. */
  readonly delta: number | undefined
  readonly gamma: number | undefined
  /** Loss-versus-rebalancing per year, as a fraction of the value. */
  readonly lvr: number | undefined
}

const right = <A>(answer: Answer<A>): A | undefined => (E.isRight(answer) ? answer.right : undefined)

const times = (value: number | undefined, factor: number) => (value === undefined ? undefined : value * factor)

/** The liquidity of a constant product with a deposit of 1. */
const UNIT = 1 / 2

/** The liquidity density of a deposit of 1, as a multiple of a constant product's; undefined if reserves jump. */
export const densityAt = (
  { curve, liquidity }: Pick<Course, 'curve' | 'liquidity'>,
  ratio: number,
): number | undefined => times(right(liquidityDensity(curve, ratio)), liquidity / UNIT)

/** Liquidity, Greeks and loss-versus-rebalancing of a deposit of 1 at a price ratio. */
export const depthAt = (entered: Entered, ratio: number, volatility: number): Depth => {
  const { curve, liquidity } = entered
  const sensitivity = right(greeks(curve, ratio))
  const rate = right(lvrRate(curve, ratio, volatility))
  const value = right(curve.value(ratio))
  return {
    density: densityAt(entered, ratio),
    efficiency: right(capitalEfficiency(curve, ratio)),
    delta: times(sensitivity?.delta, liquidity),
    gamma: times(sensitivity?.gamma, liquidity),
    lvr: rate === undefined || value === undefined ? undefined : rate / value,
  }
}

const kept = new WeakMap<Entered, readonly (number | undefined)[]>()

/** The density along the course of a curve. */
export const densitiesOf = (entered: Entered): readonly (number | undefined)[] => {
  const known = kept.get(entered)
  if (known !== undefined) return known
  const densities = entered.along.map(({ ratio }) => densityAt(entered, ratio))
  kept.set(entered, densities)
  return densities
}
