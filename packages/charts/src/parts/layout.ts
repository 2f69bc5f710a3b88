import type { ChartProps } from '../chart-props.js'
import { amount } from '../format/amount.js'
import { multiple } from '../format/ratio.js'
import { type Axis, axisOf, type ScaleKind } from '../geometry/axis.js'
import { domainOf, valuesOf, withAir } from '../geometry/domains.js'
import { textWidth } from '../geometry/text-width.js'
import { moment } from '../geometry/time-ticks.js'
import type { Series } from '../series.js'
import { type Frame, labelLines, NARROW } from './frame.js'
import type { Ink } from './ink.js'

/** What a kind of chart is, beside what it is given. */
export interface Kind {
  readonly xScale: ScaleKind
  readonly yScale: ScaleKind
  readonly xFormat?: ((x: number) => string) | undefined
  readonly yFormat?: ((y: number) => string) | undefined
  readonly xLabel?: string | undefined
  readonly yLabel?: string | undefined
  /** Values that the axes show, beside those of the series. */
  readonly xAlso?: readonly number[] | undefined
  readonly yAlso?: readonly (number | undefined)[] | undefined
  /** Whether larger values are lower: losses. */
  readonly isDownwards?: boolean | undefined
}

/** How numbers on an axis are written where nobody says how. */
const WRITTEN: Readonly<Record<ScaleKind, (value: number) => string>> = {
  linear: amount,
  log: amount,
  ratio: multiple,
  time: moment,
}

/** What of a chart decides where everything is. */
export type LayoutProps = Pick<
  ChartProps,
  'series' | 'xDomain' | 'yDomain' | 'xScale' | 'yScale' | 'xFormat' | 'yFormat' | 'xLabel' | 'yLabel'
>

const sizeOf = (given: number | undefined, otherwise: number, least: number) =>
  given !== undefined && Number.isFinite(given) ? Math.max(least, given) : otherwise

/** The size of a picture, large enough to hold its axes. */
export const pictureSize = (width: number | undefined, height: number | undefined) => ({
  width: sizeOf(width, 720, 160),
  height: sizeOf(height, 360, 120),
})

/** Where everything is. */
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
  const fontSize = width < NARROW ? 11 : 12
  const xScale = props.xScale ?? kind.xScale
  const yScale = props.yScale ?? kind.yScale
  const hasYLabel = (props.yLabel ?? kind.yLabel) !== undefined
  const hasXLabel = (props.xLabel ?? kind.xLabel) !== undefined
  const top = heading + (hasYLabel ? fontSize * 2 + 18 : fontSize + 12)
  const bottom = height - fontSize - (hasXLabel ? fontSize * 1.1 + 20 : 14)

  const ys = [...valuesOf(props.series, 'y'), ...(kind.yAlso ?? [])]
  const domain = domainOf(yScale, ys, props.yDomain)
  const y: Axis = axisOf({
    kind: yScale,
    domain: props.yDomain === undefined && yScale === 'linear' ? withAir(domain) : domain,
    range: kind.isDownwards ? [top, bottom] : [bottom, top],
    room: 48,
    format: props.yFormat ?? kind.yFormat,
    fallback: WRITTEN[yScale],
  })
  const left = 16 + Math.max(20, ...y.ticks.map(({ label }) => textWidth(label, fontSize)))
  const right =
    width -
    (labelled.length === 0
      ? 24
      : 20 + 1.06 * Math.max(0, ...labelled.map(({ label }) => labelLines(label, fontSize, width).width)))

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
