// A heat map: a value over two axes.

import { type ReactNode, useContext, useMemo } from 'react'
import type { ChartSize } from '../chart-props.js'
import { amount } from '../format/amount.js'
import { slotsOf } from '../geometry/cells.js'
import { type BestIs, bestOf, type HeatCell } from '../geometry/heat-cells.js'
import { Chart, type ChartKind } from '../parts/chart.js'
import { extentOf, HeatCells, HeatLegend } from '../parts/heat-cells.js'
import { StandaloneContext } from '../parts/ink.js'
import type { Mark, Series } from '../series.js'

/** The properties of a heat map. */
export interface HeatMapProps extends ChartSize {
  /** What it shows, in a few words: its accessible name, and the heading of a picture that stands alone. */
  readonly title: string
  /** What it shows, for people who cannot see it; by default the best cell, and how many cells there are. */
  readonly description?: string | undefined
  /** A cell for each pair of numbers; pairs without one are marked as missing, cells without a value as refused. */
  readonly cells: readonly HeatCell[]
  /** By default linear. On a logarithmic axis a number that is not above 0 has no place. */
  readonly xScale?: 'linear' | 'log' | undefined
  readonly yScale?: 'linear' | 'log' | undefined
  readonly xFormat?: ((x: number) => string) | undefined
  readonly yFormat?: ((y: number) => string) | undefined
  /** Writes the values in the legend and beside the best cell. */
  readonly valueFormat?: ((value: number) => string) | undefined
  /** The labels of the axes, with their units. */
  readonly xLabel: string
  readonly yLabel: string
  /** What the values are. */
  readonly valueLabel?: string | undefined
  /** Which cell is marked as the best; by default that with the largest value. */
  readonly best?: BestIs | undefined
  /** Which of the eight colours the cells are shaded with, from 0. */
  readonly colour?: number | undefined
}

const NONE: readonly Series[] = []

/** The first and the last edge of cells; 0 to 1 where there are none. */
const ends = (slots: readonly { readonly from: number; readonly to: number }[]): readonly [number, number] => [
  slots[0]?.from ?? 1,
  slots.at(-1)?.to ?? 2,
]

/**
 * A value over two axes: the larger, the darker. The best cell has an outline and its value, cells that were refused have
 * a cross, and those that are missing a dash.
 *
 * @example
 * import { HeatMap } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const cells = [10, 100, 1000].flatMap(x => [0.0001, 0.0004].map(y => ({ x, y, value: Math.log(x) * y })))
 * const axes = { xLabel: 'amplification', yLabel: 'fee', xScale: 'log' as const, yScale: 'log' as const }
 * toSvg(createElement(HeatMap, { title: 'Net against holding', cells, ...axes })).includes('best') // => true
 */
export const HeatMap = (props: HeatMapProps): ReactNode => {
  const { cells, xScale = 'linear', yScale = 'linear', colour = 0, best: bestIs = 'largest' } = props
  const { valueFormat = amount, valueLabel, xFormat = amount, yFormat = amount } = props
  const isStandalone = useContext(StandaloneContext)
  const { columns, rows, extent, best } = useMemo(() => {
    const across = slotsOf(
      cells.map(({ x }) => x),
      xScale === 'log',
    )
    const upwards = slotsOf(
      cells.map(({ y }) => y),
      yScale === 'log',
    )
    return {
      columns: across,
      rows: upwards,
      extent: extentOf(cells),
      best: bestOf(cells, ({ value }) => value, bestIs),
    }
  }, [cells, xScale, yScale, bestIs])
  const refused = cells.filter(({ value }) => value === undefined || !Number.isFinite(value)).length
  const missing = columns.length * rows.length - cells.length
  const marks = useMemo(
    (): readonly Mark[] =>
      best?.value === undefined ? [] : [{ x: best.x, y: best.y, label: `best ${valueFormat(best.value)}` }],
    [best, valueFormat],
  )
  const kind = useMemo(
    (): ChartKind => ({
      xScale,
      yScale,
      labelled: NONE,
      behind:
        cells.length === 0 ? undefined : frame => <HeatCells {...{ frame, cells, columns, rows, colour, best }} />,
      above: frame =>
        extent === undefined ? null : (
          <HeatLegend
            {...{ frame, extent, colour, isStandalone }}
            format={valueFormat}
            label={valueLabel}
            refused={refused}
            missing={missing}
          />
        ),
    }),
    [
      xScale,
      yScale,
      cells,
      columns,
      rows,
      colour,
      best,
      extent,
      valueFormat,
      valueLabel,
      refused,
      missing,
      isStandalone,
    ],
  )
  const where = best === undefined ? 'No cell has a value' : `The best is at ${xFormat(best.x)}, ${yFormat(best.y)}`
  const description =
    props.description ?? `${where}. ${cells.length} cells, ${refused} of them refused, and ${missing} missing.`
  return (
    <Chart
      props={{
        ...props,
        description,
        series: NONE,
        xDomain: ends(columns),
        yDomain: ends(rows),
        xFormat,
        yFormat,
        marks,
      }}
      kind={kind}
    />
  )
}
