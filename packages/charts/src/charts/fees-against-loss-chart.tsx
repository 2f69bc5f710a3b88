import type { ReactNode } from 'react'
import type { ChartProps } from '../chart-props.js'
import { shortPercent } from '../format/percent.js'
import { Chart, type ChartKind } from '../parts/chart.js'

const kind: ChartKind = {
  xScale: 'linear',
  yScale: 'linear',
  yFormat: shortPercent,
  xLabel: 'Days',
  yLabel: 'Share of the deposit',
  xAlso: [0],
  yAlso: [0],
}

/**
 * The fees earned and the loss against holding, by days.
 *
 * `y` is a fraction of the deposit, both of fees and of losses: where fees are above losses, they have made up for
 * them. Show the break-even with a mark.
 *
 * @example
 * import { FeesAgainstLossChart } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const days = [0, 10, 20, 30]
 * const series = [
 *   { id: 'fees', label: 'Fees', points: days.map(x => ({ x, y: 0.002 * x })) },
 *   { id: 'loss', label: 'Loss', points: days.map(x => ({ x, y: 0.0572 })) },
 * ]
 * const marks = [{ x: 28.6, y: 0.0572, label: 'break-even on day 29' }]
 * const chart = createElement(FeesAgainstLossChart, { title: 'Fees against loss', series, marks })
 * toSvg(chart).includes('break-even on day 29') // => true
 */
export const FeesAgainstLossChart = (props: ChartProps): ReactNode => <Chart props={props} kind={kind} />
