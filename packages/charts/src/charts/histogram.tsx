// A histogram: how often values fall into intervals.

import { type ReactNode, useMemo } from 'react'
import type { ChartProps } from '../chart-props.js'
import { shortPercent } from '../format/percent.js'
import { Chart, type ChartKind } from '../parts/chart.js'
import type { Frame } from '../parts/frame.js'
import type { Series } from '../series.js'

/** A column of a histogram: how many values lie between two numbers. */
export interface Bin {
  readonly from: number
  readonly to: number
  /** A number, or a share, of values. */
  readonly count: number
}

/** The properties of a histogram. */
export interface HistogramProps extends Omit<ChartProps, 'series' | 'xScale' | 'yScale' | 'dots'> {
  readonly bins: readonly Bin[]
  /** Which of the eight colours the columns have, from 0. */
  readonly colour?: number | undefined
  /** Columns with their middle below it are drawn in the colour of losses; by default none are. */
  readonly lossBelow?: number | undefined
}

const NONE: readonly Series[] = []

/** All columns of a colour as one path, a pixel apart. */
const columns = (bins: readonly Bin[], { x, y }: Frame): string =>
  bins
    .flatMap(({ from, to, count }) => {
      const [left, right, top, base] = [x.at(from), x.at(to), y.at(count), y.at(0)]
      if (left === undefined || right === undefined || top === undefined || base === undefined) return []
      const inset = right - left > 3 ? 0.5 : 0
      return [
        `M${(left + inset).toFixed(2)},${base.toFixed(2)}V${top.toFixed(2)}H${(right - inset).toFixed(2)}V${base.toFixed(2)}Z`,
      ]
    })
    .join('')

/**
 * How often values fall into intervals.
 *
 * @example
 * import { Histogram } from '@ammeter/charts'
 * import { toSvg } from '@ammeter/charts/node'
 * import { createElement } from 'react'
 *
 * const bins = [
 *   { from: -0.1, to: 0, count: 3 },
 *   { from: 0, to: 0.1, count: 7 },
 * ]
 * toSvg(createElement(Histogram, { title: 'Net result', bins, lossBelow: 0 })).includes('Net result') // => true
 */
export const Histogram = (props: HistogramProps): ReactNode => {
  const { bins, colour = 0, lossBelow = Number.NEGATIVE_INFINITY } = props
  const kind = useMemo((): ChartKind => {
    const isLoss = ({ from, to }: Bin) => (from + to) / 2 < lossBelow
    const isGain = (bin: Bin) => !isLoss(bin)
    return {
      xScale: 'linear',
      yScale: 'linear',
      xFormat: shortPercent,
      xAlso: bins.flatMap(({ from, to }) => [from, to]),
      yAlso: [0, ...bins.map(({ count }) => count * 1.12)],
      behind: frame => (
        <>
          <path d={columns(bins.filter(isGain), frame)} fill={frame.ink.lineOf(colour)} fillOpacity={0.85} />
          <path d={columns(bins.filter(isLoss), frame)} fill={frame.ink.negative} fillOpacity={0.85} />
        </>
      ),
    }
  }, [bins, colour, lossBelow])
  return <Chart props={{ ...props, series: NONE }} kind={kind} />
}
