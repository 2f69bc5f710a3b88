// The cursor of a chart: a vertical line, and a dot on each curve.

import type { ReactNode } from 'react'
import { reading } from '../geometry/reading.js'
import { textWidth } from '../geometry/text-width.js'
import type { Dot, Series } from '../series.js'
import type { Frame } from './frame.js'
import { colourOf } from './lines.js'

/** The dots at the cursor: at the exact values, or on the drawn lines. */
const dotsAt = (
  series: readonly Series[],
  cursor: number | undefined,
  dots: readonly Dot[] | undefined,
  frame: Frame,
) =>
  dots ??
  (cursor === undefined
    ? []
    : series.map(({ id, points }): Dot => ({ id, x: cursor, y: reading(points, cursor, frame.x) })))

/** The line of the cursor with its x above it, and a dot on every line. */
export const Cursor = ({
  frame,
  series,
  cursor,
  dots,
}: {
  readonly frame: Frame
  readonly series: readonly Series[]
  readonly cursor: number | undefined
  readonly dots: readonly Dot[] | undefined
}): ReactNode => {
  const { plot, x, y, ink, fontSize } = frame
  const at = x.at(cursor)
  const isInside = (left: number) => left >= plot.left - 0.5 && left <= plot.right + 0.5
  const text = cursor === undefined ? '' : x.format(cursor)
  const half = textWidth(text, fontSize) / 2
  return (
    <g pointerEvents="none">
      {at !== undefined && isInside(at) ? (
        <>
          <path d={`M${at.toFixed(1)},${plot.top - 2}V${plot.bottom}`} stroke={ink.quiet} fill="none" />
          <text
            x={Math.min(plot.right - half + 8, Math.max(plot.left + half - 8, at))}
            y={plot.top - 7}
            fill={ink.text}
            textAnchor="middle"
            fontWeight={600}
            stroke={ink.surface}
            strokeWidth={4}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {text}
          </text>
        </>
      ) : null}
      {dotsAt(series, cursor, dots, frame).map(dot => {
        const place = series.findIndex(({ id }) => id === dot.id)
        const [each, left, top] = [series[place], x.at(dot.x), y.at(dot.y)]
        const isHidden =
          left === undefined || top === undefined || !isInside(left) || top < plot.top - 4 || top > plot.bottom + 4
        return each === undefined || isHidden ? null : (
          <circle
            key={dot.id}
            cx={Math.round(left * 100) / 100}
            cy={Math.round(top * 100) / 100}
            r={4.5}
            fill={ink.lineOf(colourOf(each, place))}
            stroke={ink.surface}
            strokeWidth={1.75}
          />
        )
      })}
    </g>
  )
}
