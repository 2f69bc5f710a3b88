import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'time',
  yScale: 'linear',
}

/**
 * What happened along a path of prices: several lines over time, the times in range as bands, and alerts as marks.
 *
 * `x` is a time in milliseconds since 1970, labelled in UTC; with `xScale` `linear` it is a number of days, say.
 *
 * @example
 * import { ReplayChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const day = (date: number) => Date.UTC(2024, 0, date)
 * const series = [{ id: 'net', label: 'Net', points: [1, 8, 15].map(date => ({ x: day(date), y: 1000 + date })) }]
 * const bands = [{ from: day(1), to: day(8), label: 'in range' }]
 * const marks = [{ x: day(8), label: 'left the range', tone: 'alert' as const }]
 * const svg = toSvg(createElement(ReplayChart, { title: 'Replay', series, bands, marks }))
 * svg.includes('left the range') && svg.includes('8 Jan') // => true
 */
export const ReplayChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
