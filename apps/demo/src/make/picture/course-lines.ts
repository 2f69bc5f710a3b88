// The lines of charts of a curve being made.

import type { Series } from '@ammeter/charts'
import type { Course, CoursePoint } from '../curve/course.js'

/** The look of the curve being made. */
export const OWN = { id: 'made', label: 'Yours', colour: 3, dash: 0 } as const

const known = (points: Course['points']): readonly CoursePoint[] => points.filter(point => point !== undefined)

/** The losses of a curve as a line. */
export const lossLine = (course: Course, look: Omit<Series, 'points'>): Series => ({
  ...look,
  points: known(course.points).map(({ ratio, loss }) => ({ x: ratio, y: loss })),
})

/** The reserves of a curve as a line along it, for a deposit. */
export const reservesLine = (points: Course['points'], deposit: number): Series => ({
  ...OWN,
  points: [...known(points)]
    .sort((one, other) => one.ratio - other.ratio)
    .map(({ x, y }) => ({ x: x * deposit, y: y * deposit })),
})

/** The number of points of a course between the edges of a bar. */
const PER_BAR = 4

/** The liquidity of a curve as bars, from its reserves at their edges if known, as a multiple of full range. */
export const liquidityBars = (course: Course): readonly number[] => {
  const edges = course.points.filter((_, i) => i % PER_BAR === 0)
  return edges.slice(1).map((upper, i) => {
    const lower = edges[i]
    if (lower === undefined || upper === undefined) return 0
    const liquidity = (upper.y - lower.y) / (Math.sqrt(upper.ratio) - Math.sqrt(lower.ratio))
    return Number.isFinite(liquidity) ? Math.max(0, 2 * liquidity) : 0
  })
}
