import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'linear',
  yScale: 'linear',
  xLabel: 'Reserves of X',
  yLabel: 'Reserves of Y',
  xAlso: [0],
  yAlso: [0],
}

/**
 * The reserves that curves hold: `x` tokens of X against `y` of Y, along the curve.
 *
 * Pass the reserves at the cursor's price as `dots`, with no `cursor`: a price has no place on the x axis.
 *
 * @example
 * import { ReservesChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const points = [0.5, 1, 2].map(x => ({ x, y: 1 / x }))
 * const series = [{ id: 'product', label: 'Constant product', points }]
 * const dots = [{ id: 'product', x: 1, y: 1 }]
 * toSvg(createElement(ReservesChart, { title: 'Reserves', series, dots })).includes('<circle') // => true
 */
export const ReservesChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
