// A profile: values over one axis, with how sure they are.

import { type ReactNode, useMemo } from 'react'
import type { ChartProps } from '../chart-props.js'
import { amount } from '../format/amount.js'
import { type BestIs, bestOf, type DataTable } from '../geometry/heat-cells.js'
import { areaPath } from '../geometry/line-path.js'
import { Chart, type ChartKind } from '../parts/chart.js'
import type { Mark, Series } from '../series.js'

/** A point of a profile. */
export interface ProfilePoint {
  readonly x: number
  /** The value; none where it was refused. */
  readonly y: number | undefined
  /** The standard error of the value, where it is known. */
  readonly error?: number | undefined
}

/** A line of a profile. */
export interface ProfileLine {
  /** Unique in its chart. */
  readonly id: string
  /** The name written at its end. */
  readonly label: string
  /** In the order of `x`. */
  readonly points: readonly ProfilePoint[]
}

/** The properties of a profile. */
export interface ProfileChartProps extends Omit<ChartProps, 'series' | 'marks' | 'xScale' | 'yScale'> {
  readonly lines: readonly ProfileLine[]
  /** By default linear. */
  readonly xScale?: 'linear' | 'log' | undefined
  /** How many standard errors the band reaches to either side; by default 2. */
  readonly errors?: number | undefined
  /** Which point of the first line is marked as the best; by default that with the largest value. */
  readonly best?: BestIs | undefined
}

/** The band of a line: its values less and plus so many standard errors. */
const bandOf = (points: readonly ProfilePoint[], errors: number) =>
  points.map(({ x, y, error }) => {
    const reach = error === undefined || !Number.isFinite(error) ? undefined : errors * error
    const isKnown = y !== undefined && Number.isFinite(y) && reach !== undefined
    return { x, low: isKnown ? y - reach : undefined, high: isKnown ? y + reach : undefined }
  })

/**
 * Values over one axis, each line in a band of its standard errors. The best point of the first line is marked; where a
 * value was refused, the line has a gap.
 *
 * @example
 * import { ProfileChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const points = [10, 100, 1000].map(x => ({ x, y: Math.log(x) / 100, error: 0.002 }))
 * const lines = [{ id: 'net', label: 'Net', points }]
 * toSvg(createElement(ProfileChart, { title: 'Amplification', lines, xScale: 'log' })).includes('best') // => true
 */
export const ProfileChart = (props: ProfileChartProps): ReactNode => {
  const { lines, xScale = 'linear', errors = 2, best: bestIs = 'largest', yFormat = amount } = props
  const series = useMemo(
    () => lines.map(({ id, label, points }): Series => ({ id, label, points: points.map(({ x, y }) => ({ x, y })) })),
    [lines],
  )
  const marks = useMemo((): readonly Mark[] => {
    const found = bestOf(lines[0]?.points ?? [], ({ y }) => y, bestIs)
    return found?.y === undefined ? [] : [{ x: found.x, y: found.y, label: `best ${yFormat(found.y)}` }]
  }, [lines, bestIs, yFormat])
  const kind = useMemo((): ChartKind => {
    const bands = lines.map(({ points }) => bandOf(points, errors))
    return {
      xScale,
      yScale: 'linear',
      yAlso: bands.flatMap(band => band.flatMap(({ low, high }) => [low, high])),
      behind: frame =>
        bands.map((band, line) => {
          const d = areaPath(band, frame.x, frame.y)
          return d === '' ? null : (
            <path
              key={lines[line]?.id}
              d={d}
              fill={frame.ink.lineOf(line)}
              fillOpacity={0.16}
              data-band={lines[line]?.id}
            />
          )
        }),
    }
  }, [lines, errors, xScale])
  return <Chart props={{ ...props, series, marks, yFormat }} kind={kind} />
}

/**
 * The points of profiles as a table, for CSV: a row for each, with what is not known left empty.
 *
 * @param lines The lines of the chart.
 * @param xLabel The name of the first column, by default x.
 *
 * @example
 * import { profileTable } from '@ammeter/charts'
 *
 * const lines = [{ id: 'net', label: 'Net', points: [{ x: 10, y: 0.2, error: 0.01 }, { x: 20, y: undefined }] }]
 * profileTable(lines, 'A').rows // => [[10, 'Net', 0.2, 0.01], [20, 'Net', '', '']]
 */
export const profileTable = (lines: readonly ProfileLine[], xLabel = 'x'): DataTable => ({
  header: [xLabel, 'line', 'value', 'standardError'],
  rows: lines.flatMap(({ label, points }) => points.map(({ x, y, error }) => [x, label, y ?? '', error ?? ''])),
})
