import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { multiple } from '../format/ratio.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'ratio',
  yScale: 'linear',
  xFormat: multiple,
  xLabel: 'Price ratio',
  yLabel: 'Liquidity density',
  yAlso: [0],
}

/**
 * How much liquidity curves hold at each price: `x` is the price divided by the price at entry, `y` the density.
 *
 * @example
 * import { LiquidityDensityChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const points = [0.5, 1, 2].map(x => ({ x, y: Math.sqrt(x) / 4 }))
 * const series = [{ id: 'product', label: 'Constant product', points }]
 * toSvg(createElement(LiquidityDensityChart, { title: 'Liquidity', series })).includes('×2') // => true
 */
export const LiquidityDensityChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
