// A fan chart: quantiles of many paths over time.

import { type ReactNode, useMemo } from 'react'
import type { ChartProps } from '../chart-props.js'
import { areaPath } from '../geometry/line-path.js'
import { Chart, type ChartKind } from '../parts/chart.js'
import type { Series } from '../series.js'

/** The quantiles at one x. */
export interface FanPoint {
  readonly x: number
  /** One for each of the chart's levels, in their order. */
  readonly values: readonly (number | undefined)[]
}

/** The properties of a fan chart. */
export interface FanChartProps extends Omit<ChartProps, 'series'> {
  /** The levels of the quantiles, from low to high, such as 0.05, 0.25, 0.5, 0.75 and 0.95. */
  readonly levels: readonly number[]
  readonly fan: readonly FanPoint[]
  /** The name of each level at the end of its line; by default `5 %`, and `median` for 0.5. */
  readonly levelLabel?: ((level: number) => string) | undefined
  /** Which of the eight colours the fan has, from 0. */
  readonly colour?: number | undefined
  /** Lines over the fan, such as holding. */
  readonly series?: readonly Series[] | undefined
}

const named = (level: number): string => (level === 0.5 ? 'median' : `${Number((level * 100).toPrecision(6))}\u00a0%`)

const NONE: readonly Series[] = []

/**
 * The quantiles of many paths over time: shaded between the outermost two, darker the further inside.
 *
 * `x` is a time in milliseconds since 1970, or a number of days with `xScale` `linear`.
 *
 * @example
 * import { FanChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const fan = [0, 10, 20, 30].map(x => ({ x, values: [-0.01 * x, 0, 0.02 * x] }))
 * const chart = createElement(FanChart, { title: 'Net result', levels: [0.05, 0.5, 0.95], fan, xScale: 'linear' })
 * toSvg(chart).includes('median') // => true
 */
export const FanChart = (props: FanChartProps): ReactNode => {
  const { levels, fan, levelLabel = named, colour = 0, series: over = NONE } = props
  const quantiles = useMemo(
    () =>
      levels.map((level, i): Series => {
        const points = fan.map(({ x, values }) => ({ x, y: values[i] }))
        return { id: `quantile ${level}`, label: levelLabel(level), points, colour, dash: 0 }
      }),
    [levels, fan, levelLabel, colour],
  )
  const kind = useMemo(
    (): ChartKind => ({
      xScale: 'time',
      yScale: 'linear',
      yAlso: fan.flatMap(({ values }) => values),
      xAlso: fan.map(({ x }) => x),
      labelled: [...quantiles, ...over],
      behind: frame =>
        levels.slice(0, Math.floor(levels.length / 2)).map((level, i) => {
          const spans = fan.map(({ x, values }) => ({ x, low: values[i], high: values[levels.length - 1 - i] }))
          return (
            <path
              key={level}
              d={areaPath(spans, frame.x, frame.y)}
              fill={frame.ink.lineOf(colour)}
              fillOpacity={0.16}
            />
          )
        }),
    }),
    [fan, levels, quantiles, over, colour],
  )
  const series = useMemo(() => [...quantiles.filter((_, i) => levels[i] === 0.5), ...over], [quantiles, levels, over])
  return <Chart props={{ ...props, series }} kind={kind} />
}
