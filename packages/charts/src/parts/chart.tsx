// The component that draws every kind of chart.

import { type ReactNode, useContext, useMemo } from 'react'
import type { ChartProps } from '../chart-props.js'
import { CursorSurface } from '../cursor-surface.js'
import type { Series } from '../series.js'
import { Axes } from './axes.js'
import { BandNames, Bands } from './bands.js'
import { Cursor } from './cursor.js'
import type { Frame, Plot } from './frame.js'
import { inkOf, StandaloneContext } from './ink.js'
import { Labels } from './labels.js'
import { type Kind, layoutOf, pictureSize } from './layout.js'
import { Lines } from './lines.js'
import { Marks } from './marks.js'
import { HEADING, Picture } from './picture.js'

/** A kind of chart, with what it draws behind its lines and outside its plot. */
export interface ChartKind extends Kind {
  readonly behind?: ((frame: Frame) => ReactNode) | undefined
  /** What it draws outside its plot, such as a legend. */
  readonly above?: ((frame: Frame) => ReactNode) | undefined
  /** The lines that are named at their ends; by default the series. */
  readonly labelled?: readonly Series[] | undefined
}

/** What a screen reader says at the cursor. */
const spoken = ({ cursorText, series, dots = [] }: ChartProps, { x, y }: Frame, cursor: number): string => {
  if (cursorText !== undefined) return cursorText(cursor)
  const values = dots.flatMap(({ id, y: value }) => {
    const label = series.find(each => each.id === id)?.label
    return label === undefined ? [] : [`${label} ${value === undefined ? 'n/a' : y.format(value)}`]
  })
  return [x.format(cursor), ...values].join(', ')
}

const Slider = ({ frame, props }: { readonly frame: Frame; readonly props: ChartProps }): ReactNode => {
  const { plot, x } = frame
  const [min, max] = x.domain
  const isLog = x.kind === 'log' || x.kind === 'ratio'
  const entry = props.entry ?? (x.kind === 'ratio' ? 1 : undefined)
  const value = Math.min(max, Math.max(min, props.cursor ?? entry ?? min))
  return props.onCursor === undefined ? null : (
    <CursorSurface
      {...{ min, max, isLog, entry, value }}
      x={plot.left}
      y={plot.top}
      width={Math.max(0, plot.right - plot.left)}
      height={Math.max(0, plot.bottom - plot.top)}
      label={props.title}
      valueText={spoken(props, frame, value)}
      onCursor={props.onCursor}
      onPreview={props.onPreview}
    />
  )
}

/** The clip of the lines: an SVG inside the SVG, which needs no id that could clash with another on the page. */
const clipOf = ({ left, right, top, bottom }: Plot) => ({
  x: left - 3,
  y: top - 3,
  width: Math.max(0, right - left + 6),
  height: Math.max(0, bottom - top + 6),
})

/** Any chart: the picture, which is drawn again only when its data changes, and the cursor over it. */
export const Chart = ({ props, kind }: { readonly props: ChartProps; readonly kind: ChartKind }): ReactNode => {
  const isStandalone = useContext(StandaloneContext)
  const { width, height } = pictureSize(props.width, props.height)
  const ink = inkOf(props.theme ?? 'light', isStandalone)
  const { title, description, series, bands, marks, xDomain, yDomain, xScale, yScale, xFormat, yFormat, alignedWith } =
    props
  const labelled = kind.labelled ?? series
  const xLabel = props.xLabel ?? kind.xLabel
  const yLabel = props.yLabel ?? kind.yLabel
  const heading = isStandalone ? HEADING : 0

  const frame = useMemo(
    () =>
      layoutOf(
        { series, xDomain, yDomain, xScale, yScale, xFormat, yFormat, xLabel, yLabel, alignedWith },
        kind,
        labelled,
        {
          ...{ width, height, ink, heading },
        },
      ),
    [
      series,
      xDomain,
      yDomain,
      xScale,
      yScale,
      xFormat,
      yFormat,
      xLabel,
      yLabel,
      alignedWith,
      kind,
      labelled,
      width,
      height,
      ink,
      heading,
    ],
  )
  const isEmpty = useMemo(
    () => kind.behind === undefined && !series.some(({ points }) => points.some(point => Number.isFinite(point.y))),
    [kind, series],
  )

  const picture = useMemo(() => {
    const { plot, fontSize } = frame
    const inside = clipOf(plot)
    return (
      <>
        <Bands frame={frame} bands={bands ?? []} />
        <Axes frame={frame} xLabel={xLabel} yLabel={yLabel} />
        <svg aria-hidden="true" {...inside} viewBox={`${inside.x} ${inside.y} ${inside.width} ${inside.height}`}>
          {kind.behind?.(frame)}
          <Lines frame={frame} series={series} />
        </svg>
        <BandNames frame={frame} bands={bands ?? []} />
        <Marks frame={frame} marks={marks ?? []} />
        <Labels frame={frame} series={labelled} />
        {kind.above?.(frame)}
        {isEmpty ? (
          <text
            x={(plot.left + plot.right) / 2}
            y={(plot.top + plot.bottom) / 2}
            fill={ink.quiet}
            textAnchor="middle"
            fontSize={fontSize + 1}
          >
            {props.emptyText ?? 'Nothing to draw'}
          </text>
        ) : null}
      </>
    )
  }, [frame, series, labelled, bands, marks, kind, xLabel, yLabel, isEmpty, ink, props.emptyText])

  const isSlider = props.onCursor !== undefined && !isStandalone
  return (
    <Picture
      {...{ title, description, width, height }}
      theme={props.theme}
      caption={props.caption}
      fontSize={frame.fontSize}
      isMoved={isSlider}
    >
      {picture}
      <Cursor frame={frame} series={series} cursor={props.cursor} dots={props.dots} />
      {isSlider ? <Slider frame={frame} props={props} /> : null}
    </Picture>
  )
}
