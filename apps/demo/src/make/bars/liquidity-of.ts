// The liquidity of a curve as bars.

import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Drawing, rounded } from './drawing.js'

/** The steps of drawn heights, from 0 to the highest. */
const LEVELS = 100

/**
 * Bars with the reserves of a curve at their edges: the liquidity of a range is the Y gained between its ends, divided
 * by the difference of the square roots of their prices. Undefined if the curve has no answer at an edge.
 */
export const liquidityOf = (
  curve: Curve<number>,
  lower: number,
  upper: number,
  count: number,
): readonly number[] | undefined => {
  const edges = Array.from({ length: count + 1 }, (_, i) => lower * (upper / lower) ** (i / count))
  const held: number[] = []
  for (const edge of edges) {
    const reserves = curve.reserves(edge)
    if (E.isLeft(reserves)) return undefined
    held.push(reserves.right.y)
  }
  return Array.from({ length: count }, (_, i) => {
    const gained = (held[i + 1] as number) - (held[i] as number)
    return Math.max(0, gained / (Math.sqrt(edges[i + 1] as number) - Math.sqrt(edges[i] as number)))
  })
}

/** A drawing that approximates a curve, in few digits. */
export const drawingOf = (curve: Curve<number>, lower: number, upper: number, count: number): Drawing | undefined => {
  const heights = liquidityOf(curve, lower, upper, count)
  const most = Math.max(...(heights ?? []))
  if (heights === undefined || !(most > 0) || !Number.isFinite(most)) return undefined
  return { heights: heights.map(height => rounded((height / most) * LEVELS, LEVELS)), lower, upper }
}
