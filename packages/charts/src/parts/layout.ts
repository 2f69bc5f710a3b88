// The layout of a chart: its axes, and the room beside its plot.

import type { AlignedChart, ChartProps } from '../chart-props.js'
import { amount } from '../format/amount.js'
import { multiple } from '../format/ratio.js'
import { type Axis, axisOf, type ScaleKind } from '../geometry/axis.js'
import { domainOf, valuesOf, withAir } from '../geometry/domains.js'
import { textWidth } from '../geometry/text-width.js'
import { moment } from '../geometry/time-ticks.js'
import type { Series } from '../series.js'
import { type Frame, labelLines, NARROW } from './frame.js'
import type { Ink } from './ink.js'

/** The properties of a kind of chart, whatever its data. */
export interface Kind {
  readonly xScale: ScaleKind
  readonly yScale: ScaleKind
  readonly xFormat?: ((x: number) => string) | undefined
  readonly yFormat?: ((y: number) => string) | undefined
  readonly xLabel?: string | undefined
  readonly yLabel?: string | undefined
  /** Values that the axes show in addition to those of the series. */
  readonly xAlso?: readonly number[] | undefined
  readonly yAlso?: readonly (number | undefined)[] | undefined
  /** Whether larger values are lower: losses. */
  readonly isDownwards?: boolean | undefined
}

/** How numbers on an axis are written by default. */
const WRITTEN: Readonly<Record<ScaleKind, (value: number) => string>> = {
  linear: amount,
  log: amount,
  ratio: multiple,
  time: moment,
}

/** The properties of a chart that decide its layout. */
export type LayoutProps = Pick<
  ChartProps,
  'series' | 'xDomain' | 'yDomain' | 'xScale' | 'yScale' | 'xFormat' | 'yFormat' | 'xLabel' | 'yLabel' | 'alignedWith'
>

const sizeOf = (given: number | undefined, otherwise: number, least: number) =>
  given !== undefined && Number.isFinite(given) ? Math.max(least, given) : otherwise

/** The size of a picture, large enough to hold its axes. */
export const pictureSize = (width: number | undefined, height: number | undefined) => ({
  width: sizeOf(width, 720, 160),
  height: sizeOf(height, 360, 120),
})

/** The y axis of a chart, between two heights. */
const yAxisOf = (
  { series, yDomain, yScale, yFormat }: Omit<AlignedChart, 'height'>,
  kind: Kind,
  [top, bottom]: readonly [number, number],
): Axis => {
  const scale = yScale ?? kind.yScale
  const domain = domainOf(scale, [...valuesOf(series, 'y'), ...(kind.yAlso ?? [])], yDomain)
  return axisOf({
    kind: scale,
    domain: yDomain === undefined && scale === 'linear' ? withAir(domain) : domain,
    range: kind.isDownwards ? [top, bottom] : [bottom, top],
    room: 48,
    format: yFormat ?? kind.yFormat,
    fallback: WRITTEN[scale],
  })
}

/** The left edge of a plot, to the right of its y axis. */
const leftOf = ({ ticks }: Axis, fontSize: number): number =>
  16 + Math.max(20, ...ticks.map(({ label }) => textWidth(label, fontSize)))

/** The right edge of a plot, to the left of the names of its lines. */
const rightOf = (labelled: readonly Series[], fontSize: number, width: number): number =>
  width -
  (labelled.length === 0
    ? 24
    : 20 + 1.06 * Math.max(0, ...labelled.map(({ label }) => labelLines(label, fontSize, width).width)))

/** The layout of a chart. */
export const layoutOf = (
  props: LayoutProps,
  kind: Kind,
  labelled: readonly Series[],
  {
    width,
    height,
    ink,
    heading,
  }: { readonly width: number; readonly height: number; readonly ink: Ink; readonly heading: number },
): Frame => {
  const { alignedWith = [] } = props
  const fontSize = width < NARROW ? 11 : 12
  const xScale = props.xScale ?? kind.xScale
  const hasXLabel = (props.xLabel ?? kind.xLabel) !== undefined
  const heightsOf = (yLabel: string | undefined, of: number) => {
    const hasYLabel = (yLabel ?? kind.yLabel) !== undefined
    const top = heading + (hasYLabel ? fontSize * 2 + 18 : fontSize + 12)
    return [top, of - fontSize - (hasXLabel ? fontSize * 1.1 + 20 : 14)] as const
  }
  const [top, bottom] = heightsOf(props.yLabel, height)
  const y = yAxisOf(props, kind, [top, bottom])
  const left = alignedWith.reduce(
    (most, each) => {
      const other = yAxisOf(each, kind, heightsOf(each.yLabel, pictureSize(width, each.height).height))
      return Math.max(most, leftOf(other, fontSize))
    },
    leftOf(y, fontSize),
  )
  const right = alignedWith.reduce(
    (least, { series }) => Math.min(least, rightOf(series, fontSize, width)),
    rightOf(labelled, fontSize, width),
  )

  const xs = [...valuesOf(props.series, 'x'), ...(kind.xAlso ?? [])]
  const x = axisOf({
    kind: xScale,
    domain: domainOf(xScale, xs, props.xDomain),
    range: [left, right],
    room: xScale === 'ratio' ? 30 : 64,
    fontSize,
    format: props.xFormat ?? kind.xFormat,
    fallback: WRITTEN[xScale],
  })
  return { width, height, plot: { left, right, top, bottom }, x, y, ink, fontSize }
}
