import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { multiple } from '../format/ratio.js'
import { tickLoss } from '../format/tick.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'ratio',
  yScale: 'linear',
  xFormat: multiple,
  yFormat: tickLoss,
  xLabel: 'Price ratio',
  yLabel: 'Value vs holding',
  yAlso: [0],
  isDownwards: true,
}

/**
 * Impermanent loss, or value against holding, by price ratio: a logarithmic axis symmetric about ×1, losses downwards.
 *
 * `x` is the price divided by the price at entry; `y` the loss as a fraction, at least 0, as libraries give it. The chart
 * puts the minus sign; below 0, `y` is a gain over holding.
 *
 * @example
 * import { ImpermanentLossChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const points = [0.1, 0.5, 1, 2, 10].map(x => ({ x, y: 1 - (2 * Math.sqrt(x)) / (1 + x) }))
 * const series = [{ id: 'product', label: 'Constant product', points }]
 * const svg = toSvg(createElement(ImpermanentLossChart, { title: 'Value vs holding', series }))
 * svg.includes('÷10') && svg.includes('−40') // => true
 */
export const ImpermanentLossChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
