// The scores of a sweep as a picture: over two axes a heat map, over one a line with its band of errors.

import type { ChartSize } from '@ammeter/charts'
import type { Axis, HeatMap, Profile } from '@ammeter/sweep'
import type { ReactElement } from 'react'
import { scorePercent } from '../../objective/with-scores.js'
import { amount } from '../../output/figures.js'
import type { SweepResult } from './sweep-result.js'

/** How many of the plain number a unit is, as people write it behind a number. */
const UNITS: Readonly<Record<string, number>> = { '%': 100, bp: 10_000, s: 1, m: 1 / 60, h: 1 / 3600, d: 1 / 86_400 }

const SUFFIX = /\d(%|bp|[smhd])(?:$|,|:|\.\.)/i

/** How an axis is drawn: in the unit in which its values were typed, so that ticks are round there. */
interface DrawnAxis {
  readonly inUnit: (number: number) => number
  readonly format: (digits: number) => string
}

const drawn = ({ values }: Axis): DrawnAxis => {
  const suffix = SUFFIX.exec(values)?.[1]?.toLowerCase()
  if (suffix !== undefined) {
    const size = UNITS[suffix] ?? 1
    return {
      inUnit: number => Number((number * size).toPrecision(12)),
      format: digits => `${amount(digits)} ${suffix}`,
    }
  }
  const isFactor = /^\s*[x×]/i.test(values)
  return { inUnit: number => number, format: digits => (isFactor ? `×${amount(digits)}` : amount(digits)) }
}

/** How many times the smallest value of a list the largest is where the list is drawn in the logarithm. */
const WIDE = 10

/** Whether an axis is drawn in the logarithm: where its values are even in it, and where they are a wide list. */
const isLogarithmic = (axis: Axis, numbers: readonly number[]): boolean => {
  const least = Math.min(...numbers)
  return axis.isLog || (axis.values.includes(',') && least > 0 && Math.max(...numbers) > WIDE * least)
}

const scaleOf = (axis: Axis, numbers: readonly number[]) => (isLogarithmic(axis, numbers) ? 'log' : 'linear')

/** The cells of a heat map; of a grid, those without a score are cells all of whose candidates were refused. */
const cellsOf = ({ cells }: HeatMap, [across, upwards]: readonly [DrawnAxis, DrawnAxis], isGrid: boolean) => {
  const scored = cells.map(({ x, y, best }) => ({
    x: across.inUnit(x.number),
    y: upwards.inUnit(y.number),
    value: best.scores[0],
  }))
  if (!isGrid) return scored
  const known = new Set(scored.map(({ x, y }) => `${x} ${y}`))
  const [xs, ys] = [[...new Set(scored.map(({ x }) => x))], [...new Set(scored.map(({ y }) => y))]]
  const refused = xs.flatMap(x => ys.filter(y => !known.has(`${x} ${y}`)).map(y => ({ x, y, value: undefined })))
  return [...scored, ...refused]
}

/** The profiles along an axis: a line for each curve that has it. */
const linesOf = ({ sweep, summary }: SweepResult, axis: string, { inUnit }: DrawnAxis) =>
  summary.profiles
    .filter(profile => profile.axis === axis)
    .map(({ part, points }: Profile) => {
      const label = sweep.space.parts[part]?.label ?? ''
      return {
        id: label,
        label,
        points: points
          .map(({ value, best }) => ({ x: inUnit(value.number), y: best.scores[0], error: best.standardErrors[0] }))
          .toSorted((a, b) => a.x - b.x),
      }
    })

/** The scores of the curve of the best candidate; nothing where no axis was varied, or no candidate has a score. */
export const sweepChart = async (result: SweepResult): Promise<ReactElement<ChartSize> | undefined> => {
  const { sweep, summary } = result
  const [winner] = summary.best
  if (winner === undefined) return undefined
  const { part } = sweep.space.at(winner.index)
  const [x, y] = sweep.space.parts[part]?.axes ?? []
  if (x === undefined) return undefined
  const [objective] = sweep.objectives
  const best = objective?.direction === -1 ? ('smallest' as const) : ('largest' as const)
  const label = objective?.label ?? ''
  const { HeatMap: HeatMapChart, ProfileChart } = await import('@ammeter/charts')
  const { createElement } = await import('react')
  const across = drawn(x)
  const heatMap = summary.heatMaps.find(each => each.part === part)
  if (y === undefined || heatMap === undefined) {
    const lines = linesOf(result, x.name, across)
    const numbers = lines.flatMap(({ points }) => points.map(point => point.x))
    return createElement(ProfileChart, {
      ...{ title: `${label} over ${x.name}`, lines, best, xLabel: x.name, yLabel: label },
      ...{ xScale: scaleOf(x, numbers), xFormat: across.format, yFormat: scorePercent },
    })
  }
  const upwards = drawn(y)
  const cells = cellsOf(heatMap, [across, upwards], sweep.space.sample === undefined)
  return createElement(HeatMapChart, {
    ...{ title: `${label} of ${sweep.space.parts[part]?.label} over ${x.name} and ${y.name}`, cells, best },
    ...{ xLabel: x.name, yLabel: y.name, xFormat: across.format, yFormat: upwards.format },
    xScale: scaleOf(
      x,
      cells.map(cell => cell.x),
    ),
    yScale: scaleOf(
      y,
      cells.map(cell => cell.y),
    ),
    ...{ valueFormat: scorePercent, valueLabel: label },
  })
}
