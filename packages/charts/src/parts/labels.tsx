import type { ReactNode } from 'react'
import { placeLabels } from '../geometry/end-labels.js'
import type { Point, Series } from '../series.js'
import { type Frame, LINE_HEIGHT, labelLines } from './frame.js'
import { colourOf } from './lines.js'

/** Where a line leaves the plot for the last time, in pixels; undefined where it never was in it. */
const endOf = (points: readonly Point[], { x, y, plot }: Frame) => {
  const place = points.findLastIndex(point => {
    const at = x.at(point.x)
    return at !== undefined && at <= plot.right + 0.5 && at >= plot.left - 0.5 && y.at(point.y) !== undefined
  })
  const last = points[place]
  const right = last && x.at(last.x)
  const top = last && y.at(last.y)
  if (right === undefined || top === undefined) return undefined
  return { x: right, y: Math.min(plot.bottom, Math.max(plot.top, top)) }
}

/** The name of each line at its end, in its colour, none over another. */
export const Labels = ({ frame, series }: { readonly frame: Frame; readonly series: readonly Series[] }): ReactNode => {
  const { plot, ink, fontSize, width, height } = frame
  const wanting = series.flatMap((each, place) => {
    const end = endOf(each.points, frame)
    if (end === undefined) return []
    return [{ each, colour: colourOf(each, place), end, at: end.y, ...labelLines(each.label, fontSize, width) }]
  })
  const room = height - 4
  const fitting: (typeof wanting)[number][] = []
  let used = 0
  for (const label of wanting) {
    if (used + label.height > room) continue
    used += label.height
    fitting.push(label)
  }
  const low = Math.max(2, Math.min(plot.top - fontSize * 0.6, plot.bottom - used))
  const high = Math.max(plot.bottom + fontSize * 0.6, Math.min(height - 2, low + used))
  const middles = placeLabels(fitting, [Math.min(low, Math.max(2, high - used)), high])
  return fitting.map(({ each, colour, end, lines, height: tall }, i) => {
    const middle = middles[i] ?? end.y
    const isMoved = Math.abs(middle - end.y) > 3 || end.x < plot.right - 3
    return (
      <g key={each.id} fill={ink.textOf(colour)} fontWeight={500}>
        {isMoved ? (
          <path
            d={`M${(end.x + 2).toFixed(1)},${end.y.toFixed(1)}L${(plot.right + 10).toFixed(1)},${middle.toFixed(1)}`}
            stroke={ink.lineOf(colour)}
            strokeOpacity={0.45}
            fill="none"
          />
        ) : null}
        {lines.map((line, row) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            key={row}
            x={plot.right + 13}
            y={middle - tall / 2 + (row + 0.5) * fontSize * LINE_HEIGHT + fontSize * 0.35}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}
