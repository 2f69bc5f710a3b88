import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { shortPercent } from '../format/percent.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'linear',
  yScale: 'linear',
  xFormat: shortPercent,
  yFormat: shortPercent,
  xLabel: 'Amount in, of the value of the pool',
  yLabel: 'Price impact',
  xAlso: [0],
  yAlso: [0],
}

/**
 * The price impact of swaps by their size.
 *
 * `x` is the amount in, as a share of the value of the pool (or in any unit, with an `xFormat` and `xLabel`); `y` the price
 * impact as a fraction.
 *
 * @example
 * import { PriceImpactChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const points = [0, 0.05, 0.1].map(x => ({ x, y: x / (0.5 + x) }))
 * const series = [{ id: 'product', label: 'Constant product', points }]
 * toSvg(createElement(PriceImpactChart, { title: 'Price impact', series })).includes('Price impact') // => true
 */
export const PriceImpactChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
