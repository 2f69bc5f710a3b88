import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { dollars } from '../format/amount.js'
import { multiple } from '../format/ratio.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'ratio',
  yScale: 'linear',
  xFormat: multiple,
  yFormat: dollars,
  xLabel: 'Price ratio',
  yLabel: 'Value',
  yAlso: [0],
}

/**
 * The value of positions, in dollars, by price ratio.
 *
 * `x` is the price divided by the price at entry; `y` an amount of money.
 *
 * @example
 * import { ValueChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const points = [0.1, 0.5, 1, 2, 10].map(x => ({ x, y: 10_000 * Math.sqrt(x) }))
 * const series = [{ id: 'product', label: 'Constant product', points }]
 * toSvg(createElement(ValueChart, { title: 'Value of $10,000', series })).includes('>$10,000<') // => true
 */
export const ValueChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
